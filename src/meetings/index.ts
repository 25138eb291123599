export { CloseMeeting } from './close-meeting.js';
export { type Meeting } from './meeting.entity.js';
export { MeetingReader } from './meeting-reader.js';
export { MeetingsModule } from './meetings.module.js';
export { acceptsSubmissions } from './meetings.rules.js';
export { type Sitting } from './meetings.store.js';
export { attendanceJson, conductJson, cycleLabelSql, neverComesSql, sittingsWithPausesJson } from './meetings.views.js';
