import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  AssentToMinutes,
  CirculateMinutes,
  LockMinutes,
  OpenMinutes,
  TakeBackMinutesAssent,
  UnlockMinutes,
} from '../../minutes/acts.js';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { MinutesAssentForm, MinutesTakeBackForm } from './draft-page.dto.js';
import { MinutesPages } from './minutes-pages.js';

const key = freshly('counsel', 'co-chair');
const host = members({ offices: ['secretary'] });

/** Minutes from the first draft to their publication: the list of them, the page of a meeting's, and its great steps. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug')
export class MinutesPageController {
  constructor(
    private readonly pages: MinutesPages,
    private readonly openMinutes: OpenMinutes,
    private readonly circulateMinutes: CirculateMinutes,
    private readonly lockMinutes: LockMinutes,
    private readonly unlockMinutes: UnlockMinutes,
    private readonly assentToMinutes: AssentToMinutes,
    private readonly takeBackAssent: TakeBackMinutesAssent,
  ) {}

  @Get('minutes')
  @Access(members())
  list(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: PageQuery,
  ): Promise<string> {
    return this.pages.list(request, reply, actor, { slug, query });
  }

  @Get('meetings/:id/minutes')
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

  @Post('meetings/:id/minutes/begin')
  @Access(host)
  begin(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string | undefined> {
    return this.pages.begin(request, reply, actor, { slug, id }, () => this.openMinutes.execute(actor, id));
  }

  @Post('meetings/:id/minutes/circulate')
  @Access(host)
  circulate(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: { id: string }) => this.circulateMinutes.execute(actor, minutes.id);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'circulate', body, work });
  }

  @Post('meetings/:id/minutes/lock')
  @Access(host)
  lock(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: { id: string }) => this.lockMinutes.execute(actor, minutes.id);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'lock', body, work });
  }

  @Post('meetings/:id/minutes/unlock')
  @Access(members({ offices: ['secretary', 'co-chair', 'counsel'] }))
  unlock(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: { id: string }) => this.unlockMinutes.execute(actor, minutes.id);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'unlock', body, work });
  }

  @Post('meetings/:id/minutes/assent')
  @Access(key)
  assent(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const box = `read-${fieldOf(body, 'decision') ?? ''}`;
    const work = async (minutes: { id: string }) => {
      const { decision, digest } = await heldAgainst(MinutesAssentForm, body);
      return this.assentToMinutes.execute(actor, minutes.id, decision, digest);
    };
    const next = ({ id: minutes, state }: { id: string; state?: string }) =>
      state === 'published' ? `/groups/${slug}/minutes/${minutes}` : '';
    const names = { read: box, digest: box, decision: box };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'assent', body, names, work, next });
  }

  @Post('meetings/:id/minutes/take-back')
  @Access(key)
  takeBack(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async (minutes: { id: string }) => {
      const { decision } = await heldAgainst(MinutesTakeBackForm, body);
      return this.takeBackAssent.execute(actor, minutes.id, decision);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'take-back', body, work });
  }
}
