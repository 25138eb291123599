import { Injectable } from '@nestjs/common';
import { type DecisionRow, mayTurn, toDecisionView } from '../../assent/index.js';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { type Decision, ensure, found } from '../../platform/domain-error.js';
import { type ItemHead, type MinutesCanView, type MinutesView, type ParagraphRow } from '../minutes-view.dto.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged, mustBe } from '../minutes.rules.js';
import { minutesOfMeetingStatement, type MinutesScreen, minutesStatement } from '../minutes.views.js';

/** Shows minutes to officers from the first draft, and to everybody of the group once they are circulated. */
@Injectable()
export class MinutesReader {
  constructor(private readonly database: Database) {}

  async minutes(actor: Actor, id: string): Promise<MinutesView> {
    const [row] = await this.database.read(actor, minutesStatement, [id]);
    return shown(actor, row);
  }

  /** @throws DomainError 404 while the meeting has none */
  async ofMeeting(actor: Actor, meetingId: string): Promise<MinutesView> {
    const [row] = await this.database.read(actor, minutesOfMeetingStatement, [meetingId]);
    return shown(actor, row);
  }
}

function shown(actor: Actor, row: MinutesScreen | undefined): MinutesView {
  const { head, hostSide, writers, items, paragraphs, sections } = found(row, 'minutes');
  ensure(policy.read(actor, head));
  const { locked, ...rest } = head;
  const decisions = locked?.decisions ?? [];
  const shownOf = (row: DecisionRow) => toDecisionView(actor, head.workingGroupId, row);
  return {
    ...rest,
    locked: locked && { ...locked, decisions: decisions.map(shownOf) },
    items: items.map((item) => withParagraphs(item, paragraphs)),
    sections: policy.isOfficer(actor, head) ? sections : null,
    can: canOf(actor, { ...rest, hostSide, writers }, decisions),
  };
}

const withParagraphs = (
  { id, reference, standing, side, title, state }: ItemHead,
  rows: readonly ParagraphRow[],
): MinutesView['items'][number] => ({
  ...{ id, reference, standing, side, title, state },
  paragraphs: rows.flatMap(({ itemId, ...paragraph }) => (itemId === id ? [paragraph] : [])),
});

const all = (...decisions: Decision[]): boolean => decisions.every((decision) => decision === true);

function canOf(
  actor: Actor,
  minutes: Pick<MinutesView, 'workingGroupId' | 'state'> & Pick<MinutesScreen, 'hostSide' | 'writers'>,
  decisions: readonly DecisionRow[],
): MinutesCanView {
  const others = (): Decision =>
    actor.kind !== 'person' || policy.clearsOthersWords(actor, [{ writtenBy: minutes.writers }]);
  const key = (decision: 'minutes.clearance' | 'minutes.assent'): boolean =>
    mayTurn(actor, minutes.workingGroupId, decision, decisions);
  return {
    edit: all(policy.keep(actor, minutes), mayBeChanged(minutes)),
    writeSection: all(policy.writeSection(actor, minutes), mayBeChanged(minutes)),
    circulate: all(policy.keep(actor, minutes), mustBe(minutes, 'drafting')),
    lock: all(policy.keep(actor, minutes), mustBe(minutes, 'circulated')),
    unlock: all(policy.unlock(actor, minutes), mustBe(minutes, 'locked', 'cleared')),
    clear: key('minutes.clearance') && all(mustBe(minutes, 'locked'), others()),
    assent: key('minutes.assent') && all(mustBe(minutes, 'cleared')),
  };
}
