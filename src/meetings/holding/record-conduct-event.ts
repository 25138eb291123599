import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { holds, type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { type Id, newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { type ConductCategory, ConductEvent, type ConductKind } from '../conduct-event.entity.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { AppointedPeople } from './appointed-people.js';
import { categoryFits, concerns, happenedIn, hasBegun, isOfCounsel } from './holding.rules.js';
import { SittingLocks } from './sitting-locks.js';

export interface GivenConductEvent {
  readonly kind: ConductKind;
  readonly category?: ConductCategory | null | undefined;
  readonly personId?: string | null | undefined;
  readonly at?: string | null | undefined;
}

/** An officer records for his side what bears on conduct in a sitting: counsel present, an objection, a stop. */
@Injectable()
export class RecordConductEvent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: SittingLocks,
    private readonly people: AppointedPeople,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, sittingId: string, given: GivenConductEvent): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { meeting, sitting } = await this.locks.forRecording(tx, sittingId);
      const now = this.clock.now();
      ensure(policy.knows(actor, meeting, 'sitting'));
      ensure(policy.recordConduct(actor, meeting));
      ensure(mustBe(meeting, 'confirmed'));
      ensure(hasBegun(sitting, now));
      const { kind } = given;
      const category = given.category ?? null;
      const isCounsel = holds(actor, meeting.workingGroupId, 'counsel');
      const personId = concerns(kind, given.personId, { ...actor, isCounsel }) as Id<'Person'> | null;
      const at = given.at == null ? now : Temporal.Instant.from(given.at);
      ensure(categoryFits(kind, category));
      ensure(happenedIn(sitting, at, now));
      if (personId !== null) {
        ensure(isOfCounsel(kind, (await this.people.ofOwnSide(tx, actor, meeting, sitting, personId)).office));
      }

      const id = newId<'ConductEvent'>();
      const { workingGroupId } = meeting;
      const of = { id, workingGroupId, sittingId: sitting.id, side: actor.side };
      await tx.insert(ConductEvent, { ...of, kind, category, personId, at, recordedBy: actor.accountId });
      await this.ledger.record(tx, {
        name: 'meetings.conduct-event-recorded',
        actor,
        workingGroupId,
        subject: id,
        book: 'joint',
        facts: { sittingId: sitting.id, kind, category, personId, at: at.toString() },
      });
      return new Receipt({ id, state: kind });
    });
  }
}
