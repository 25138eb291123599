import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { newestRevisionSql } from '../../ledger/index.js';
import { PublishedSearch } from '../../ledger/acts.js';
import { JointSearch } from '../../minutes/acts.js';
import { isMember, publicReader } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { DomainError } from '../../platform/domain-error.js';
import { SearchQuery } from '../../platform/search/search.dto.js';
import { type FormFault, faultOf, heldAgainst } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { type Bilingual } from '../text/catalogues.js';
import { type SearchPageQuery } from './search-page.dto.js';
import { type Found, SearchPage } from './search.page.js';

const groupsStatement = new Statement<{ id: string; name: Bilingual }>(
  'pages.search-groups',
  `SELECT p.subject_id AS id, p.rendered::json -> 'name' AS name FROM publication p
   WHERE p.kind = 'working-group' AND ${newestRevisionSql('p')} ORDER BY p.published_at DESC, p.id DESC LIMIT 50`,
);

const nothing: Found = { record: null, joint: null };
const given = (query: SearchPageQuery): Partial<SearchPageQuery> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

/** Looks through the public record for everybody, and for members through what both sides cleared for their groups. */
@Injectable()
export class SearchPages {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedSearch,
    private readonly joint: JointSearch,
    private readonly frames: PageFrames,
  ) {}

  async search(request: FastifyRequest, reply: FastifyReply, query: SearchPageQuery): Promise<string> {
    const frame = await this.frames.frame(request);
    const groups = await this.database.read(publicReader, groupsStatement, []);
    const asked = given(query);
    const page = { frame, groups, asked };
    if (asked.q === undefined) return sendPage(reply, SearchPage, { ...page, found: nothing, fault: undefined });
    try {
      const found = await this.find(request, frame, asked);
      return sendPage(reply, SearchPage, { ...page, found, fault: undefined });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const fault: FormFault = faultOf(frame.t, error, { name: 'search', body: { ...asked } });
      return sendPage(reply, SearchPage, { ...page, found: nothing, fault }, fault.status);
    }
  }

  /** A further page of the one shows nothing of the other. */
  private async find(
    request: FastifyRequest,
    { language: preferred }: PageFrame,
    { after, joint, ...asked }: Partial<SearchPageQuery>,
  ): Promise<Found> {
    const query = await heldAgainst(SearchQuery, asked);
    const { actor } = request;
    const member = actor?.kind === 'person' && isMember(actor) && !actor.mustEnrol && actor.holdings.length > 0;
    const further = async (cursor: string | undefined): Promise<SearchQuery> =>
      cursor === undefined ? query : heldAgainst(SearchQuery, { ...asked, after: cursor });
    return {
      record: joint === undefined ? await this.published.find(await further(after), preferred) : null,
      joint: member && after === undefined ? await this.joint.find(actor, await further(joint), preferred) : null,
    };
  }
}
