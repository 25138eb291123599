import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AssentToMeeting, ReplyToMeeting, TakeBackMeetingAssent } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
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
    @Body() { decision, digest, read }: AssentForm,
  ): Promise<string | undefined> {
    const at = { slug, id };
    if (read === undefined) return this.pages.show(request, reply, actor, at, (t) => t.meeting.agreeFirst, 422);
    return this.pages.act(request, reply, actor, at, () => this.assentToMeeting.execute(actor, id, decision, digest));
  }

  @Post('take-back')
  @Access(key)
  takeBack(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() { decision }: TakeBackForm,
  ): Promise<string | undefined> {
    const at = { slug, id };
    return this.pages.act(request, reply, actor, at, () => this.takeBackAssent.execute(actor, id, decision));
  }

  @Post('reply')
  @Access(members())
  reply(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() { reply: given, attends, revision }: ReplyForm,
  ): Promise<string | undefined> {
    const at = { slug, id };
    if (given === undefined) return this.pages.show(request, reply, actor, at, (t) => t.meeting.reply, 422);
    const expected = revision === undefined ? null : Number(revision);
    const answer = { reply: given, attends };
    return this.pages.act(request, reply, actor, at, () => this.replyToMeeting.execute(actor, id, answer, expected));
  }
}
