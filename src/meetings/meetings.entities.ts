import { Attendance } from './attendance.entity.js';
import { ConductEvent } from './conduct-event.entity.js';
import { Cycle } from './cycle.entity.js';
import { JoiningDetails } from './joining-details.entity.js';
import { Meeting } from './meeting.entity.js';
import { Rsvp } from './rsvp.entity.js';
import { SittingRow } from './sitting.entity.js';

/** The module's tables, for the composition root. */
export const meetingsEntities = [Cycle, Meeting, SittingRow, JoiningDetails, Rsvp, Attendance, ConductEvent];
