import { Injectable } from '@nestjs/common';
import { publicReader } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { sha256 } from '../platform/digest.js';
import { found } from '../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../platform/http/page.js';
import { PublishedSearch } from '../ledger/acts.js';
import { type PublicationKind } from '../ledger/index.js';
import { type SearchQuery } from '../platform/search/search.dto.js';
import { type ChangesQuery, type PublicListQuery } from './publication.dto.js';
import { RecentBytes } from './recent-bytes.js';
import {
  changesStatement,
  groupBySlugStatement,
  publicationsStatement,
  publicationStatement,
  publicRosterStatement,
} from './publication.views.js';

/** Bytes as they are sent, and the tag by which a reader knows them; null when the reader has them already. */
export interface PublicAnswer {
  readonly etag: string;
  readonly body: string | Buffer | null;
}

/** What the public reads, as `concord_public`: nothing but what both sides published. */
@Injectable()
export class PublicRecord {
  private readonly recent = new RecentBytes();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly published: PublishedSearch,
  ) {}

  /** @param whole whether each entry comes with its content */
  async list(
    kind: PublicationKind,
    query: PublicListQuery,
    known: readonly string[],
    whole = false,
  ): Promise<PublicAnswer> {
    const [publishedAt, id] = cursorOf(query, 'moment', 'id');
    const limit = pageLimit(query);
    const values = [kind, query.workingGroupId ?? null, publishedAt, id, limit + 1, whole];
    const rows = await this.database.read(publicReader, publicationsStatement, values);
    const page = toPage(rows, limit, (row) => [row.publishedAt, row.id]);
    return tagged(
      `{"items":[${page.items.map((row) => row.item).join(',')}],"next":${JSON.stringify(page.next)}}`,
      known,
    );
  }

  /** The stored bytes of one thing. @throws DomainError 404 */
  async one(
    kind: PublicationKind,
    id: string,
    revision: number | undefined,
    known: readonly string[],
  ): Promise<PublicAnswer> {
    const what = `${kind}/${id}/${revision ?? 'newest'}`;
    const recent = this.recent.of(what);
    const tags = recent === undefined ? known : [...known, recent.etag];
    const [row] = await this.database.read(publicReader, publicationStatement, [kind, id, revision ?? null, tags]);
    const { etag, rendered } = found(row, 'publication');
    if (known.includes(etag)) return { etag, body: null };
    return { etag, body: rendered === null ? (recent?.body ?? null) : this.recent.keep(what, etag, rendered) };
  }

  async groupBySlug(slug: string, known: readonly string[]): Promise<PublicAnswer> {
    const [row] = await this.database.read(publicReader, groupBySlugStatement, [slug]);
    return this.one('working-group', found(row, 'working group').id, undefined, known);
  }

  async roster(workingGroupId: string, asOf: string | undefined, known: readonly string[]): Promise<PublicAnswer> {
    const values = [workingGroupId, asOf ?? this.clock.today('UTC')];
    const [row] = await this.database.read(publicReader, publicRosterStatement, values);
    return tagged(found(row, 'working group').roster, known);
  }

  async search(query: SearchQuery, known: readonly string[]): Promise<PublicAnswer> {
    return tagged(JSON.stringify(await this.published.find(query)), known);
  }

  async changes(query: ChangesQuery, known: readonly string[]): Promise<PublicAnswer> {
    const limit = query.limit ?? 20;
    const rows = await this.database.read(publicReader, changesStatement, [
      query.workingGroupId,
      query.after ?? null,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const next = rows.length > limit ? (page.at(-1)?.change ?? null) : null;
    const last = page.at(-1)?.change ?? query.after ?? null;
    return tagged(JSON.stringify({ items: page.map((row) => row.item), next, last }), known);
  }
}

function tagged(body: string, known: readonly string[]): PublicAnswer {
  const etag = sha256(body);
  return { etag, body: known.includes(etag) ? null : body };
}
