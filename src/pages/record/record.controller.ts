import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access, anyone } from '../../platform/http/access.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { GroupPageQuery, MinutesPageQuery } from './record.dto.js';
import { RecordPages } from './record-pages.js';

/** The public record, for people. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller()
export class RecordController {
  constructor(private readonly pages: RecordPages) {}

  @Get()
  @Access(anyone)
  home(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.pages.home(request, reply);
  }

  @Get('groups/:slug')
  @Access(anyone)
  group(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: GroupPageQuery,
  ): Promise<string> {
    return this.pages.group(request, reply, slug, query);
  }

  @Get('groups/:slug/minutes/:id')
  @Access(anyone)
  minutes(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Query() query: MinutesPageQuery,
  ): Promise<string> {
    return this.pages.minutes(request, reply, { slug, id }, query);
  }
}
