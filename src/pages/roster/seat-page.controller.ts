import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { type SeatAddress, SeatPages, type TermAddress } from './seat-pages.js';

/** The page of a seat, the pages of its terms, and the forms on them. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/roster/seats/:seatId')
export class SeatPageController {
  constructor(private readonly pages: SeatPages) {}

  @Get()
  @Access(members())
  seat(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: SeatAddress,
  ): Promise<string> {
    return this.pages.seat(request, reply, actor, address);
  }

  @Post('begin')
  @Access(freshly('secretary'))
  begin(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: SeatAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.begin(request, reply, actor, address, body);
  }

  @Get('terms/:termId')
  @Access(members({ offices: ['secretary'] }))
  term(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: TermAddress,
  ): Promise<string> {
    return this.pages.term(request, reply, actor, address);
  }

  @Post('terms/:termId/end')
  @Access(freshly('secretary'))
  end(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: TermAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.end(request, reply, actor, address, body);
  }

  @Post('terms/:termId/correct')
  @Access(freshly('secretary'))
  correct(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: TermAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.correct(request, reply, actor, address, body);
  }

  @Post('terms/:termId/take-back')
  @Access(freshly('secretary'))
  takeBack(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: TermAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.takeBack(request, reply, actor, address, body);
  }
}
