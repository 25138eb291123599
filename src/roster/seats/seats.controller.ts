import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { CorrectTerm } from './correct-term.js';
import { EndTerm } from './end-term.js';
import { FillSeat } from './fill-seat.js';
import { CorrectTermDto, EndTermDto, SeatList, SeatsQuery, TermDto } from './seat.dto.js';
import { SeatReader } from './seat-reader.js';

/** Seats, and the companies that hold them. */
@ApiTags('Roster')
@Controller('api/v1')
export class SeatsController {
  constructor(
    private readonly reader: SeatReader,
    private readonly fillSeat: FillSeat,
    private readonly endTerm: EndTerm,
    private readonly correctTerm: CorrectTerm,
  ) {}

  @Get('working-groups/:id/seats')
  @Access(members({ scope: 'roster:read' }))
  @ApiOperation({ summary: 'The seats of both sides with their terms, as known at a moment' })
  list(@CurrentActor() actor: Member, @Param('id') id: string, @Query() query: SeatsQuery): Promise<SeatList> {
    return this.reader.list(actor, id, query);
  }

  @Post('seats/:id/terms')
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'Seat a company of the own side from a date on, in place of the present one if told' })
  @Problems({
    conflict: ['seat-taken', 'seat-vacant', 'company-seated', 'changed-meanwhile', 'wrong-state'],
    rule: ['period-empty', 'ends-earlier', 'ends-before-begin'],
  })
  fill(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: TermDto): Promise<Receipt> {
    return this.fillSeat.execute(actor, id, body);
  }

  @Post('terms/:id/end')
  @HttpCode(200)
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'End the term of a company of the own side from a date on' })
  @Problems({ conflict: ['changed-meanwhile', 'wrong-state'], rule: ['ends-earlier', 'ends-before-begin'] })
  end(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: EndTermDto): Promise<Receipt> {
    return this.endTerm.execute(actor, id, body);
  }

  @Post('terms/:id/correction')
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'Put a term of the own side right; what was known before stays readable' })
  @Problems({
    conflict: ['seat-taken', 'company-seated', 'changed-meanwhile', 'wrong-state'],
    rule: ['period-empty'],
  })
  correct(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: CorrectTermDto): Promise<Receipt> {
    return this.correctTerm.execute(actor, id, body);
  }
}
