import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { NewItemPages } from './new-item-pages.js';

const authors = members({ offices: ['secretary', 'delegate'] });

/** The page on which an agenda item is begun. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/meetings/:id/items/new')
export class NewItemController {
  constructor(private readonly pages: NewItemPages) {}

  @Get()
  @Access(authors)
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, { slug, id });
  }

  @Post('draft')
  @Access(authors)
  draft(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody | null,
  ): Promise<string | undefined> {
    return this.pages.begin(request, reply, actor, { slug, id }, body);
  }
}
