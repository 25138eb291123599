import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { DecideNomination } from '../../roster/acts.js';
import { fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { NominationForm } from './people-page.dto.js';
import { PeoplePages } from './people-pages.js';

const nominationOf = async (body: FormBody): Promise<string> =>
  (await heldAgainst(NominationForm, { nominationId: fieldOf(body, 'nominationId') })).nominationId;

/** The own side's people, and the nominations that wait for a second officer. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/people')
export class PeoplePageController {
  constructor(
    private readonly pages: PeoplePages,
    private readonly decide: DecideNomination,
  ) {}

  @Get()
  @Access(members({ offices: ['secretary', 'co-chair', 'counsel', 'auditor'] }))
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, slug);
  }

  @Post('confirm')
  @Access(freshly('secretary', 'co-chair', 'counsel'))
  confirm(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => this.decide.confirm(actor, await nominationOf(body));
    return this.pages.act(request, reply, actor, slug, { form: 'confirm', body, work });
  }

  @Post('withdraw')
  @Access(freshly('secretary', 'co-chair', 'counsel'))
  withdraw(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => this.decide.withdraw(actor, await nominationOf(body));
    return this.pages.act(request, reply, actor, slug, { form: 'withdraw', body, work });
  }
}
