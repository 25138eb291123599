import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { Access, anyone } from '../platform/http/access.js';
import { Problems } from '../platform/http/problems.js';
import { SearchQuery } from '../platform/search/search.dto.js';
import { PublishedHitPage } from '../ledger/acts.js';
import { Tagged } from '../platform/http/request-params.js';
import { PublicRecord, type PublicAnswer } from './public-record.js';
import {
  PublicAgendaPage,
  PublicChangePage,
  PublicFollowUpPage,
  PublicGroupPage,
  PublicGroupView,
  PublicMeetingPage,
  PublicMinutesPage,
  PublicMinutesView,
  PublicRosterView,
} from './public-record.dto.js';
import { ChangesQuery, PublicListQuery, PublicRosterQuery, RevisionQuery } from './publication.dto.js';

/** The tags of `If-None-Match`, without their quotes; at most ten count. */
const tagsOf = (header: string | undefined): string[] =>
  [...(header ?? '').matchAll(/"([0-9a-f]{64})"/g)].slice(0, 10).map((match) => match[1] ?? '');

/** Sends bytes that every cache may keep for a minute, or says that the reader has them. */
async function send(reply: FastifyReply, answering: Promise<PublicAnswer>): Promise<void> {
  const { etag, body } = await answering;
  reply.header('etag', `"${etag}"`).header('cache-control', 'public, max-age=60');
  if (body === null) await reply.status(304).send();
  else await reply.header('content-type', 'application/json; charset=utf-8').send(body);
}

/** The public record: only what both sides published, within the charter's disclosure. */
@ApiTags('Public record')
@Controller('api/v1/public')
export class PublicationController {
  constructor(private readonly record: PublicRecord) {}

  @Get('working-groups')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'The working groups with a charter in force' })
  @ApiOkResponse({ type: PublicGroupPage })
  groups(
    @Query() query: PublicListQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.list('working-group', query, tagsOf(known)));
  }

  @Get('working-groups/by-slug/:slug')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'A working group with its charter, by its slug' })
  @ApiOkResponse({ type: PublicGroupView })
  bySlug(
    @Param('slug') slug: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.groupBySlug(slug, tagsOf(known)));
  }

  @Get('working-groups/:id')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'A working group with its charter' })
  @ApiOkResponse({ type: PublicGroupView })
  group(
    @Param('id') id: string,
    @Query() query: RevisionQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.one('working-group', id, query.revision, tagsOf(known)));
  }

  @Get('working-groups/:id/roster')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'The filled seats of both sides on a day' })
  @ApiOkResponse({ type: PublicRosterView })
  roster(
    @Param('id') id: string,
    @Query() query: PublicRosterQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.roster(id, query.asOf, tagsOf(known)));
  }

  @Get('meetings')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'Meetings that were held, newest first' })
  @ApiOkResponse({ type: PublicMeetingPage })
  meetings(
    @Query() query: PublicListQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.list('meeting', query, tagsOf(known), true));
  }

  @Get('agendas')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'Published agendas, newest first' })
  @ApiOkResponse({ type: PublicAgendaPage })
  agendas(
    @Query() query: PublicListQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.list('agenda', query, tagsOf(known), true));
  }

  @Get('minutes')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'Published minutes, newest first, without their text' })
  @ApiOkResponse({ type: PublicMinutesPage })
  minutesList(
    @Query() query: PublicListQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.list('minutes', query, tagsOf(known)));
  }

  @Get('minutes/:id')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'Minutes, byte for byte as both sides assented to them' })
  @ApiOkResponse({ type: PublicMinutesView })
  minutes(
    @Param('id') id: string,
    @Query() query: RevisionQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.one('minutes', id, query.revision, tagsOf(known)));
  }

  @Get('follow-ups')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'Recommendations, studies and actions of published minutes' })
  @ApiOkResponse({ type: PublicFollowUpPage })
  followUps(
    @Query() query: PublicListQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.list('follow-up', query, tagsOf(known), true));
  }

  @Get('search')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'What the public record says in these words, in either language' })
  @ApiOkResponse({ type: PublishedHitPage })
  @Problems({ invalid: ['cursor-unknown'] })
  search(
    @Query() query: SearchQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.search(query, tagsOf(known)));
  }

  @Get('changes')
  @Access(anyone)
  @Tagged()
  @ApiOperation({ summary: 'What became public or changed in a working group, oldest first' })
  @ApiOkResponse({ type: PublicChangePage })
  changes(
    @Query() query: ChangesQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return send(reply, this.record.changes(query, tagsOf(known)));
  }
}
