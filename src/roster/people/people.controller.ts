import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { assistingOffices } from '../roster.rules.js';
import { AppointAssistant } from './appoint-assistant.js';
import { AppointDelegate } from './appoint-delegate.js';
import { AttestPerson } from './attest-person.js';
import { EndAppointment } from './end-appointment.js';
import { NamePerson } from './name-person.js';
import {
  AssistantDto,
  AttestationDto,
  DelegateDto,
  EndAppointmentDto,
  EvidenceDto,
  PersonNameDto,
  RevocationDto,
} from './people.dto.js';
import { AppointmentPage, AppointmentsQuery, PersonView } from './people.view.dto.js';
import { PeopleReader } from './people-reader.js';
import { RevokeAttestation } from './revoke-attestation.js';

const attesting = ['attestation-over', 'not-eligible'];
const ending = {
  conflict: ['changed-meanwhile', 'wrong-state'],
  rule: ['ends-earlier', 'ends-before-begin'],
};

/** People, the seats and offices to which secretaries appoint them, and the word that a side gives for them. */
@ApiTags('People')
@Controller('api/v1')
export class PeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly appointDelegate: AppointDelegate,
    private readonly appointAssistant: AppointAssistant,
    private readonly endAppointment: EndAppointment,
    private readonly namePerson: NamePerson,
    private readonly attestPerson: AttestPerson,
    private readonly revokeAttestation: RevokeAttestation,
  ) {}

  @Get('delegates')
  @Access(members({ scope: 'roster:read' }))
  @ApiOperation({ summary: 'Delegates in force or to come; the own side with the state of their attestations' })
  delegates(@CurrentActor() actor: Member, @Query() query: AppointmentsQuery): Promise<AppointmentPage> {
    return this.reader.delegates(actor, query);
  }

  @Post('delegates')
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'Appoint a delegate of the own side to a seat' })
  @Problems({
    invalid: ['person-or-id'],
    forbidden: ['self-appointment'],
    conflict: ['already-appointed', 'other-office', 'principal-appointed', 'seat-vacant', 'wrong-state'],
    rule: ['attestation-missing', ...attesting, 'period-empty', 'outside-term'],
  })
  appoint(@CurrentActor() actor: Member, @Body() body: DelegateDto): Promise<Receipt> {
    return this.appointDelegate.execute(actor, body);
  }

  @Post('delegates/:appointmentId/end')
  @HttpCode(200)
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'End the appointment of a delegate of the own side from a date on' })
  @Problems(ending)
  endDelegate(
    @CurrentActor() actor: Member,
    @Param('appointmentId') id: string,
    @Body() body: EndAppointmentDto,
  ): Promise<Receipt> {
    return this.endAppointment.execute(actor, id, ['delegate'], body);
  }

  @Get('appointments')
  @Access(members({ scope: 'roster:read' }))
  @ApiOperation({ summary: 'All appointments of a working group in force or to come' })
  appointments(@CurrentActor() actor: Member, @Query() query: AppointmentsQuery): Promise<AppointmentPage> {
    return this.reader.all(actor, query);
  }

  @Post('appointments')
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'Appoint an interpreter, a member of staff or an expert of the own side' })
  @Problems({
    invalid: ['person-or-id'],
    forbidden: ['self-appointment'],
    conflict: ['already-appointed', 'other-office', 'wrong-state'],
    rule: [...attesting, 'period-empty'],
  })
  assist(@CurrentActor() actor: Member, @Body() body: AssistantDto): Promise<Receipt> {
    return this.appointAssistant.execute(actor, body);
  }

  @Post('appointments/:appointmentId/end')
  @HttpCode(200)
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'End the appointment of an interpreter, a member of staff or an expert' })
  @Problems(ending)
  endAssistant(
    @CurrentActor() actor: Member,
    @Param('appointmentId') id: string,
    @Body() body: EndAppointmentDto,
  ): Promise<Receipt> {
    return this.endAppointment.execute(actor, id, assistingOffices, body);
  }

  @Get('people/:id')
  @Access(members())
  @ApiOperation({ summary: 'Somebody of the own side, with contacts and attestations' })
  person(@CurrentActor() actor: Member, @Param('id') id: string): Promise<PersonView> {
    return this.reader.person(actor, id);
  }

  @Post('people/:personId/names')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Change name or function of somebody of the own side from a date on' })
  @Problems({ conflict: ['named-already'] })
  name(
    @CurrentActor() actor: Member,
    @Param('personId') personId: string,
    @Body() body: PersonNameDto,
  ): Promise<Receipt> {
    return this.namePerson.execute(actor, personId, body);
  }

  @Post('people/:personId/attestations')
  @Access(freshly('secretary'))
  @ApiOperation({ summary: "Give the side's word that a person may take part, from today on" })
  @Problems({ forbidden: ['self-appointment'], rule: ['not-eligible', 'attestation-over'] })
  attest(
    @CurrentActor() actor: Member,
    @Param('personId') personId: string,
    @Body() body: AttestationDto,
  ): Promise<Receipt> {
    return this.attestPerson.execute(actor, personId, body);
  }

  @Post('attestations/:id/evidence')
  @HttpCode(200)
  @Access(freshly('secretary'))
  @ApiOperation({ summary: 'Give the evidence that an attestation of the set-up left open' })
  @Problems({ forbidden: ['self-appointment'], conflict: ['evidence-given'] })
  evidence(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: EvidenceDto): Promise<Receipt> {
    return this.attestPerson.giveEvidence(actor, id, body.evidence);
  }

  @Post('attestations/:id/revocation')
  @HttpCode(200)
  @Access(freshly('secretary'))
  @ApiOperation({ summary: "Take the side's word for a person back; his powers end at once" })
  @Problems({ conflict: ['already-revoked'] })
  revoke(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: RevocationDto): Promise<Receipt> {
    return this.revokeAttestation.execute(actor, id, body.reason ?? null);
  }
}
