import { type PageFrame } from '../rendering/frame.js';
import { type WaitingAct, type WaitingView } from './waiting.dto.js';

const onMinutes: readonly WaitingAct[] = ['begin-minutes', 'circulate-minutes', 'lock-minutes'];
const onMeeting: readonly WaitingAct[] = ['reply', 'schedule', 'hold-meeting'];
const onText: readonly WaitingAct[] = ['submit', 'revise', 'translate'];

/** Where both keys of a decision are turned, below the page of its meeting; '' is that page itself. */
const decided: Readonly<Record<string, string>> = { meeting: '', agenda: '/agenda', minutes: '/minutes' };

/** The page on which an act is done; null where nobody of the reader's groups does it. */
export function addressOf({ reader }: PageFrame, waiting: WaitingView): string | null {
  const { act, decision, meetingId, workingGroupId, subjectId, itemId } = waiting;
  if (act === 'release-outward') return `/gate/papers/${subjectId}`;
  if (act === 'accept-inward') return `/gate/offers/${subjectId}`;
  const slug = reader?.groups.find(({ id }) => id === workingGroupId)?.slug;
  if (slug === undefined) return null;
  const group = `/groups/${slug}`;
  if (act === 'close-follow-up') return `${group}/follow-ups#f-${subjectId}`;
  if (decision === 'charter') return `${group}/charter`;
  if (decision?.startsWith('topic.') === true) return `${group}/topics/${subjectId}`;
  // A text for no meeting is a topic's name; one of no item is new text of minutes.
  if (onText.includes(act) && meetingId === null) return `${group}/topics`;
  if (onText.includes(act))
    return itemId === null ? `${group}/minutes-sections/${subjectId}` : `${group}/items/${itemId}`;
  if (meetingId === null) return null;
  const meeting = `${group}/meetings/${meetingId}`;
  if (onMinutes.includes(act)) return `${meeting}/minutes`;
  if (onMeeting.includes(act)) return meeting;
  const [subject = ''] = decision?.split('.') ?? [];
  const below = decided[subject];
  return below === undefined ? null : `${meeting}${below}`;
}
