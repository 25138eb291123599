import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor, type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { PageQuery } from '../../platform/http/page.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, OptionalIfMatch, Tagged, withTag } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { JoiningDetailsDto, JoiningDetailsView, OwnReplyView, ReplyDto, RsvpPage } from './people.dto.js';
import { PeopleReader } from './people-reader.js';
import { ReplyToMeeting } from './reply-to-meeting.js';
import { WriteJoiningDetails } from './write-joining-details.js';

const replacing = { 'precondition-required': ['if-match-required'], stale: ['stale'] };

/** Who comes to a meeting, and how they join. */
@ApiTags('Meetings')
@Controller('api/v1')
export class PeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly replyToMeeting: ReplyToMeeting,
    private readonly writeJoiningDetails: WriteJoiningDetails,
  ) {}

  @Get('meetings/:id/rsvps')
  @Access(members({ scope: 'meetings:read' }))
  @ApiOperation({ summary: 'Who replied what, with names and functions' })
  rsvps(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PageQuery): Promise<RsvpPage> {
    return this.reader.rsvps(actor, id, query);
  }

  @Get('meetings/:id/rsvp')
  @Access(members())
  @Tagged()
  @ApiOperation({ summary: 'Your own reply' })
  async ownReply(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnReplyView> {
    return withTag(reply, await this.reader.ownReply(actor, id));
  }

  @Put('meetings/:id/rsvp')
  @Access(members())
  @ApiOperation({ summary: 'Reply for yourself; If-Match when you replied before' })
  @Problems({ conflict: ['wrong-state', 'changed-meanwhile'], ...replacing })
  reply(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Body() body: ReplyDto,
    @OptionalIfMatch() revision: number | null,
  ): Promise<Receipt> {
    return this.replyToMeeting.execute(actor, id, body, revision);
  }

  @Get('meetings/:id/joining-details')
  @Access(members())
  @Tagged()
  @ApiOperation({ summary: 'How to join; for the people of the group alone' })
  async joiningDetails(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JoiningDetailsView> {
    return withTag(reply, await this.reader.joiningDetails(actor, id));
  }

  @Put('meetings/:id/joining-details')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Write how to join, for the host's secretary; If-Match when it was written before" })
  @Problems({ conflict: ['wrong-state'], ...replacing })
  write(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Body() body: JoiningDetailsDto,
    @OptionalIfMatch() revision: number | null,
  ): Promise<Receipt> {
    return this.writeJoiningDetails.execute(actor, id, body.details, revision);
  }
}
