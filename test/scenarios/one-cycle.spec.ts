import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import { daysFrom, storyDates } from '../../src/demo/story/calendar.js';
import { type StoryAnswer, type StoryRequest, Storyteller } from '../../src/demo/story/client.js';
import { makeCast } from '../../src/demo/story/facts.js';
import { draftMinutes, publishMinutes } from '../../src/demo/story/minutes.js';
import { foundGroup, meetOnce, officersOf } from '../../src/demo/story/whole-cycle.js';
import { SetUpInstallation } from '../../src/identity/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { recomputed } from '../support/recompute.js';

describe('one whole cycle, through HTTP alone', () => {
  let app: TestApp;
  let story: Storyteller;
  let groupId: string;
  let meetingId: string;
  const cast = makeCast();
  const dates = storyDates(2027, 1);

  async function send({ method, path, headers, body }: StoryRequest): Promise<StoryAnswer> {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) };
    const answer = await fetch(`${app.url}${path}`, { method, headers, ...sent });
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
    expect(group.items).toHaveLength(1);
  });

  it('leads through submission, both gates, the agenda and its freeze to a meeting that was held', async () => {
    meetingId = await meetOnce(story, cast, groupId, dates);
    const meeting = await story.as(cast.csia.secretary, 'GET', `/meetings/${meetingId}`);
    expect(meeting.state).toBe('held');
    const agenda = await story.as(cast.sia.secretary, 'GET', `/meetings/${meetingId}/agenda`);
    expect(agenda.state).toBe('frozen');
    expect(agenda.entries).toHaveLength(6);
  }, 120_000);

  it('shows the public that the meeting was held', async () => {
    const { items } = await story.as(null, 'GET', '/public/meetings');
    expect(items).toHaveLength(1);
    expect(daysFrom(dates.meeting, 0)).toContain(dates.meeting);
  });

  it('ends with minutes that anyone can read, byte for byte as both sides assented to them', async () => {
    await story.at(daysFrom(dates.meeting, 6), ...officersOf(cast));
    const minutesId = await draftMinutes(story, cast, meetingId);
    expect((await story.raw(null, 'GET', `/public/minutes/${minutesId}`)).status).toBe(404);
    await story.at(daysFrom(dates.meeting, 20), ...officersOf(cast));
    const digest = await publishMinutes(story, cast, meetingId, minutesId);

    const published = await story.raw(null, 'GET', `/public/minutes/${minutesId}`);
    const record = JSON.parse(published.text);
    expect(record.digest).toBe(digest);
    expect(recomputed(record)).toBe(digest);
    expect(published.text).toContain('已公布的条例规定了许可申请的审查时限');
    expect(published.text).toContain('A published standard describes unit-level traceability');
    const again = await story.raw(null, 'GET', `/public/minutes/${minutesId}`, undefined, {
      'if-none-match': published.headers['etag'] ?? '',
    });
    expect(again).toMatchObject({ status: 304, text: '' });
  }, 60_000);

  it('closes the meeting, carries its follow-ups over and tells them to the public', async () => {
    const meeting = await story.as(cast.sia.secretary, 'GET', `/meetings/${meetingId}`);
    expect(meeting.state).toBe('closed');
    const { items } = await story.as(cast.sia.secretary, 'GET', `/follow-ups?workingGroupId=${groupId}`);
    expect(items).toMatchObject([{ kind: 'action', state: 'open' }]);
    const next = await story.as(cast.csia.secretary, 'GET', `/working-groups/${groupId}/meetings/next`);
    const carried = await story.as(cast.csia.secretary, 'GET', `/meetings/${next.id}/carried-over`);
    expect(JSON.stringify(carried)).toContain(items[0].id);
    const told = await story.as(null, 'GET', `/public/follow-ups?workingGroupId=${groupId}`);
    expect(told.items).toMatchObject([{ id: items[0].id, meetingId, content: { kind: 'action', state: 'open' } }]);
  });

  it('leaves a public record that says everywhere what has not changed since', async () => {
    const { items } = await story.as(null, 'GET', '/public/working-groups');
    const group = items[0];
    const lists = [
      'working-groups',
      'meetings',
      'agendas',
      'minutes',
      'follow-ups',
      `changes?workingGroupId=${groupId}`,
    ];
    const things = [
      `working-groups/${groupId}`,
      `working-groups/by-slug/${group.slug}`,
      `working-groups/${groupId}/roster`,
    ];
    for (const path of [...lists, ...things]) {
      const first = await story.raw(null, 'GET', `/public/${path}`);
      const known = { 'if-none-match': first.headers['etag'] ?? '' };
      const second = await story.raw(null, 'GET', `/public/${path}`, undefined, known);
      expect({ path, first: first.status, second: second.status }).toEqual({ path, first: 200, second: 304 });
    }
  });
});
