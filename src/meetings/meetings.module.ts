import { Global, Module } from '@nestjs/common';
import { CloseMeeting } from './close-meeting.js';
import { MeetingReader } from './meeting-reader.js';
import { MeetingStore } from './meetings.store.js';

/** When the group meets, who comes, and what happens in its sittings. */
@Global()
@Module({ providers: [MeetingStore, MeetingReader, CloseMeeting], exports: [MeetingReader, CloseMeeting] })
export class MeetingsModule {}
