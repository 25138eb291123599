import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { GatePages } from './gate-pages.js';
import { GateQuery } from './gate-page.dto.js';
import { GateTextPages } from './gate-text-pages.js';

const counsel = members({ offices: ['counsel'] });

/** The gate: counsel's inbox, and each text with the decision on it. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('gate')
export class GatePageController {
  constructor(
    private readonly pages: GatePages,
    private readonly texts: GateTextPages,
  ) {}

  @Get()
  @Access(counsel)
  inbox(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: GateQuery,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, query);
  }

  @Get('papers/:id')
  @Access(counsel)
  paper(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    return this.texts.show(request, reply, actor, { of: 'papers', id });
  }

  @Post('papers/:id/decision')
  @Access(freshly('counsel'))
  decideOutward(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.texts.act(request, reply, actor, { of: 'papers', id }, body);
  }

  @Get('offers/:id')
  @Access(counsel)
  offer(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<string> {
    return this.texts.show(request, reply, actor, { of: 'offers', id });
  }

  @Post('offers/:id/decision')
  @Access(freshly('counsel'))
  decideInward(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.texts.act(request, reply, actor, { of: 'offers', id }, body);
  }
}
