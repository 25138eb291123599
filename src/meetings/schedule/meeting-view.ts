import { mayTurn, toDecisionView } from '../../assent/index.js';
import { type Actor } from '../../platform/actor.js';
import { type Decision } from '../../platform/domain-error.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { type MeetingCan, type MeetingView } from './meeting-view.dto.js';
import { type MeetingDecision, scheduleDigest } from './schedule.rules.js';
import { type MeetingRow } from './schedule.views.js';

const all = (...decisions: Decision[]): boolean => decisions.every((decision) => decision === true);

/** What the caller may do with a meeting as it stands, from the policy and the rules that the acts themselves obey. */
function meetingCan(actor: Actor, { view, hostSide, decisions }: MeetingRow): MeetingCan {
  const row = { workingGroupId: view.workingGroupId, hostSide };
  const key = (decision: 'meeting.proposal' | 'meeting.confirmation'): boolean =>
    mayTurn(actor, row.workingGroupId, decision, decisions);
  const confirmed = mustBe(view, 'confirmed');
  return {
    schedule: all(policy.schedule(actor, row), mustBe(view, 'planned', 'proposed')),
    propose: key('meeting.proposal') && view.startsAt !== null && all(mustBe(view, 'planned')),
    confirm: key('meeting.confirmation') && all(mustBe(view, 'proposed')),
    reply: all(policy.reply(actor, row), mustBe(view, 'proposed', 'confirmed')),
    readJoiningDetails: all(policy.readJoiningDetails(actor, row)),
    writeJoiningDetails: all(policy.writeJoiningDetails(actor, row)),
    runSittings: all(policy.runSitting(actor, row), confirmed),
    recordAttendance: all(policy.recordAttendance(actor, row), confirmed),
    recordConduct: all(policy.recordConduct(actor, row), confirmed),
    hold: all(policy.holdMeeting(actor, row), confirmed),
  };
}

/** The only door from a meeting's row to what is shown of it. */
export function toMeetingView(actor: Actor, row: MeetingRow): MeetingView {
  const { view } = row;
  const digest = (decision: MeetingDecision): string => scheduleDigest(decision, { ...view, meetingId: view.id });
  return {
    ...view,
    decisions: row.decisions.map((decision) => toDecisionView(actor, view.workingGroupId, decision)),
    digests: {
      proposal: view.state === 'planned' && view.startsAt !== null ? digest('proposal') : null,
      confirmation: view.state === 'proposed' ? digest('confirmation') : null,
    },
    can: meetingCan(actor, row),
  };
}
