import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, freshly } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { AppointingPages } from './appointing-pages.js';
import { ChosenQuery } from './people-page.dto.js';

const keeper = freshly('secretary');
const nominator = freshly('secretary', 'co-chair', 'counsel');

/** Appointing and nominating; the second factor is asked for before anything is typed. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/people')
export class AppointingPageController {
  constructor(private readonly pages: AppointingPages) {}

  @Get('new-delegate')
  @Access(keeper)
  delegate(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() { person }: ChosenQuery,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, { slug, kind: 'delegate', chosen: person });
  }

  @Post('new-delegate/appoint')
  @Access(keeper)
  appointDelegate(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, { slug, kind: 'delegate' }, body);
  }

  @Get('new-assistant')
  @Access(keeper)
  assistant(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() { person }: ChosenQuery,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, { slug, kind: 'assistant', chosen: person });
  }

  @Post('new-assistant/appoint')
  @Access(keeper)
  appointAssistant(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, { slug, kind: 'assistant' }, body);
  }

  @Get('nomination')
  @Access(nominator)
  nomination(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() { person }: ChosenQuery,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, { slug, kind: 'nomination', chosen: person });
  }

  @Post('nomination/nominate')
  @Access(nominator)
  nominate(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, { slug, kind: 'nomination' }, body);
  }
}
