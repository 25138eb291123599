import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AssentToMeeting, ReplyToMeeting, TakeBackMeetingAssent } from '../../meetings/acts.js';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody, heldAgainst } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { AssentForm, ReplyForm, TakeBackForm } from './meeting-page.dto.js';
import { MeetingPages } from './meeting-pages.js';

const key = freshly('secretary', 'co-chair');

/** A meeting's page, and the forms on it. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/meetings/:id')
export class MeetingPageController {
  constructor(
    private readonly pages: MeetingPages,
    private readonly assentToMeeting: AssentToMeeting,
    private readonly takeBackAssent: TakeBackMeetingAssent,
    private readonly replyToMeeting: ReplyToMeeting,
  ) {}

  @Get()
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

  @Post('assent')
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
      const { decision, digest } = await heldAgainst(AssentForm, body);
      return this.assentToMeeting.execute(actor, id, decision, digest);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'assent', body, work });
  }

  @Post('take-back')
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
      const { decision } = await heldAgainst(TakeBackForm, body);
      return this.takeBackAssent.execute(actor, id, decision);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'take-back', body, work });
  }

  @Post('reply')
  @Access(members())
  reply(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { reply: given, attends, revision } = await heldAgainst(ReplyForm, body);
      const expected = revision === undefined ? null : Number(revision);
      return this.replyToMeeting.execute(actor, id, { reply: given, attends }, expected);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'reply', body, work });
  }
}
