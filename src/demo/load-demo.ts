import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Temporal } from 'temporal-polyfill';
import { SetUpInstallation } from '../identity/index.js';
import { Clock } from '../platform/clock.js';
import { type Config, storyUnderWay, demoPassword } from '../platform/config/config.js';
import { JobWorker } from '../platform/jobs/job-worker.js';
import { aroundToday, daysFrom } from './story/calendar.js';
import { type StoryAnswer, type StoryRequest, Storyteller } from './story/client.js';
import { type Cast, makeCast, slugs, storyItems } from './story/facts.js';
import { acceptItem, agreeOnDate, planYear, releaseItem, submitItem } from './story/meeting.js';
import { draftMinutes, publishMinutes } from './story/minutes.js';
import { foundGroup, meetOnce, officersOf } from './story/whole-cycle.js';

/** Lets a story send its requests into the application, before it listens. */
function send(app: NestFastifyApplication) {
  return async ({ method, path, headers, body }: StoryRequest): Promise<StoryAnswer> => {
    const answer = await app.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) });
    const all = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    return { status: answer.statusCode, headers: Object.fromEntries(all), text: answer.body };
  };
}

/**
 * Loads the demonstration once, through the API: one meeting that is over, and one that is being prepared. The clock
 * stands where the story is while it is told, and nothing listens yet. A story that was cut short has been forgotten
 * before (`forgetHalfStory`).
 * @returns what the start tells whoever started it; null for a trial, which is there without the story and stays so
 * @throws ConfigurationError while another process tells it
 */
export async function loadDemo(app: NestFastifyApplication, config: Config): Promise<readonly string[] | null> {
  const state = await app.get(SetUpInstallation).storyState();
  if (state === 'telling') throw storyUnderWay();
  if (state === null) return null;
  const cast = makeCast();
  if (state === undefined) await tellStory(app, cast);
  return greeting(cast, config);
}

async function tellStory(app: NestFastifyApplication, cast: Cast): Promise<void> {
  const clock = app.get(Clock);
  const today = clock.now();
  const { past, coming } = aroundToday(today.toString().slice(0, 10));
  const realNow = clock.now.bind(clock);
  let moment = Temporal.Instant.from(daysFrom(past.founding, 0));
  clock.now = () => moment;
  try {
    const { tokens, workingGroupId } = await app.get(SetUpInstallation).execute({ demo: true, story: true });
    const tokenOf = (slug: string) => tokens.find((one) => one.slug === slug)?.token ?? '';
    const travel = (to: string) => {
      moment = Temporal.Instant.from(to);
      return Promise.resolve();
    };
    const work = async () => void (await app.get(JobWorker).runDue());
    const story = new Storyteller({ send: send(app), travel, work, code: () => null });
    await foundGroup(story, cast, { workingGroupId, tokens: { csia: tokenOf('csia'), sia: tokenOf('sia') } }, past);
    const meetingId = await meetOnce(story, cast, workingGroupId, past);
    await story.at(daysFrom(past.meeting, 6), ...officersOf(cast));
    const minutesId = await draftMinutes(story, cast, meetingId);
    await story.at(daysFrom(past.meeting, 20), ...officersOf(cast));
    await publishMinutes(story, cast, meetingId, minutesId);
    await prepareNext(story, cast, workingGroupId, { today: today.subtract({ hours: 30 }).toString(), ...coming });
    await app.get(SetUpInstallation).endStory();
  } finally {
    clock.now = realNow;
  }
}

/** The coming meeting: its date is confirmed; one item is accepted, one with counsel, one just submitted. */
async function prepareNext(
  story: Storyteller,
  cast: Cast,
  groupId: string,
  when: { today: string; year: number; half: 1 | 2; meeting: string },
): Promise<void> {
  await story.at(when.today, ...officersOf(cast), ...slugs.flatMap((slug) => cast[slug].delegates));
  const meetingId = await planYear(story, cast, groupId, when.year, when.half);
  await agreeOnDate(story, cast, meetingId, when.meeting);
  for (const [i, item] of storyItems.entries()) {
    const itemId = await submitItem(story, cast, groupId, meetingId, item);
    if (i < 2) await releaseItem(story, cast, item.side, itemId);
    if (i < 1) await acceptItem(story, cast, item.side, itemId);
  }
}

function greeting(cast: Cast, config: Config): string[] {
  const signIns = slugs.flatMap((slug) => {
    const { secretary, coChair, counsel, auditor, delegates, assistants } = cast[slug];
    return [secretary, coChair, counsel, auditor, ...delegates.slice(0, 1), ...assistants].map(
      (who) => `  ${slug.padEnd(6)}${who.signInName.padEnd(28)} ${who.office}`,
    );
  });
  return [
    'This is a demonstration: every company, person and source in it is fictional.',
    `Sign in with the password ${demoPassword} as one of these (association, name, office):`,
    ...signIns,
    `In a browser ${config.publicUrl}/sign-in has a button for each; the API explains itself at ${config.publicUrl}/api/docs`,
  ];
}
