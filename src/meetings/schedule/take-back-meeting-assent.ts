import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../meetings.policy.js';
import { MeetingStore } from '../meetings.store.js';
import { decisions, isDecided, isMeetingDecision } from './schedule.rules.js';

/** Takes the own side's key to a meeting's proposal or confirmation back, before both are turned. */
@Injectable()
export class TakeBackMeetingAssent {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly keys: TwoKeys,
  ) {}

  execute(actor: Person, meetingId: string, name: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.store.lock(tx, meetingId);
      ensure(policy.knows(actor, meeting));
      if (!isMeetingDecision(name)) throw notFound('decision on a meeting');
      const { workingGroupId, id: subjectId, state, revision } = meeting;
      const { decision } = decisions[name];
      await this.keys.withdraw(tx, actor, { workingGroupId, decision, subjectId, stands: isDecided(name, meeting) });
      return new Receipt({ id: subjectId, state, revision });
    });
  }
}
