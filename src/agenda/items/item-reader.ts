import { Injectable } from '@nestjs/common';
import { holds, type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../../platform/http/page.js';
import { type ItemsQuery } from './items.dto.js';
import { draftCan, itemCan, itemsPolicy } from './items.policy.js';
import { type ItemPage, type ItemStatementsView, type ItemView } from './items-view.dto.js';
import {
  type ItemRow,
  itemsOfMeetingStatement,
  itemStatement,
  meetingGroupStatement,
  waitingItemsStatement,
} from './items.views.js';
import { ofBothSides } from './own-drafts.js';

/** Reads agenda items: drafts for those of the own side who may, and what both sides cleared. */
@Injectable()
export class ItemReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Member, meetingId: string, query: ItemsQuery): Promise<ItemPage> {
    const [meeting] = await this.database.read(actor, meetingGroupStatement, [meetingId]);
    if (meeting === undefined || !holds(actor, meeting.workingGroupId)) throw notFound('meeting');
    const { workingGroupId } = meeting;
    const after = cursorOf(query, 'number', 'number', 'id');
    const limit = pageLimit(query);
    const seen = [itemsPolicy.seesAllDrafts(actor, workingGroupId), itemsPolicy.seatOf(actor, workingGroupId)];
    const accepted = itemsPolicy.seesAccepted(actor, workingGroupId);
    const values = [actor.side, ...seen, accepted, ...after, limit + 1, this.clock.today('UTC')];
    const waiting = query.waiting === 'true';
    const rows = waiting
      ? await this.database.read(actor, waitingItemsStatement, [workingGroupId, ...values, this.clock.now().toString()])
      : await this.database.read(actor, itemsOfMeetingStatement, [meetingId, ...values]);
    const page = toPage(rows, limit, (row) => [String(row.part), String(row.number), row.id]);
    return { items: page.items.map((row) => toItemView(actor, row, waiting)), next: page.next };
  }

  async one(actor: Member, id: string): Promise<ItemView> {
    return toItemView(actor, await this.readable(actor, id));
  }

  /** The statements alone, of the draft for its own side, of the cleared text for both. */
  async statements(actor: Member, id: string): Promise<ItemStatementsView> {
    const { paper } = toItemView(actor, await this.readable(actor, id));
    return { statements: paper?.statements ?? [] };
  }

  /** The paper of an own-side draft. @throws DomainError 404 */
  async draftPaper(actor: Member, id: string): Promise<string> {
    const row = await this.readable(actor, id);
    ensure(row.draft || ofBothSides);
    return found(row.view.paperId, 'agenda item');
  }

  private async readable(actor: Member, id: string): Promise<ItemRow> {
    const values = [id, this.clock.today('UTC')];
    const row = found((await this.database.read(actor, itemStatement, values))[0], 'agenda item');
    ensure(row.draft ? itemsPolicy.readDraft(actor, row) : itemsPolicy.readItem(actor, row));
    return row;
  }
}

/** A row with what the reader may do with it; the item on the previous minutes points to them. */
function toItemView(actor: Member, row: ItemRow, waiting = false): ItemView {
  const { view } = row;
  const can = row.draft ? draftCan(actor, row, row.state) : itemCan(actor, row, waiting);
  const carriedOver = `/api/v1/meetings/${view.meetingId}/carried-over`;
  return { ...view, can, links: view.standing === 'previous-minutes' ? { carriedOver } : {} };
}
