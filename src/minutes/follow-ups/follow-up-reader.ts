import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { idCursor, pageLimit, toPage } from '../../platform/http/page.js';
import * as policy from '../minutes.policy.js';
import { type CarriedOverView, type FollowUpPage, type FollowUpsQuery, type FollowUpView } from './follow-up.dto.js';
import { responsibleFor } from './follow-up.rules.js';
import { carriedOverStatement, type FollowUpRow, followUpsStatement } from './follow-ups.views.js';

/** Shows what follows from the minutes to the people of the group. */
@Injectable()
export class FollowUpReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: FollowUpsQuery): Promise<FollowUpPage> {
    const { workingGroupId } = query;
    ensure(policy.knows(actor, { workingGroupId }, 'working group'));
    const after = idCursor(query);
    const limit = pageLimit(query);
    const values = [workingGroupId, this.clock.now().toString(), query.state ?? null, after, limit + 1];
    const rows = await this.database.read(actor, followUpsStatement, values);
    const page = toPage(rows, limit, ({ view }) => [view.id]);
    return { items: page.items.map((row) => shown(actor, row)), next: page.next };
  }

  async carriedOver(actor: Actor, meetingId: string): Promise<CarriedOverView> {
    const [row] = await this.database.read(actor, carriedOverStatement, [meetingId, this.clock.now().toString()]);
    const { workingGroupId, previousMinutes, followUps } = found(row, 'meeting');
    ensure(policy.knows(actor, { workingGroupId }, 'meeting'));
    return { meetingId, previousMinutes, followUps: followUps.map((followUp) => shown(actor, followUp)) };
  }
}

function shown(actor: Actor, { view, ownerSide, seated }: FollowUpRow): FollowUpView {
  const { workingGroupId, state, owner } = view;
  const open = state === 'open';
  const responsible = open ? responsibleFor(owner, seated) : null;
  const answering = { workingGroupId, ownerSide, companyId: responsible?.companyId ?? null };
  return {
    ...view,
    responsible,
    yours: open && policy.answersFor(actor, answering),
    can: { close: open && policy.closeFollowUp(actor, { workingGroupId, ownerSide }) === true },
  };
}
