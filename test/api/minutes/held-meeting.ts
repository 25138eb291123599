import { newSalt, saltedDigest } from '../../../src/platform/digest.js';
import { newId } from '../../../src/platform/id.js';
import { type TestApp } from '../../support/app.js';
import { type TestGroup } from '../../support/world.js';

const citation = {
  ...{ sourceId: newId(), url: 'https://example.org/rule', title: 'The rule', publisher: 'Gazette', tier: 1 },
  ...{ publishedOn: '2026-03-02', retrievedOn: '2026-12-01', captureDigest: null },
  ...{ locator: 'p. 1', quote: null, relation: 'summarises' },
};

/** A meeting that was held, hosted by side a: a standing item, and one of side b with a cleared statement. */
export interface HeldMeeting {
  readonly id: string;
  readonly standingItem: string;
  readonly item: string;
  /** Listed as well; the minutes need not speak of it. */
  readonly otherItem: string;
  readonly statement: string;
}

/** What is needed to make it behind the application's back. */
type Ground = Pick<TestApp, 'owner'>;

const held = '2027-01-10T09:00:00Z';

async function insert(app: Ground, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  await app.owner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
}

async function aClearedItem(
  app: Ground,
  group: TestGroup,
  meetingId: string,
  number: number,
): Promise<{ item: string; statement: string }> {
  const [paperId, offerId, statement, item] = [newId(), newId(), newId(), newId()];
  const content = JSON.stringify({ paperId });
  const salt = newSalt();
  const bytes = { content, salt, digest: saltedDigest(salt, content) };
  const whose = { side: 'b', working_group_id: group.id, paper_id: paperId, kind: 'agenda-item', revision: 1 };
  const released = { released_by: newId(), released_at: held };
  const decided = { state: 'accepted', decided_by: newId(), decided_at: held };
  await insert(app, 'paper', {
    ...{ id: paperId, side: 'b', working_group_id: group.id, kind: 'agenda-item', state: 'offered', language: 'en' },
    ...{ created_by: newId(), created_at: held },
  });
  await insert(app, 'offer', {
    id: offerId,
    ...whose,
    ...bytes,
    facts: '{}',
    rule_set: 'none',
    ...released,
    ...decided,
  });
  const accepted = { offer_id: offerId, accepted_by: decided.decided_by, accepted_at: held };
  const title = { title_en: 'Export rules', title_zh: '出口规则' };
  await insert(app, 'cleared_paper', { ...whose, ...bytes, ...title, ...released, ...accepted });
  await insert(app, 'cleared_statement', {
    ...{ statement_id: statement, paper_id: paperId, revision: 1, side: 'b', working_group_id: group.id },
    ...{ position: 1, kind: 'fact', language: 'en', text_en: 'A rule was published.', text_zh: '规则已公布。' },
    ...{ citations: JSON.stringify([citation]), digest: bytes.digest },
  });
  const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM topic WHERE working_group_id = $1', [
    group.id,
  ]);
  await insert(app, 'agenda_item', {
    ...{ id: item, working_group_id: group.id, meeting_id: meetingId, side: 'b', number, paper_id: paperId },
    ...{ paper_revision: 1, topic_id: rows[0]?.id, minutes_wanted: 20, presenter_id: group.b.delegate.personId },
    ...{ state: 'listed', accepted_at: held },
  });
  return { item, statement };
}

/** Makes it behind the application's back. */
export async function aHeldMeeting(
  app: Ground,
  group: TestGroup,
  { quorate = true, half = 1 }: { quorate?: boolean; half?: 1 | 2 } = {},
): Promise<HeldMeeting> {
  const [cycleId, id, sittingId, standingItem] = [newId(), newId(), newId(), newId()];
  const hosted = { working_group_id: group.id, host_side: 'a' };
  await insert(app, 'cycle', { id: cycleId, ...hosted, year: 2027, half, state: 'open' });
  const deadlines = { submissions_close_at: held, freeze_at: held, minutes_due_at: '2027-02-10T09:00:00Z' };
  const times = { starts_at: '2027-01-10T01:00:00Z', ends_at: '2027-01-10T08:00:00Z', held_at: held, created_at: held };
  const what = { format: 'on-site', state: 'held', place_en: 'Beijing', place_zh: '北京' };
  await insert(app, 'meeting', { id, cycle_id: cycleId, ...hosted, ...what, ...deadlines, ...times });
  const walls = { starts_wall: '2027-01-10 09:00', ends_wall: '2027-01-10 16:00', zone: 'Asia/Shanghai', uid: id };
  const found = { opened_at: times.starts_at, closed_at: times.ends_at, companies_a: 8, companies_b: 8, quorate };
  const span = { starts_at: times.starts_at, ends_at: times.ends_at };
  const place = { working_group_id: group.id, meeting_id: id, position: 1 };
  await insert(app, 'sitting', { id: sittingId, ...place, ...walls, ...span, ...found });
  for (const side of ['a', 'b'] as const) {
    const { counsel, delegate, companies } = group[side];
    const came = { working_group_id: group.id, sitting_id: sittingId, side, came_at: times.starts_at };
    await insert(app, 'attendance', { id: newId(), ...came, person_id: counsel.personId, office: 'counsel' });
    const seated = { person_id: delegate.personId, office: 'delegate', company_id: companies[0] };
    await insert(app, 'attendance', { id: newId(), ...came, ...seated });
  }
  const standing = { standing: 'opening', minutes_wanted: 15, state: 'listed' };
  await insert(app, 'agenda_item', { id: standingItem, working_group_id: group.id, meeting_id: id, ...standing });
  const { item, statement } = await aClearedItem(app, group, id, 1);
  const { item: otherItem } = await aClearedItem(app, group, id, 2);
  return { id, standingItem, item, otherItem, statement };
}

interface Answer {
  id: string;
  state: string;
  digest: string;
}

/** Minutes with a note, a statement and a study, as far as `until`. */
export async function someMinutes(
  group: TestGroup,
  meeting: HeldMeeting,
  until: 'drafting' | 'circulated' | 'locked' | 'cleared',
): Promise<{ id: string; digest: string }> {
  const { secretary } = group.a;
  const opened = await secretary.as('post', `/api/v1/meetings/${meeting.id}/minutes`).expect(201);
  const { id } = opened.body as Answer;
  const text = { en: 'A study was agreed on.', zh: '同意开展研究。' };
  const note = { itemId: meeting.item, sort: 'note', kind: 'study', text, side: 'sia' };
  const follow = { ownerCompanyId: group.b.companies[0], dueOn: '2027-06-30' };
  const path = `/api/v1/minutes/${id}/statements`;
  const reference = { itemId: meeting.item, sort: 'reference', kind: 'summary', statementId: meeting.statement };
  await secretary.as('post', path).send(reference).expect(201);
  await secretary
    .as('post', path)
    .send({ ...note, ...follow })
    .expect(201);
  if (until === 'drafting') return { id, digest: '' };
  await secretary.as('post', `/api/v1/minutes/${id}/circulation`).expect(200);
  if (until === 'circulated') return { id, digest: '' };
  const locked = await secretary.as('post', `/api/v1/minutes/${id}/revisions`).expect(201);
  const { digest } = locked.body as Answer;
  if (until === 'locked') return { id, digest };
  for (const side of ['a', 'b'] as const) {
    const assents = group[side].counsel.as('post', `/api/v1/minutes/${id}/assents`);
    await assents.send({ decision: 'clearance', digest }).expect(201);
  }
  return { id, digest };
}

/** Turns all four keys: the minutes are public. */
export async function publishedMinutes(
  group: TestGroup,
  meeting: HeldMeeting,
): Promise<{ id: string; digest: string }> {
  const { id, digest } = await someMinutes(group, meeting, 'cleared');
  await assentAll(group, id, digest, ['assent']);
  return { id, digest };
}

/** Both sides turn the keys to locked minutes. */
export async function assentAll(
  group: TestGroup,
  id: string,
  digest: string,
  decisions: readonly ('clearance' | 'assent')[] = ['clearance', 'assent'],
): Promise<void> {
  for (const decision of decisions) {
    for (const side of ['a', 'b'] as const) {
      const who = decision === 'clearance' ? group[side].counsel : group[side].coChair;
      await who.as('post', `/api/v1/minutes/${id}/assents`).send({ decision, digest }).expect(201);
    }
  }
}
