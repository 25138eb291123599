import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { PageQuery } from '../../platform/http/page.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { CloseSitting } from './close-sitting.js';
import { HoldMeeting } from './hold-meeting.js';
import { AttendanceDto, AttendancePage, ConductEventDto, ConductEventPage, DepartureDto } from './holding.dto.js';
import { HoldingReader } from './holding-reader.js';
import { OpenSitting } from './open-sitting.js';
import { RecordAttendance } from './record-attendance.js';
import { RecordConductEvent } from './record-conduct-event.js';
import { RecordDeparture } from './record-departure.js';

const reading = members({ scope: 'meetings:read' });

const recording = ['too-early', 'not-in-sitting', 'not-appointed'];
const ofConduct = ['category-required', 'category-not-allowed', 'counsel-unnamed', 'not-counsel'];

/** What happens in a meeting's sittings. */
@ApiTags('Sittings')
@Controller('api/v1')
export class HoldingController {
  constructor(
    private readonly reader: HoldingReader,
    private readonly openSitting: OpenSitting,
    private readonly closeSitting: CloseSitting,
    private readonly holdMeeting: HoldMeeting,
    private readonly recordAttendance: RecordAttendance,
    private readonly recordDeparture: RecordDeparture,
    private readonly recordConductEvent: RecordConductEvent,
  ) {}

  @Post('sittings/:id/opening')
  @Access(members({ offices: ['secretary', 'co-chair'] }))
  @ApiOperation({ summary: 'Open a sitting before counsel of both sides and judge the quorum, for the host' })
  @Problems({
    conflict: ['wrong-state', 'already-opened', 'other-sitting-open'],
    rule: ['too-early', 'counsel-missing'],
  })
  open(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.openSitting.execute(actor, id);
  }

  @Post('sittings/:id/closing')
  @Access(members({ offices: ['secretary', 'co-chair'] }))
  @ApiOperation({ summary: 'Close a sitting, for the host' })
  @Problems({ conflict: ['wrong-state', 'not-opened', 'already-closed'] })
  close(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.closeSitting.execute(actor, id);
  }

  @Post('meetings/:id/holding')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Declare that the meeting was held, for the host's secretary" })
  @Problems({ conflict: ['wrong-state', 'not-opened', 'sittings-open'], rule: ['too-early'] })
  hold(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.holdMeeting.execute(actor, id);
  }

  @Get('meetings/:id/attendance')
  @Access(reading)
  @ApiOperation({ summary: 'Who was in the sittings, from when to when' })
  attendance(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<AttendancePage> {
    return this.reader.attendance(actor, id, query);
  }

  @Post('sittings/:id/attendance')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Record that somebody of your side came' })
  @Problems({ conflict: ['wrong-state', 'already-present'], rule: recording })
  came(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: AttendanceDto): Promise<Receipt> {
    return this.recordAttendance.execute(actor, id, body);
  }

  @Post('attendance/:id/departure')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Record that somebody of your side left' })
  @Problems({ conflict: ['wrong-state', 'already-left'], rule: ['not-in-sitting', 'left-before-coming'] })
  left(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body?: DepartureDto): Promise<Receipt> {
    return this.recordDeparture.execute(actor, id, body?.leftAt);
  }

  @Get('meetings/:id/conduct-events')
  @Access(reading)
  @ApiOperation({ summary: 'What bore on conduct in the sittings' })
  conductEvents(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: PageQuery,
  ): Promise<ConductEventPage> {
    return this.reader.conductEvents(actor, id, query);
  }

  @Post('sittings/:id/conduct-events')
  @Access(members({ offices: ['secretary', 'co-chair', 'counsel'] }))
  @ApiOperation({ summary: 'Record a conduct event for your side' })
  @Problems({ conflict: ['wrong-state'], rule: [...recording, ...ofConduct] })
  conduct(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: ConductEventDto): Promise<Receipt> {
    return this.recordConductEvent.execute(actor, id, body);
  }
}
