import { daysFrom, type StoryDates } from './calendar.js';
import { type Storyteller } from './client.js';
import { type Cast, slugs, storyItems } from './facts.js';
import { agreeOnCharter, appointAssistants, appointOfficers, type Beginning, fillSeats, setUp } from './founding.js';
import { acceptItem, agreeOnAgenda, agreeOnDate, holdMeeting, planYear, releaseItem, submitItem } from './meeting.js';

export const officersOf = (cast: Cast) =>
  slugs.flatMap((slug) => [cast[slug].secretary, cast[slug].coChair, cast[slug].counsel]);
const authorsOf = (cast: Cast) => slugs.flatMap((slug) => cast[slug].delegates.slice(0, 2));

/** From two empty associations to a working group with a charter, counsel and ten companies a side. */
export async function foundGroup(
  story: Storyteller,
  cast: Cast,
  beginning: Beginning,
  dates: StoryDates,
): Promise<void> {
  const { workingGroupId } = beginning;
  await setUp(story, cast, beginning);
  await agreeOnCharter(story, cast, workingGroupId);
  await appointOfficers(story, cast, workingGroupId, dates.founding);
  await appointAssistants(story, cast, workingGroupId, dates.founding);
  await fillSeats(story, cast, workingGroupId, dates.founding);
}

/** From the year's plan to a meeting that was held; returns its id. */
export async function meetOnce(story: Storyteller, cast: Cast, groupId: string, dates: StoryDates): Promise<string> {
  const { meeting: day } = dates;
  await story.at(daysFrom(day, -120), ...officersOf(cast));
  const meetingId = await planYear(story, cast, groupId, dates.year, dates.half);
  await agreeOnDate(story, cast, meetingId, day);
  await story.at(daysFrom(day, -60), ...officersOf(cast), ...authorsOf(cast));
  for (const item of storyItems) {
    const itemId = await submitItem(story, cast, groupId, meetingId, item);
    await releaseItem(story, cast, item.side, itemId);
    await acceptItem(story, cast, item.side, itemId);
  }
  await story.at(daysFrom(day, -20), ...officersOf(cast));
  await agreeOnAgenda(story, cast, meetingId, true);
  await holdMeeting(story, cast, meetingId, `${day}T00:45:00.000Z`, `${day}T04:05:00.000Z`);
  return meetingId;
}
