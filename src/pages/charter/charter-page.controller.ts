import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { keyHolders } from '../../assent/index.js';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { CharterPages } from './charter-pages.js';

const writers = members({ offices: ['co-chair', 'secretary'] });
const key = freshly(...keyHolders.charter);

/** A group's charter, and the forms on it. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/charter')
export class CharterPageController {
  constructor(private readonly pages: CharterPages) {}

  @Get()
  @Access(members())
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, slug);
  }

  @Get('draft')
  @Access(writers)
  draft(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<string> {
    return this.pages.showDraft(request, reply, actor, slug);
  }

  @Post('draft/save')
  @Access(writers)
  save(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.save(request, reply, actor, slug, body);
  }

  @Post('assent')
  @Access(key)
  assent(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.assent(request, reply, actor, slug, body);
  }

  @Post('take-back')
  @Access(key)
  takeBack(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.takeBack(request, reply, actor, slug, body);
  }
}
