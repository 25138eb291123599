import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { RosterPages } from './roster-pages.js';

/** The roster of a group, for its members. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/roster')
export class RosterPageController {
  constructor(private readonly pages: RosterPages) {}

  @Get()
  @Access(members())
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: FormBody,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, slug, query);
  }
}
