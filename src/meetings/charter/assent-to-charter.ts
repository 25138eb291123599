import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { TwoKeys } from '../../assent/index.js';
import { Ledger, Publisher } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { type Charter, Charters, type WorkingGroup, WorkingGroups } from '../../roster/index.js';
import { MeetingStore } from '../meetings.store.js';
import * as policy from './charter.policy.js';
import { mayBeChartered } from './charter.rules.js';

/** One side's co-chair assents to the charter's draft; with both keys it is in force, and public. */
@Injectable()
export class AssentToCharter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: WorkingGroups,
    private readonly charters: Charters,
    private readonly meetings: MeetingStore,
    private readonly keys: TwoKeys,
    private readonly publisher: Publisher,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, workingGroupId: string, given: string): Promise<Receipt> {
    ensure(policy.read(actor, workingGroupId));
    return this.database.transaction(actor, async (tx) => {
      const group = await this.groups.lock(tx, workingGroupId);
      const now = this.clock.now();
      ensure(mayBeChartered(group));
      const draft = await this.charters.draft(tx, group);
      if (draft === null) throw refuse('conflict', 'no-draft', 'There is no draft of a charter to assent to.');

      const { id, revision, digest } = draft;
      const subject = { workingGroupId: group.id, decision: 'charter', subjectId: id, revision, digest } as const;
      const { effective } = await this.keys.assent(tx, actor, subject, given);
      if (effective) await this.bringIntoForce(tx, actor, group, draft, now);
      return new Receipt({ id, state: effective ? 'in-force' : 'draft', revision, digest, effective });
    });
  }

  private async bringIntoForce(
    tx: Tx,
    actor: Person,
    group: WorkingGroup,
    charter: Charter,
    now: Temporal.Instant,
  ): Promise<void> {
    const content = this.charters.contentOf(charter);
    await this.groups.activate(tx, group.id, charter, content, now);
    const associations = await this.meetings.associations(tx);
    await this.publisher.publish(tx, {
      workingGroupId: group.id,
      kind: 'working-group',
      subjectId: group.id,
      revision: charter.number,
      content: charter.content,
      frame: {
        slug: group.slug,
        name: { en: group.nameEn, zh: group.nameZh },
        state: 'active',
        associations: [associations.a.slug, associations.b.slug],
        firstHost: associations[content.firstHost].slug,
        digest: charter.digest,
        salt: charter.salt,
      },
      publishedAt: now,
    });
    await this.ledger.record(tx, {
      name: 'meetings.charter-in-force',
      actor,
      workingGroupId: group.id,
      subject: charter.id,
      book: 'joint',
      facts: { number: charter.number, revision: charter.revision, digest: charter.digest },
    });
  }
}
