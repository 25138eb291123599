import { FollowUp } from './follow-ups/follow-up.entity.js';
import { Minutes } from './minutes.entity.js';
import { MinutesParagraph } from './paragraphs/minutes-paragraph.entity.js';
import { MinutesRevision } from './revisions/minutes-revision.entity.js';
import { ClearedSection } from './sections/cleared-section.entity.js';
import { MinutesSection } from './sections/minutes-section.entity.js';

/** The module's tables, for the composition root. */
export const minutesEntities = [Minutes, MinutesSection, ClearedSection, MinutesParagraph, MinutesRevision, FollowUp];
