import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access, anyone } from '../../platform/http/access.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { SearchPageQuery } from './search-page.dto.js';
import { SearchPages } from './search-pages.js';

/** The search, for people. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('search')
export class SearchPageController {
  constructor(private readonly pages: SearchPages) {}

  @Get()
  @Access(anyone)
  search(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: SearchPageQuery,
  ): Promise<string> {
    return this.pages.search(request, reply, query);
  }
}
