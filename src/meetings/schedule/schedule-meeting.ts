import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { Charters, WorkingGroups } from '../../roster/index.js';
import { calendarNamed } from '../calendars/side-calendar.rules.js';
import { Meeting, type MeetingFormat } from '../meeting.entity.js';
import * as policy from '../meetings.policy.js';
import { groupIsActive, mustBe } from '../meetings.rules.js';
import { MeetingStore } from '../meetings.store.js';
import { type Deadlines, deadlinesOf, keepPassed, leavesTime } from './deadlines.rules.js';
import { placeFits, type ResolvedSitting, resolveSittings, type WantedSitting } from './schedule.rules.js';
import { SittingStore } from './sitting.store.js';

export interface WantedSchedule {
  readonly format: MeetingFormat;
  readonly place?: { readonly en: string; readonly zh: string } | null;
  readonly sittings: readonly WantedSitting[];
}

/** Sets or moves a meeting's times, place and format; what either side had assented to no longer stands. */
@Injectable()
export class ScheduleMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MeetingStore,
    private readonly sittings: SittingStore,
    private readonly groups: WorkingGroups,
    private readonly charters: Charters,
    private readonly keys: TwoKeys,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, meetingId: string, wanted: WantedSchedule, expected: number): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.store.lock(tx, meetingId);
      const now = this.clock.now();
      ensure(policy.knows(actor, meeting));
      ensure(policy.schedule(actor, meeting));
      ensure(groupIsActive(await this.groups.byId(tx, meeting.workingGroupId)));
      ensure(mustBe(meeting, 'planned', 'proposed'));
      ensureRevision(meeting, expected);

      const place = wanted.place ?? null;
      ensure(placeFits(wanted.format, place));
      const { zone } = (await this.store.associations(tx))[meeting.hostSide];
      const { year, half } = await this.store.cycle(tx, meeting);
      const resolved = resolveSittings(wanted.sittings, { year, half, zone }, now);
      const period = periodOf(resolved);
      const deadlines = await this.deadlines(tx, meeting, period, now);

      const elsewhere = meeting.format !== wanted.format || meeting.placeEn !== (place?.en ?? null);
      const moved = elsewhere || meeting.placeZh !== (place?.zh ?? null);
      await this.sittings.replace(tx, meeting, resolved, moved);
      const revision = meeting.revision + 1;
      await tx.update(
        Meeting,
        { id: meeting.id },
        {
          ...period,
          ...deadlines,
          state: 'planned',
          format: wanted.format,
          placeEn: place?.en ?? null,
          placeZh: place?.zh ?? null,
          sequence: meeting.sequence + 1,
          revision,
        },
      );
      await this.keys.voidOpen(tx, actor, meeting.id, 'meeting.proposal');
      await this.keys.voidOpen(tx, actor, meeting.id, 'meeting.confirmation');
      await this.ledger.record(tx, {
        name: 'meetings.meeting-scheduled',
        actor,
        workingGroupId: meeting.workingGroupId,
        subject: meeting.id,
        book: 'joint',
        facts: { revision, format: wanted.format, sittings: resolved.length, before: meeting.state },
      });
      return new Receipt({ id: meeting.id, state: 'planned', revision });
    });
  }

  private async deadlines(
    tx: Tx,
    meeting: Meeting,
    period: { startsAt: Temporal.Instant; endsAt: Temporal.Instant },
    now: Temporal.Instant,
  ): Promise<Deadlines> {
    const charter = found(await this.charters.inForce(tx, { id: meeting.workingGroupId }), 'charter');
    const policyOfGroup = this.charters.contentOf(charter).deadlines;
    const { a, b } = await this.store.associations(tx);
    const host = meeting.hostSide === 'a' ? a : b;
    const calendars = [calendarNamed(a.calendar), calendarNamed(b.calendar)];
    const moved = deadlinesOf(period, host.zone, policyOfGroup, calendars);
    ensure(leavesTime(meeting, moved, now));
    return keepPassed(meeting, moved, now);
  }
}

function periodOf(sittings: readonly ResolvedSitting[]): { startsAt: Temporal.Instant; endsAt: Temporal.Instant } {
  return {
    startsAt: found(sittings.at(0), 'sitting').startsAt,
    endsAt: found(sittings.at(-1), 'sitting').endsAt,
  };
}
