import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { DecideNomination } from './decide-nomination.js';
import { NominateOfficer } from './nominate-officer.js';
import { EndAppointmentDto, NominationDto } from './people.dto.js';
import { GroupQuery, OfficerList } from './people.view.dto.js';
import { PeopleReader } from './people-reader.js';
import { ResignOffice } from './resign-office.js';

/** Officers: one of the side nominates, another confirms, each leaves by himself. */
@ApiTags('People')
@Controller('api/v1')
export class OfficersController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly nominateOfficer: NominateOfficer,
    private readonly decideNomination: DecideNomination,
    private readonly resignOffice: ResignOffice,
  ) {}

  @Get('officers')
  @Access(members({ scope: 'roster:read' }))
  @ApiOperation({ summary: 'The officers of both sides, and the open nominations of the own one' })
  list(@CurrentActor() actor: Member, @Query() query: GroupQuery): Promise<OfficerList> {
    return this.reader.officers(actor, query.workingGroupId);
  }

  @Post('officers')
  @Access(freshly('secretary', 'co-chair', 'counsel'))
  @ApiOperation({ summary: 'Nominate an officer of the own side; another officer confirms' })
  @Problems({
    invalid: ['person-or-id'],
    forbidden: ['self-appointment'],
    conflict: ['other-office', 'already-appointed', 'wrong-state'],
    rule: ['attestation-missing', 'attestation-over', 'not-eligible', 'period-empty'],
  })
  nominate(@CurrentActor() actor: Member, @Body() body: NominationDto): Promise<Receipt> {
    return this.nominateOfficer.execute(actor, body);
  }

  @Post('officers/:nominationId/confirmation')
  @Access(freshly('secretary', 'co-chair', 'counsel'))
  @ApiOperation({ summary: 'Confirm a nomination of another officer: the nominee is appointed' })
  @Problems({
    forbidden: ['self-appointment', 'second-officer-required'],
    conflict: ['wrong-state', 'other-office', 'already-appointed'],
    rule: ['attestation-missing'],
  })
  confirm(@CurrentActor() actor: Member, @Param('nominationId') id: string): Promise<Receipt> {
    return this.decideNomination.confirm(actor, id);
  }

  @Delete('officers/:nominationId')
  @Access(freshly('secretary', 'co-chair', 'counsel'))
  @ApiOperation({ summary: 'Take an open nomination back' })
  @Problems({ conflict: ['wrong-state'] })
  withdraw(@CurrentActor() actor: Member, @Param('nominationId') id: string): Promise<Receipt> {
    return this.decideNomination.withdraw(actor, id);
  }

  @Post('officers/:appointmentId/end')
  @HttpCode(200)
  @Access(freshly('secretary', 'co-chair', 'counsel', 'auditor'))
  @ApiOperation({ summary: 'Resign from the own office from a date on' })
  @Problems({
    forbidden: ['own-office-only'],
    conflict: ['changed-meanwhile', 'wrong-state'],
    rule: ['officers-too-few', 'ends-earlier', 'ends-before-begin'],
  })
  resign(
    @CurrentActor() actor: Member,
    @Param('appointmentId') id: string,
    @Body() body: EndAppointmentDto,
  ): Promise<Receipt> {
    return this.resignOffice.execute(actor, id, body);
  }
}
