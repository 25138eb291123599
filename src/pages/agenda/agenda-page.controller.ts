import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { DecideAgenda, DeclineItem, DeferItem, MakeVersion, TakeBackAgendaAssent } from '../../agenda/acts.js';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody, heldAgainst } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { AgendaAssentForm, AgendaTakeBackForm, DeclineForm, ItemForm } from './agenda-page.dto.js';
import { AgendaPages } from './agenda-pages.js';

const key = freshly('secretary', 'co-chair');
const secretary = members({ offices: ['secretary'] });

/** The agenda of a meeting, and the forms on it. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug')
export class AgendaPageController {
  constructor(
    private readonly pages: AgendaPages,
    private readonly makeVersion: MakeVersion,
    private readonly decide: DecideAgenda,
    private readonly takeBackAssent: TakeBackAgendaAssent,
    private readonly declineItem: DeclineItem,
    private readonly deferItem: DeferItem,
  ) {}

  @Get('agenda')
  @Access(members())
  lead(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<string | undefined> {
    return this.pages.lead(request, reply, actor, slug);
  }

  @Get('meetings/:id/agenda')
  @Access(members())
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, { slug, id });
  }

  @Post('meetings/:id/agenda/order')
  @Access(secretary)
  order(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.order(request, reply, actor, { slug, id }, body);
  }

  @Post('meetings/:id/agenda/versions')
  @Access(secretary)
  version(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string | undefined> {
    const work = () => this.makeVersion.execute(actor, id);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'versions', body: {}, work });
  }

  @Post('meetings/:id/agenda/assent')
  @Access(key)
  assent(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { decision, digest } = await heldAgainst(AgendaAssentForm, body);
      return this.decide.execute(actor, id, { decision, digest });
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'assent', body, work });
  }

  @Post('meetings/:id/agenda/take-back')
  @Access(key)
  takeBack(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { decision } = await heldAgainst(AgendaTakeBackForm, body);
      return this.takeBackAssent.execute(actor, id, decision, undefined);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'take-back', body, work });
  }

  @Post('meetings/:id/agenda/decline')
  @Access(secretary)
  decline(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { itemId, code } = await heldAgainst(DeclineForm, body);
      return this.declineItem.execute(actor, itemId, code);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'decline', body, work });
  }

  @Post('meetings/:id/agenda/defer')
  @Access(secretary)
  defer(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { itemId } = await heldAgainst(ItemForm, body);
      return this.deferItem.execute(actor, itemId);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'defer', body, work });
  }
}
