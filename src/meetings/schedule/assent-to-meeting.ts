import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { WorkingGroups } from '../../roster/index.js';
import { Meeting } from '../meeting.entity.js';
import * as policy from '../meetings.policy.js';
import { groupIsActive } from '../meetings.rules.js';
import { MeetingStore } from '../meetings.store.js';
import { decisions, mayBeDecided, type MeetingDecision, rfc3339, scheduleDigest } from './schedule.rules.js';

/** One side assents to a meeting's proposed date, or to its confirmation; with both keys the meeting moves on. */
@Injectable()
export class AssentToMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MeetingStore,
    private readonly groups: WorkingGroups,
    private readonly keys: TwoKeys,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, meetingId: string, name: MeetingDecision, given: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.store.lock(tx, meetingId);
      const now = this.clock.now();
      ensure(policy.knows(actor, meeting));
      ensure(groupIsActive(await this.groups.byId(tx, meeting.workingGroupId)));
      ensure(mayBeDecided(name, meeting, now));

      const { workingGroupId, id: subjectId, revision } = meeting;
      const digest = await this.digest(tx, meeting, name);
      const { decision, leadsTo } = decisions[name];
      const subject = { workingGroupId, decision, subjectId, revision, digest };
      const { effective } = await this.keys.assent(tx, actor, subject, given);
      if (!effective) return new Receipt({ id: subjectId, state: meeting.state, revision, digest, effective });
      await tx.update(Meeting, { id: subjectId }, { state: leadsTo, revision: revision + 1 });
      await this.ledger.record(tx, {
        name: name === 'proposal' ? 'meetings.date-proposed' : 'meetings.date-confirmed',
        actor,
        workingGroupId,
        subject: subjectId,
        book: 'joint',
        facts: { revision, digest },
      });
      return new Receipt({ id: subjectId, state: leadsTo, revision: revision + 1, digest, effective });
    });
  }

  private async digest(tx: Tx, meeting: Meeting, name: MeetingDecision): Promise<string> {
    const sittings = await this.store.sittings(tx, meeting.id);
    return scheduleDigest(name, {
      meetingId: meeting.id,
      revision: meeting.revision,
      format: meeting.format,
      place: meeting.placeEn === null ? null : { en: meeting.placeEn, zh: meeting.placeZh ?? '' },
      sittings: sittings.map((sitting) => ({
        ...sitting,
        startsAt: rfc3339(sitting.startsAt),
        endsAt: rfc3339(sitting.endsAt),
      })),
    });
  }
}
