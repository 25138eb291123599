import './meetings.errors.js';
import { Global, Module } from '@nestjs/common';
import { AssentToCharter } from './charter/assent-to-charter.js';
import { CharterController } from './charter/charter.controller.js';
import { CharterReader } from './charter/charter-reader.js';
import { DraftCharter } from './charter/draft-charter.js';
import { TakeBackCharterAssent } from './charter/take-back-charter-assent.js';
import { CloseMeeting } from './close-meeting.js';
import { AppointedPeople } from './holding/appointed-people.js';
import { CloseSitting } from './holding/close-sitting.js';
import { HoldMeeting } from './holding/hold-meeting.js';
import { HoldingController } from './holding/holding.controller.js';
import { HoldingReader } from './holding/holding-reader.js';
import { OpenSitting } from './holding/open-sitting.js';
import { RecordAttendance } from './holding/record-attendance.js';
import { RecordConductEvent } from './holding/record-conduct-event.js';
import { RecordDeparture } from './holding/record-departure.js';
import { SittingLocks } from './holding/sitting-locks.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingStore } from './meetings.store.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleReader } from './people/people-reader.js';
import { ReplyToMeeting } from './people/reply-to-meeting.js';
import { WriteJoiningDetails } from './people/write-joining-details.js';
import { AssentToMeeting } from './schedule/assent-to-meeting.js';
import { OpenCycles } from './schedule/open-cycles.js';
import { ScheduleController } from './schedule/schedule.controller.js';
import { ScheduleMeeting } from './schedule/schedule-meeting.js';
import { ScheduleReader } from './schedule/schedule-reader.js';
import { SittingStore } from './schedule/sitting.store.js';
import { TakeBackMeetingAssent } from './schedule/take-back-meeting-assent.js';

const charter = [CharterReader, DraftCharter, AssentToCharter, TakeBackCharterAssent];
const schedule = [ScheduleReader, SittingStore, OpenCycles, ScheduleMeeting, AssentToMeeting, TakeBackMeetingAssent];
const people = [PeopleReader, ReplyToMeeting, WriteJoiningDetails];
const sittings = [SittingLocks, AppointedPeople, OpenSitting, CloseSitting, HoldMeeting];
const records = [HoldingReader, RecordAttendance, RecordDeparture, RecordConductEvent];

/** When the group meets, who comes, and what happens in its sittings. */
@Global()
@Module({
  controllers: [CharterController, ScheduleController, PeopleController, HoldingController],
  providers: [MeetingStore, MeetingReader, CloseMeeting, ...charter, ...schedule, ...people, ...sittings, ...records],
  exports: [
    ...[MeetingReader, CloseMeeting, ScheduleReader, PeopleReader],
    ...[AssentToMeeting, TakeBackMeetingAssent, ReplyToMeeting],
    ...charter,
  ],
})
export class MeetingsModule {}
