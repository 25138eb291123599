import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { FollowUpPages } from './follow-up-pages.js';
import { FollowUpsPageQuery, RevisionPageQuery } from './minutes-page.dto.js';
import { RevisionPages } from './revision-pages.js';

/** What stands beside the minutes of a meeting: locked revisions, and what is to be done. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug')
export class FollowUpPageController {
  constructor(
    private readonly followUps: FollowUpPages,
    private readonly revisions: RevisionPages,
  ) {}

  @Get('minutes-revisions/:id')
  @Access(members())
  revision(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Query() query: RevisionPageQuery,
  ): Promise<string> {
    return this.revisions.show(request, reply, actor, { slug, id, chosen: query.with ?? null });
  }

  @Get('follow-ups')
  @Access(members())
  list(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: FollowUpsPageQuery,
  ): Promise<string> {
    return this.followUps.show(request, reply, actor, { slug, query });
  }

  @Post('follow-ups/close')
  @Access(members({ offices: ['secretary'] }))
  close(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.followUps.close(request, reply, actor, slug, body);
  }
}
