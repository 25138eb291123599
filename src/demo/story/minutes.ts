import { type Json, type Storyteller } from './client.js';
import { type Cast, type Slug, slugs } from './facts.js';

const notes = [
  {
    kind: 'procedural-decision',
    side: 'csia',
    text: { en: 'The guidelines were read and acknowledged by all present.', zh: '会议守则已宣读，全体与会者确认。' },
  },
  {
    kind: 'action',
    side: 'sia',
    text: {
      en: 'The secretariats will prepare a list of published standards for the next meeting.',
      zh: '双方秘书处为下次会议准备一份已公布标准的清单。',
    },
  },
] as const;

/** The host's secretary drafts: notes of what was said, and each item's cleared statements by reference. */
export async function draftMinutes(story: Storyteller, cast: Cast, meetingId: string): Promise<string> {
  const meeting = await story.as(cast.csia.secretary, 'GET', `/meetings/${meetingId}`);
  const { secretary } = cast[meeting.host as Slug];
  const minutes = await story.as(secretary, 'POST', `/meetings/${meetingId}/minutes`);
  const { entries } = await story.as(secretary, 'GET', `/meetings/${meetingId}/agenda`);
  const opening = (entries as Json[]).find((entry) => entry.standing === 'opening');
  const path = `/minutes/${minutes.id}`;
  for (const note of notes)
    await story.as(secretary, 'POST', `${path}/statements`, { itemId: opening.itemId, sort: 'note', ...note });
  for (const { itemId, standing } of entries as Json[]) {
    if (standing !== null) continue;
    const { statements } = await story.as(secretary, 'GET', `/agenda-items/${itemId}/statements`);
    for (const { id } of statements as Json[]) {
      await story.as(secretary, 'POST', `${path}/statements`, {
        itemId,
        sort: 'reference',
        kind: 'summary',
        statementId: id,
      });
    }
  }
  return minutes.id;
}

/** Circulated and locked; cleared by both counsel, then assented to by both co-chairs: published. */
export async function publishMinutes(
  story: Storyteller,
  cast: Cast,
  meetingId: string,
  minutesId: string,
): Promise<string> {
  const meeting = await story.as(cast.csia.secretary, 'GET', `/meetings/${meetingId}`);
  const { secretary } = cast[meeting.host as Slug];
  const path = `/minutes/${minutesId}`;
  await story.as(secretary, 'POST', `${path}/circulation`);
  const { digest } = await story.as(secretary, 'POST', `${path}/revisions`);
  for (const slug of slugs)
    await story.as(cast[slug].counsel, 'POST', `${path}/assents`, { decision: 'clearance', digest });
  for (const slug of slugs)
    await story.as(cast[slug].coChair, 'POST', `${path}/assents`, { decision: 'assent', digest });
  return digest;
}
