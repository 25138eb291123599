import { Injectable } from '@nestjs/common';
import { type Actor, isMember, type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { momentCursor, pageLimit, toPage } from '../../platform/http/page.js';
import { clearancePolicy } from '../clearance.policy.js';
import { verified } from '../sources/source-reader.js';
import { type CaptureRow } from '../sources/sources.views.js';
import { type OfferView, type ReleasePage, type ReleasesQuery, toOfferView } from './release-view.dto.js';
import {
  decidedStatement,
  offeredCaptureStatement,
  offerStatement,
  waitingInwardStatement,
  waitingOutwardStatement,
} from './releases.views.js';

/** Counsel's desk: what waits, what was decided, and the offers themselves. */
@Injectable()
export class ReleaseReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: ReleasesQuery): Promise<ReleasePage> {
    if (!isMember(actor)) throw notFound('working group');
    const limit = pageLimit(query);
    const values = [groupsOf(actor, query.workingGroupId), ...momentCursor(query), limit + 1];
    const rows = await this.rows(actor, query, values);
    const page = toPage(rows, limit, (row) => [row.at, row.id]);
    return { items: page.items.map((row) => row.view), next: page.next };
  }

  async offer(actor: Actor, id: string): Promise<OfferView> {
    const side = isMember(actor) ? actor.side : null;
    const { view } = found((await this.database.read(actor, offerStatement, [id, side]))[0], 'offer');
    const row = { side: view.sideLetter, workingGroupId: view.offer.workingGroupId };
    ensure(clearancePolicy.readOffer(actor, row));
    const fresh = actor.kind === 'person' ? { ...actor, fresh: true } : actor;
    const accept = view.offer.state === 'open' && clearancePolicy.acceptInward(fresh, row) === true;
    return toOfferView(view, { accept });
  }

  async capture(actor: Actor, offerId: string, digest: string): Promise<CaptureRow> {
    const row = found((await this.database.read(actor, offeredCaptureStatement, [offerId, digest]))[0], 'capture');
    ensure(clearancePolicy.readOffer(actor, row));
    return verified(row);
  }

  private rows(actor: Member, { direction, state }: ReleasesQuery, values: unknown[]) {
    if (state === 'decided') return this.database.read(actor, decidedStatement, [...values, direction, actor.side]);
    return direction === 'outward'
      ? this.database.read(actor, waitingOutwardStatement, values)
      : this.database.read(actor, waitingInwardStatement, [...values, actor.side]);
  }
}

/** The groups in which he is counsel. */
function groupsOf(actor: Member, wanted: string | undefined): string[] {
  const groups = actor.holdings.filter(({ office }) => office === 'counsel').map((holding) => holding.workingGroupId);
  if (wanted !== undefined && !groups.some((group) => group === wanted)) throw notFound('working group');
  return wanted === undefined ? groups : [wanted];
}
