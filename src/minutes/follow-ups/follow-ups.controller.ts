import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, type Person } from '../../platform/actor.js';
import { Problems } from '../../platform/http/problems.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { CloseFollowUp } from './close-follow-up.js';
import { CarriedOverView, FollowUpPage, FollowUpsQuery } from './follow-up.dto.js';
import { FollowUpReader } from './follow-up-reader.js';

/** Recommendations, studies and actions, from the minutes until they are done. */
@ApiTags('Follow-ups')
@Controller('api/v1')
export class FollowUpsController {
  constructor(
    private readonly reader: FollowUpReader,
    private readonly closeFollowUp: CloseFollowUp,
  ) {}

  @Get('follow-ups')
  @Access(members({ scope: 'minutes:read' }))
  @ApiOperation({ summary: 'What is to be done, or was, newest first' })
  list(@CurrentActor() actor: Actor, @Query() query: FollowUpsQuery): Promise<FollowUpPage> {
    return this.reader.list(actor, query);
  }

  @Post('follow-ups/:id/closing')
  @HttpCode(200)
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Say that it is done, for the owner's secretary" })
  @Problems({ conflict: ['wrong-state'] })
  close(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.closeFollowUp.execute(actor, id);
  }

  @Get('meetings/:id/carried-over')
  @Access(members({ scope: 'minutes:read' }))
  @ApiOperation({ summary: 'The previous minutes and the open follow-ups, for a meeting' })
  carriedOver(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CarriedOverView> {
    return this.reader.carriedOver(actor, id);
  }
}
