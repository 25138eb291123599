import { createHash } from 'node:crypto';
import { newCrossingId, newId } from '../../../src/platform/id.js';
import { type Side } from '../../../src/platform/side.js';
import { type TestApp } from '../../support/app.js';
import { type TestGroup } from '../../support/world.js';

/** A word that occurs nowhere else, so that a leak is found in whatever shape it leaves. */
export const canary = (place: string): string => `canary-${place.replaceAll('_', '-')}-7f3a91`;

/** What was planted: the words, and the ids by which somebody could ask for them. */
export interface Planted {
  readonly words: readonly string[];
  readonly ids: readonly string[];
  readonly paperId: string;
  readonly itemId: string;
  readonly topicId: string;
}

const inserter =
  (app: Pick<TestApp, 'owner'>, ids: string[]) =>
  async (table: string, row: Record<string, unknown>): Promise<void> => {
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`).join(', ');
    await app.owner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
    if (typeof row['id'] === 'string') ids.push(row['id']);
  };

/** Plants secrets in what one side prepares: a company without a seat, a nominee, a name to sign in with, a key. */
export async function plantPlans(
  app: Pick<TestApp, 'owner' | 'now'>,
  group: TestGroup,
  side: Side,
): Promise<Pick<Planted, 'words' | 'ids'>> {
  const words: string[] = [];
  const ids: string[] = [];
  const word = (place: string): string => {
    words.push(canary(place));
    return canary(place);
  };
  const insert = inserter(app, ids);
  const now = app.now().toString();
  const since = { valid_from: '2026-01-01', recorded_at: now };
  const { secretary, delegate } = group[side];
  const [company, nominee] = [newId(), newId()];

  const listed = { website: `https://example.org/${word('website')}`, ticker: word('ticker') };
  await insert('company', { id: company, side, ...listed, created_at: now });
  const companyName = { name_en: word('company_en'), name_zh: word('company_zh') };
  await insert('company_name', { id: newId(), side, company_id: company, kind: 'official', ...companyName, ...since });
  await insert('person', { id: nominee, side, created_at: now });
  const names = { name_en: word('nominee_en'), name_zh: word('nominee_zh') };
  const functions = { function_en: word('function_en'), function_zh: word('function_zh') };
  await insert('person_name', { id: newId(), side, person_id: nominee, ...names, ...functions, ...since });
  const nomination = { working_group_id: group.id, person_id: nominee, office: 'counsel', deputy: false };
  const nominated = { valid_from: '2027-02-01', nominated_by: secretary.personId, nominated_at: now, state: 'open' };
  await insert('officer_nomination', { id: newId(), side, ...nomination, ...nominated });
  const { accountId, sessionId } = delegate;
  await app.owner.query('UPDATE account SET sign_in_name = $2 WHERE id = $1', [accountId, word('sign_in_name')]);
  await app.owner.query('UPDATE session SET user_agent = $2 WHERE id = $1', [sessionId, word('user_agent')]);
  const key = { working_group_id: group.id, account_id: accountId, person_id: delegate.personId, name: word('key') };
  const made = {
    token_digest: 'd',
    prefix: 'cck_canary',
    scopes: ['roster:read'],
    created_at: now,
    expires_at: '2027-12-31',
  };
  const of = { appointment_office: 'delegate', seat_id: delegate.seatId };
  await insert('api_key', { id: newId(), side, ...key, ...made, ...of });
  return { words, ids };
}

/** Plants a secret in every private field of one side. */
export async function plant(
  app: Pick<TestApp, 'owner' | 'now'>,
  group: TestGroup,
  side: Side,
  meetingId: string,
): Promise<Planted> {
  const words: string[] = [];
  const ids: string[] = [];
  const word = (place: string): string => {
    words.push(canary(place));
    return canary(place);
  };
  const insert = inserter(app, ids);
  const now = app.now().toString();
  const people = group[side];
  const { accountId, personId } = people.delegate;
  const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM topic WHERE working_group_id = $1 LIMIT 1', [
    group.id,
  ]);
  const { rows: attestations } = await app.owner.query<{ id: string }>(
    'SELECT id FROM attestation WHERE person_id = $1',
    [personId],
  );
  const [paperId, statementId, sourceId, itemId, reviewId] = [newId(), newId(), newId(), newId(), newId()];
  const bytes = Buffer.from(word('capture'));
  const digest = createHash('sha256').update(bytes).digest('hex');

  await insert('person_contact', {
    side,
    person_id: personId,
    email: word('contact_email'),
    phone: word('contact_phone'),
  });
  const evidence = {
    attestation_id: attestations[0]?.id,
    evidence: word('evidence'),
    revocation_reason: word('revocation'),
  };
  await insert('attestation_evidence', { side, ...evidence });
  const titles = {
    title_en: word('title_en'),
    title_zh: word('title_zh'),
    abstract_en: word('abstract_en'),
    abstract_zh: word('abstract_zh'),
  };
  const made = { created_by: accountId, created_at: now };
  const paper = {
    working_group_id: group.id,
    seat_id: people.delegate.seatId,
    kind: 'agenda-item',
    state: 'submitted',
    language: 'en',
  };
  await insert('paper', { id: paperId, side, ...paper, ...titles, ...made });
  const statement = { working_group_id: group.id, paper_id: paperId, position: 1, kind: 'fact', ...made };
  await insert('statement', { id: statementId, side, ...statement, language: 'en', text: word('statement') });
  await insert('statement', {
    id: newId(),
    side,
    ...statement,
    original_id: statementId,
    language: 'zh',
    text: word('translation'),
  });
  await insert('capture', { side, digest, media_type: 'text/plain', size: bytes.length, bytes, stored_at: now });
  const cited = {
    url: `https://example.org/${word('source_url')}`,
    title: word('source_title'),
    publisher: word('publisher'),
  };
  const dated = {
    tier: 1,
    language: 'en',
    published_on: '2026-01-01',
    retrieved_at: now,
    capture_digest: digest,
    attested_by: accountId,
    created_at: now,
  };
  await insert('source', { id: sourceId, side, working_group_id: group.id, ...cited, ...dated });
  const citation = {
    working_group_id: group.id,
    statement_id: statementId,
    source_id: sourceId,
    locator: word('locator'),
    quote: word('quote'),
    relation: 'quotes',
  };
  await insert('citation', { id: newId(), side, ...citation });
  const reviewed = {
    paper_id: paperId,
    revision: 1,
    digest: 'd',
    direction: 'outward',
    outcome: 'returned',
    note: word('note'),
  };
  await insert('review', {
    id: reviewId,
    side,
    working_group_id: group.id,
    ...reviewed,
    counsel: people.counsel.accountId,
    at: now,
  });
  const draft = {
    working_group_id: group.id,
    meeting_id: meetingId,
    number: 901,
    paper_id: paperId,
    topic_id: rows[0]?.id,
    minutes_wanted: 15,
  };
  const submitted = {
    presenter_id: personId,
    seat_id: people.delegate.seatId,
    state: 'submitted',
    submitted_at: now,
    submitted_by: accountId,
  };
  await insert('agenda_draft', { id: itemId, side, ...draft, ...submitted, ...made });
  const topic = { paperId: newCrossingId(), id: newCrossingId() };
  const named = { title_en: word('topic_en'), title_zh: word('topic_zh'), aliases: [word('topic_alias')] };
  const ofTopic = { ...paper, kind: 'topic', seat_id: null };
  await insert('paper', { id: topic.paperId, side, ...ofTopic, ...named, ...made });
  const proposal = { working_group_id: group.id, number: 901, paper_id: topic.paperId, parent_id: rows[0]?.id };
  await insert('topic_draft', { id: topic.id, side, ...proposal });
  return { words, ids: [...ids, personId, attestations[0]?.id ?? '', digest], paperId, itemId, topicId: topic.id };
}
