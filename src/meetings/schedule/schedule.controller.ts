import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { keyHolders } from '../../assent/index.js';
import { type Actor, type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, IfMatch, Tagged, withTag } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AssentToMeeting } from './assent-to-meeting.js';
import { CyclePage, MeetingPage, MeetingView } from './meeting-view.dto.js';
import { OpenCycles } from './open-cycles.js';
import { CyclesQuery, MeetingAssentDto, MeetingsQuery, OpenCyclesDto, ScheduleDto } from './schedule.dto.js';
import { ScheduleMeeting } from './schedule-meeting.js';
import { ScheduleReader } from './schedule-reader.js';
import { TakeBackMeetingAssent } from './take-back-meeting-assent.js';

const reading = members({ scope: 'meetings:read' });
const keys = [...new Set([...keyHolders['meeting.proposal'], ...keyHolders['meeting.confirmation']])];

const paging = { invalid: ['cursor-unknown'] };
const opening = { conflict: ['cycles-exist', 'group-not-active'], rule: ['year-passed-over', 'year-out-of-range'] };
const scheduling = {
  conflict: ['wrong-state', 'group-not-active', 'sitting-in-use'],
  rule: ['schedule-refused', 'place-required', 'no-common-working-day', 'calendar-unknown', 'too-soon'],
};
const keyHolder = { forbidden: ['not-the-key-holder'] };
const deciding = {
  conflict: [
    ...['wrong-state', 'group-not-active', 'no-date'],
    ...['digest-differs', 'already-assented', 'already-decided', 'decided-meanwhile'],
  ],
  rule: ['in-the-past'],
  ...keyHolder,
};

/** When the group meets, and what both sides have agreed on it. */
@ApiTags('Meetings')
@Controller('api/v1')
export class ScheduleController {
  constructor(
    private readonly reader: ScheduleReader,
    private readonly openCycles: OpenCycles,
    private readonly scheduleMeeting: ScheduleMeeting,
    private readonly assentToMeeting: AssentToMeeting,
    private readonly takeBack: TakeBackMeetingAssent,
  ) {}

  @Get('working-groups/:id/cycles')
  @Access(reading)
  @ApiOperation({ summary: 'The cycles of a working group, newest first' })
  @Problems(paging)
  cycles(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: CyclesQuery): Promise<CyclePage> {
    return this.reader.cycles(actor, id, query);
  }

  @Post('working-groups/:id/cycles')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Open the cycles of a year, each with one planned meeting' })
  @Problems(opening)
  open(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: OpenCyclesDto): Promise<Receipt> {
    return this.openCycles.execute(actor, id, body.year);
  }

  @Get('working-groups/:id/meetings')
  @Access(reading)
  @ApiOperation({ summary: 'The meetings of a working group in the order of their cycles' })
  @Problems(paging)
  meetings(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: MeetingsQuery): Promise<MeetingPage> {
    return this.reader.meetings(actor, id, query);
  }

  @Get('working-groups/:id/meetings/next')
  @Access(reading)
  @Tagged()
  @ApiOperation({ summary: 'The meeting that comes next' })
  async next(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingView> {
    return withTag(reply, await this.reader.next(actor, id));
  }

  @Get('working-groups/:id/meetings/last')
  @Access(reading)
  @Tagged()
  @ApiOperation({ summary: 'The meeting that was held last' })
  async last(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingView> {
    return withTag(reply, await this.reader.last(actor, id));
  }

  @Get('meetings/:id')
  @Access(reading)
  @Tagged()
  @ApiOperation({ summary: 'One meeting: times, deadlines, replies, decisions' })
  async meeting(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeetingView> {
    return withTag(reply, await this.reader.meeting(actor, id));
  }

  @Put('meetings/:id/schedule')
  @Access(members({ offices: ['secretary', 'co-chair'] }))
  @ApiOperation({ summary: "Set or move a meeting's times, place and format; voids assents" })
  @Problems(scheduling)
  schedule(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Body() body: ScheduleDto,
    @IfMatch() revision: number,
  ): Promise<Receipt> {
    return this.scheduleMeeting.execute(actor, id, body, revision);
  }

  @Post('meetings/:id/assents')
  @Access(freshly(...keys))
  @ApiOperation({ summary: 'Assent for your side to the proposed date, or to its confirmation' })
  @Problems(deciding)
  assent(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: MeetingAssentDto): Promise<Receipt> {
    return this.assentToMeeting.execute(actor, id, body.decision, body.digest);
  }

  @Delete('meetings/:id/assents/:decision')
  @Access(freshly(...keys))
  @ApiOperation({ summary: "Take your side's assent back: `proposal` or `confirmation`" })
  @Problems({ ...keyHolder, conflict: ['already-effective', 'nothing-to-take-back'] })
  withdraw(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Param('decision') decision: string,
  ): Promise<Receipt> {
    return this.takeBack.execute(actor, id, decision);
  }
}
