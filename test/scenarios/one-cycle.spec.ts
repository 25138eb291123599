import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { daysFrom, storyDates } from '../../src/demo/story/calendar.js';
import { type Json, type StoryAnswer, type StoryRequest, Storyteller } from '../../src/demo/story/client.js';
import { makeCast } from '../../src/demo/story/facts.js';
import { foundGroup, meetOnce } from '../../src/demo/story/whole-cycle.js';
import { SetUpInstallation } from '../../src/identity/index.js';
import { startApp, type TestApp } from '../support/app.js';

describe('one whole cycle, through HTTP alone', () => {
  let app: TestApp;
  let story: Storyteller;
  let groupId: string;
  let meetingId: string;
  const cast = makeCast();
  const dates = storyDates(2027, 1);

  async function send({ method, path, headers, body }: StoryRequest): Promise<StoryAnswer> {
    const answer = await fetch(`${app.url}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const all = Object.fromEntries(answer.headers);
    return {
      status: answer.status,
      headers: { ...all, 'set-cookie': answer.headers.getSetCookie().join() },
      text: await answer.text(),
    };
  }

  beforeAll(async () => {
    app = await startApp();
    // Time moves on with every sign-in, so that no authenticator's code is shown twice.
    let seconds = 0;
    const travel = async (to: string) => {
      await app.setTime(to);
      seconds = 0;
    };
    const code = (secret: string): string => {
      seconds += 30;
      const timestamp = app.now().epochMilliseconds;
      return secret === 'A' ? '' : new TOTP({ secret }).generate({ timestamp });
    };
    const work = async () => void (await app.runJobs());
    story = new Storyteller({ send, travel, work, code });
    await app.setTime(`${dates.founding}T02:00:00.000Z`);
    const { tokens, workingGroupId } = await app.app.get(SetUpInstallation).execute({ demo: false });
    groupId = workingGroupId;
    const tokenOf = (slug: string) => tokens.find((one) => one.slug === slug)?.token ?? '';
    await foundGroup(story, cast, { workingGroupId, tokens: { csia: tokenOf('csia'), sia: tokenOf('sia') } }, dates);
    expect(seconds).toBeGreaterThan(0);
  }, 120_000);
  afterAll(() => app.close());

  it('begins with a charter in force, ten companies a side and no vacancy', async () => {
    const roster = await story.as(cast.csia.counsel, 'GET', `/working-groups/${groupId}/roster`);
    const text = JSON.stringify(roster);
    expect(text).toContain('云河微电子');
    expect(text).toContain('Sierra Power');
    const group = await story.as(null, 'GET', '/public/working-groups');
    expect((group as Json).items).toHaveLength(1);
  });

  it('leads through submission, both gates, the agenda and its freeze to a meeting that was held', async () => {
    meetingId = await meetOnce(story, cast, groupId, dates);
    const meeting = await story.as(cast.csia.secretary, 'GET', `/meetings/${meetingId}`);
    expect((meeting as Json).state).toBe('held');
    const agenda = await story.as(cast.sia.secretary, 'GET', `/meetings/${meetingId}/agenda`);
    expect((agenda as Json).state).toBe('frozen');
    expect((agenda as Json).entries).toHaveLength(6);
  }, 120_000);

  it('shows the public that the meeting was held', async () => {
    const { items } = (await story.as(null, 'GET', '/public/meetings')) as Json;
    expect(items).toHaveLength(1);
    expect(daysFrom(dates.meeting, 0)).toContain(dates.meeting);
  });
});
