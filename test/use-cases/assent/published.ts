import { createHash } from 'node:crypto';
import type pg from 'pg';
import { AgendaDesk } from '../../api/agenda/agenda-desk.js';
import { counselOf } from '../../api/meetings/steps.js';
import { aHeldMeeting, publishedMinutes } from '../../api/minutes/held-meeting.js';
import { type TestApp } from '../../support/app.js';
import { charterContent } from '../../support/facts.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

/** A row of the public record as PostgreSQL gives it, times as text. */
export type Row = Record<string, string | number | null>;

/** What both sides did, of each kind of publication one. */
export interface BothSides {
  readonly group: TestGroup;
  readonly meetingId: string;
  readonly publications: ReadonlyMap<string, Row>;
}

export const disclosure = { ...charterContent.disclosure, companies: 'names', agenda: 'frozen' };

/** Through the API: a charter in force, an agenda frozen, a meeting held; and minutes with a follow-up in another group. */
export async function bothSidesPublish(app: TestApp): Promise<BothSides> {
  const group = await aWorkingGroup(app, { seats: 2 });
  const path = `/api/v1/working-groups/${group.id}`;
  const charter = { ...charterContent, seats: 2, quorum: 2, disclosure };
  await group.a.secretary.as('put', `${path}/charter`).send(charter).expect(200);
  const shown = (await group.a.coChair.as('get', `${path}/charter`).expect(200)).body as { draft: { digest: string } };
  for (const side of ['a', 'b'] as const) {
    const assent = { decision: 'charter', digest: shown.draft.digest };
    await group[side].coChair.as('post', `${path}/assents`).send(assent).expect(201);
  }
  const desk = await AgendaDesk.open(app, group);
  await desk.accepted('a');
  await desk.orderAll();
  const { digest } = await desk.circulated();
  for (const side of ['a', 'b'] as const) await desk.assent(group[side].coChair, 'freeze', digest).expect(201);
  await hold(app, group, desk);
  const other = await aWorkingGroup(app, { seats: 2 });
  await publishedMinutes(other, await aHeldMeeting(app, other));
  const { rows } = await app.owner.query<Row>('SELECT *, published_at::text AS published_at FROM publication');
  return { group, meetingId: desk.meetingId, publications: new Map(rows.map((row) => [String(row['kind']), row])) };
}

async function hold(app: TestApp, group: TestGroup, desk: AgendaDesk): Promise<void> {
  const { secretary } = group.a;
  for (const [n, sitting] of (await desk.sittings()).entries()) {
    await app.setTime(`2027-06-0${n + 1}T01:00:00Z`);
    for (const side of ['a', 'b'] as const) {
      const came = { personId: group[side].delegate.personId };
      await group[side].secretary.as('post', `/api/v1/sittings/${sitting}/attendance`).send(came).expect(201);
    }
    await counselOf(group, sitting, 'arrived');
    await secretary.as('post', `/api/v1/sittings/${sitting}/opening`).expect(201);
    await app.setTime(`2027-06-0${n + 1}T03:00:00Z`);
    await secretary.as('post', `/api/v1/sittings/${sitting}/closing`).expect(201);
  }
  await secretary.as('post', `/api/v1/meetings/${desk.meetingId}/holding`).expect(201);
}

/** The row as the application would write it around this content, with this head. */
export function framed(row: Row, change: { content?: string; head?: (head: string) => string } = {}): Row {
  const [before, content] = [String(row['content']), change.content ?? String(row['content'])];
  const head = `${String(row['rendered']).slice(0, -(before.length + 12))}}`;
  const rendered = `${(change.head ?? ((same) => same))(head).slice(0, -1)},"content":${content}}`;
  return { ...row, content, rendered, etag: createHash('sha256').update(rendered).digest('hex') };
}

/** Tries to write rows as a side, in a transaction that leaves nothing behind. */
export async function tried(client: pg.Client, table: string, ...rows: readonly Row[]): Promise<void> {
  await client.query('BEGIN');
  try {
    for (const row of rows) {
      const names = Object.keys(row);
      const places = names.map((_, i) => `$${i + 1}`).join(', ');
      await client.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
    }
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  } finally {
    await client.query('ROLLBACK');
  }
}
