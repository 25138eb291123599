import { Injectable } from '@nestjs/common';
import { type Actor, holds, isMember } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { sha256 } from '../../platform/digest.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { momentCursor, pageLimit, toPage } from '../../platform/http/page.js';
import { CaptureDamaged } from '../clearance.errors.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type SourcePage, type SourcesQuery, type SourceView } from './source.dto.js';
import {
  type CaptureRow,
  captureStatement,
  clearedCaptureStatement,
  sourcesStatement,
  sourceStatement,
} from './sources.views.js';

/** Bytes that were hashed again on their way out. @throws CaptureDamaged */
export function verified(row: CaptureRow): CaptureRow {
  if (sha256(row.bytes) !== row.digest) throw new CaptureDamaged();
  return row;
}

/** The own side's sources, and captures for whoever may read what cites them. */
@Injectable()
export class SourceReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: SourcesQuery): Promise<SourcePage> {
    const groups = isMember(actor) ? actor.holdings.map((holding) => holding.workingGroupId as string) : [];
    const readable = [...new Set(groups)].filter((group) => clearancePolicy.readSources(actor, group) === true);
    const wanted = readable.filter((group) => query.workingGroupId === undefined || group === query.workingGroupId);
    if (query.workingGroupId !== undefined && wanted.length === 0) throw notFound('working group');
    const limit = pageLimit(query);
    const values = [wanted, query.tier ?? null, ...momentCursor(query), limit + 1];
    const rows = await this.database.read(actor, sourcesStatement, values);
    const page = toPage(rows, limit, (row) => [row.at, row.view.id]);
    return { items: page.items.map((row) => shown(actor, row.view)), next: page.next };
  }

  async one(actor: Actor, id: string): Promise<SourceView> {
    const { view } = found((await this.database.read(actor, sourceStatement, [id]))[0], 'source');
    ensure(clearancePolicy.readSources(actor, view.workingGroupId));
    return shown(actor, view);
  }

  async capture(actor: Actor, id: string): Promise<CaptureRow> {
    const row = found((await this.database.read(actor, captureStatement, [id]))[0], 'capture');
    ensure(clearancePolicy.readSources(actor, row.workingGroupId));
    return verified(row);
  }

  /** A capture that cleared text of the group cites: for both delegations. */
  async cleared(actor: Actor, workingGroupId: string, digest: string): Promise<CaptureRow> {
    if (!holds(actor, workingGroupId)) throw notFound('capture');
    const rows = await this.database.read(actor, clearedCaptureStatement, [workingGroupId, digest]);
    return verified(found(rows[0], 'capture'));
  }
}

const shown = (actor: Actor, view: Omit<SourceView, 'can'>): SourceView => ({
  ...view,
  can: { edit: clearancePolicy.changeSource(actor, view) === true },
});
