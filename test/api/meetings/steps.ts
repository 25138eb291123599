import { expect } from '@jest/globals';
import { type Response } from 'supertest';
import { type TestGroup, type TestPerson } from '../../support/world.js';

/** Two mornings in Shanghai, in spring 2027. */
export const spring = {
  format: 'hybrid',
  place: { en: 'Hall 1, Shanghai', zh: '上海一号厅' },
  sittings: [
    { startsWall: '2027-04-21T09:00', endsWall: '2027-04-21T12:00', zone: 'Asia/Shanghai' },
    { startsWall: '2027-04-22T09:00', endsWall: '2027-04-22T11:00', zone: 'Asia/Shanghai' },
  ],
};

export interface ShownSitting {
  id: string;
  uid: string;
  sequence: number;
  startsAt: string;
  startsWall: string;
  quorate: boolean | null;
  companies: Record<string, number> | null;
  closedAt: string | null;
  paused: boolean;
  pauses: { since: string; until: string | null; missing: string[] }[];
  local: Record<string, { starts: string; ends: string; zone: string }>;
}

/** What a test looks at of a meeting's view. */
export interface ShownMeeting {
  id: string;
  cycle: string;
  host: string;
  state: string;
  revision: number;
  startsAt: string | null;
  sittings: ShownSitting[];
  deadlines: Record<string, { at: string; zone: string; wall: string; local: Record<string, { wall: string }> } | null>;
  decisions: { decision: string; state: string; keys: Record<string, { office: string } | null> }[];
  digests: { proposal: string | null; confirmation: string | null };
  rsvps: Record<string, { yes: number; tentative: number; no: number }>;
  can: Record<string, boolean>;
}

/** Opens the cycles of 2027 and returns the ids of their two meetings. */
export async function openYear(group: TestGroup): Promise<[string, string]> {
  await group.a.secretary.as('post', `/api/v1/working-groups/${group.id}/cycles`).send({ year: 2027 }).expect(201);
  const body: unknown = (await group.a.secretary.as('get', `/api/v1/working-groups/${group.id}/meetings`).expect(200))
    .body;
  const [first, second] = (body as { items: { id: string }[] }).items;
  return [first?.id ?? '', second?.id ?? ''];
}

export async function read(person: TestPerson, meetingId: string): Promise<ShownMeeting> {
  const body: unknown = (await person.as('get', `/api/v1/meetings/${meetingId}`).expect(200)).body;
  return body as ShownMeeting;
}

/** Writes a schedule over the revision that stands there. */
export async function putSchedule(person: TestPerson, meetingId: string, schedule: object = spring): Promise<Response> {
  const { revision } = await read(person, meetingId);
  return person.as('put', `/api/v1/meetings/${meetingId}/schedule`).set('if-match', `"${revision}"`).send(schedule);
}

/** Assents to what the meeting shows. */
export async function assent(
  person: TestPerson,
  meetingId: string,
  decision: 'proposal' | 'confirmation',
): Promise<Response> {
  const digest = (await read(person, meetingId)).digests[decision] ?? '0'.repeat(64);
  return person.as('post', `/api/v1/meetings/${meetingId}/assents`).send({ decision, digest });
}

/** Both sides agree on the date, and confirm it. */
export async function confirm(group: TestGroup, meetingId: string, schedule: object = spring): Promise<ShownMeeting> {
  expect((await putSchedule(group.a.secretary, meetingId, schedule)).status).toBe(200);
  for (const decision of ['proposal', 'confirmation'] as const) {
    expect((await assent(group.a.secretary, meetingId, decision)).body).toMatchObject({ effective: false });
    expect((await assent(group.b.coChair, meetingId, decision)).body).toMatchObject({ effective: true });
  }
  return read(group.a.secretary, meetingId);
}

/** Counsel of both sides come to a sitting, or leave it. */
export async function counselOf(group: TestGroup, sittingId: string, what: 'arrived' | 'left'): Promise<void> {
  for (const { counsel } of [group.a, group.b]) {
    const events = counsel.as('post', `/api/v1/sittings/${sittingId}/conduct-events`);
    await events.send({ kind: `counsel-${what}` }).expect(201);
  }
}

/** Every page of a list, as somebody reads it. */
export async function pagesOf(person: TestPerson, path: string, limit: number): Promise<unknown[][]> {
  const pages: unknown[][] = [];
  for (let after = ''; ;) {
    const answer = await person.as('get', `${path}?limit=${limit}${after}`).expect(200);
    const { items, next } = answer.body as { items: unknown[]; next: string | null };
    pages.push(items);
    if (next === null) return pages;
    after = `&after=${next}`;
  }
}
