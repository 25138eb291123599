export { OwnReplyView, ReplyDto } from './people/people.dto.js';
export { PeopleReader } from './people/people-reader.js';
export { ReplyToMeeting } from './people/reply-to-meeting.js';
export { AssentToMeeting } from './schedule/assent-to-meeting.js';
export { MeetingView } from './schedule/meeting-view.dto.js';
export { MeetingAssentDto } from './schedule/schedule.dto.js';
export { ScheduleReader } from './schedule/schedule-reader.js';
export { TakeBackMeetingAssent } from './schedule/take-back-meeting-assent.js';
