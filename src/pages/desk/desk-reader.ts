import { Injectable } from '@nestjs/common';
import { type Actor, type Office } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { cursorOf, pageLimit, type PageQuery, toPage } from '../../platform/http/page.js';
import { type WaitingPage } from './waiting.dto.js';
import { waitingStatement } from './waiting.views.js';

/** Tells somebody what waits for him, in whatever office he holds. */
@Injectable()
export class DeskReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nothing waits for the operator, nor for an officer who has still to enrol a second factor. */
  async waiting(actor: Actor, query: PageQuery): Promise<WaitingPage> {
    const after = cursorOf(query, 'moment', 'id', 'slug');
    if (actor.kind !== 'person' || actor.mustEnrol) return { items: [], next: null };
    const { holdings, side, personId, accountId } = actor;
    const groups = (...offices: Office[]): string[] =>
      holdings.filter(({ office }) => offices.includes(office)).map(({ workingGroupId }) => workingGroupId);
    const delegate = holdings.filter(({ office }) => office === 'delegate');
    const limit = pageLimit(query);
    const rows = await this.database.read(actor, waitingStatement, [
      ...[this.clock.now().toString(), side, personId],
      ...[groups('secretary'), groups('co-chair'), groups('counsel')],
      delegate.map(({ seatId }) => seatId),
      // The auditor reads along and is not asked whether he comes.
      holdings.filter(({ office }) => office !== 'auditor').map(({ workingGroupId }) => workingGroupId),
      ...[accountId, delegate.map(({ companyId }) => companyId)],
      ...[...after, limit + 1],
    ]);
    const page = toPage(rows, limit, ({ key, view }) => [key, view.subjectId, view.act]);
    return { items: page.items.map(({ view }) => view), next: page.next };
  }
}
