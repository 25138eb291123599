import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { VersionPageQuery } from './agenda-page.dto.js';
import { VersionPages } from './version-pages.js';

/** One version of an agenda. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/agenda-versions/:id')
export class VersionPageController {
  constructor(private readonly pages: VersionPages) {}

  @Get()
  @Access(members())
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Query() { against }: VersionPageQuery,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, { slug, id }, against);
  }
}
