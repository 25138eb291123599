import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access, anyone } from '../../platform/http/access.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { PrintPapers } from './print-papers.js';
import { PrintQuery } from './print.dto.js';

/** What is published, on paper. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug')
export class PrintController {
  constructor(private readonly papers: PrintPapers) {}

  @Get('minutes/:id/pdf')
  @Access(anyone)
  minutes(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Query() query: PrintQuery,
  ): Promise<Buffer> {
    return this.papers.minutes(request, reply, { slug, id }, query);
  }
}
