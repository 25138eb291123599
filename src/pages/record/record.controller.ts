import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access, anyone } from '../../platform/http/access.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { ComparePageQuery, GroupPageQuery, MinutesPageQuery } from './record.dto.js';
import { RecordPages } from './record-pages.js';

type Answer = Promise<string | undefined>;

/** The public record, for people. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller()
export class RecordController {
  constructor(private readonly pages: RecordPages) {}

  @Get()
  @Access(anyone)
  home(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Answer {
    return this.pages.home(request, reply);
  }

  @Get('groups/:slug')
  @Access(anyone)
  group(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: GroupPageQuery,
  ): Answer {
    return this.pages.group(request, reply, slug, query);
  }

  @Get('groups/:slug/record/charter')
  @Access(anyone)
  charter(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Answer {
    return this.pages.charter(request, reply, slug);
  }

  @Get('groups/:slug/record/meetings/:id')
  @Access(anyone)
  meeting(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Answer {
    return this.pages.meeting(request, reply, { slug, id });
  }

  @Get('groups/:slug/record/meetings/:id/agenda')
  @Access(anyone)
  agenda(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Answer {
    return this.pages.agenda(request, reply, { slug, id });
  }

  @Get('groups/:slug/minutes/:id')
  @Access(anyone)
  minutes(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Query() query: MinutesPageQuery,
  ): Answer {
    return this.pages.minutes(request, reply, { slug, id }, query);
  }

  @Get('groups/:slug/record/minutes/:id/compare')
  @Access(anyone)
  compare(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Query() query: ComparePageQuery,
  ): Answer {
    return this.pages.compare(request, reply, { slug, id }, query);
  }
}
