import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '../../platform/actor.js';
import { Access, signedIn } from '../../platform/http/access.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { PageFrames } from '../rendering/page-frames.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { sendPage } from '../rendering/send-page.js';
import { DeskPage } from './desk.page.js';
import { DeskReader } from './desk-reader.js';

/** The desk: where somebody's day with Concord begins. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('desk')
export class DeskPageController {
  constructor(
    private readonly reader: DeskReader,
    private readonly frames: PageFrames,
  ) {}

  @Get()
  @Access(signedIn)
  async desk(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: PageQuery,
  ): Promise<string> {
    const [frame, page] = await Promise.all([this.frames.frame(request), this.reader.waiting(actor, query)]);
    return sendPage(reply, DeskPage, { frame, ...page });
  }
}
