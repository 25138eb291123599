import { sentences } from './vocabulary.mjs';

/**
 * The data to measure with: of each group ten years of two meetings, 20 companies, 300 items and 900 statements.
 * Ids are made from names, so that the load knows them: `md5('meeting-3-20')` is the last meeting of the third group.
 */
export const meetingsOfGroup = 20;
export const itemsOfMeeting = 15;
const bench = '2027-06-01T00:00:00Z';

const id = (kind, ...parts) => `md5(concat_ws('-', '${kind}', ${parts.join(', ')}))::uuid`;
const sides = `(VALUES ('a'), ('b')) s(side)`;
const groups = 'generate_series(1, $1::int) g';
const meetings = `${groups}, generate_series(1, ${meetingsOfGroup}) m`;
const items = `${meetings}, generate_series(1, ${itemsOfMeeting}) i`;
/** 900 statements on 300 items. */
const statementsOfItem = 3;
const statements = `${items}, generate_series(1, ${statementsOfItem}) n`;
const begins = `(timestamptz '2018-04-10 01:00Z' + m * interval '182 days')`;
const state = `CASE WHEN m < ${meetingsOfGroup} THEN 'closed' ELSE 'confirmed' END`;
const held = `CASE WHEN m < ${meetingsOfGroup} THEN ${begins} + interval '4 hours' END`;
/** Of a meeting that was held alone. */
const opened = (value) => `CASE WHEN m < ${meetingsOfGroup} THEN ${value} END`;

/** A joint decision of both sides on a thing of each meeting. */
const decided = (
  decision,
  subject,
) => `INSERT INTO joint_decision (id, working_group_id, decision, subject_id, subject_revision, digest, state,
     opened_by, opened_at, effective_at, a_digest, a_account, a_office, a_at, b_digest, b_account, b_office, b_at)
   SELECT ${id(decision, 'g', 'm')}, ${id('group', 'g')}, '${decision}', ${subject}, 1, 'digest', 'effective', 'a', '2018-01-02Z', '2018-01-03Z',
          'digest', ${id('account', 'g', `'a'`, '12')}, 'co-chair', '2018-01-02Z', 'digest', ${id('account', 'g', `'b'`, '12')}, 'co-chair', '2018-01-03Z' FROM ${meetings}`;
const of = `CASE i % 2 WHEN 0 THEN 'a' ELSE 'b' END`;

const about = `concat_ws('-', g, m, i, n)`;
const text = `pg_temp.said_en(${about})`;
const textZh = `pg_temp.said_zh(${about})`;

const everyone = [
  `INSERT INTO installation (id, demo, created_at) VALUES (md5('installation')::uuid, false, '${bench}')`,
  `INSERT INTO association (side, slug, calendar, zone, set_up_at) VALUES ('a', 'csia', 'cn', 'Asia/Shanghai', '${bench}'), ('b', 'sia', 'us', 'America/New_York', '${bench}')`,
  `INSERT INTO association_name (id, side, name_en, name_zh, valid_from, recorded_at)
   SELECT ${id('association', 'side')}, side, 'Association ' || side, '协会' || side, '2015-01-01', '2015-01-01Z' FROM ${sides}`,
];

const roster = [
  `INSERT INTO working_group (id, slug, name_en, name_zh, state, seats, meetings_per_year, quorum, first_host, created_at)
   SELECT ${id('group', 'g')}, 'group-' || g, 'Working group ' || g, '工作组' || g, 'forming', 10, 2, 7, 'a', '2015-01-01Z' FROM ${groups}`,
  `INSERT INTO charter (id, working_group_id, number, content, salt, digest, state, drafted_by, created_at, in_force_at)
   SELECT ${id('charter', 'g')}, ${id('group', 'g')}, 1, $2, 'salt', 'digest', 'in-force', 'a', '2015-01-01Z', '2015-01-01Z' FROM ${groups}`,
  `UPDATE working_group SET state = 'active', charter_id = c.id FROM charter c WHERE c.working_group_id = working_group.id AND $1::int > 0`,
  `INSERT INTO topic (id, working_group_id, slug, name_en, name_zh, state, position, created_at)
   SELECT ${id('topic', 'g', 't')}, ${id('group', 'g')}, 'topic-' || t, 'Topic ' || t, '议题' || t, 'active', t, '2015-01-01Z' FROM ${groups}, generate_series(1, 3) t`,
  `INSERT INTO seat (id, working_group_id, side, number)
   SELECT ${id('seat', 'g', 'side', 'c')}, ${id('group', 'g')}, side, c FROM ${groups}, ${sides}, generate_series(1, 10) c`,
  `INSERT INTO company (id, side, created_at) SELECT ${id('company', 'g', 'side', 'c')}, side, '2015-01-01Z' FROM ${groups}, ${sides}, generate_series(1, 10) c`,
  `INSERT INTO company_name (id, side, company_id, kind, name_en, name_zh, valid_from, recorded_at)
   SELECT ${id('name', 'g', 'side', 'c')}, side, ${id('company', 'g', 'side', 'c')}, 'official', 'Company ' || c, '公司' || c, '2015-01-01', '2015-01-01Z'
   FROM ${groups}, ${sides}, generate_series(1, 10) c`,
  `INSERT INTO term (id, side, working_group_id, seat_id, company_id, valid_from, recorded_at)
   SELECT ${id('term', 'g', 'side', 'c')}, side, ${id('group', 'g')}, ${id('seat', 'g', 'side', 'c')}, ${id('company', 'g', 'side', 'c')}, '2015-01-01', '2015-01-01Z'
   FROM ${groups}, ${sides}, generate_series(1, 10) c`,
  `INSERT INTO person (id, side, created_at) SELECT ${id('person', 'g', 'side', 'c')}, side, '2015-01-01Z' FROM ${groups}, ${sides}, generate_series(1, 13) c`,
  `INSERT INTO person_name (id, side, person_id, name_en, name_zh, function_en, function_zh, valid_from, recorded_at)
   SELECT ${id('person-name', 'g', 'side', 'c')}, side, ${id('person', 'g', 'side', 'c')}, 'Person ' || c, '人' || c, 'Engineer', '工程师', '2015-01-01', '2015-01-01Z'
   FROM ${groups}, ${sides}, generate_series(1, 13) c`,
  `INSERT INTO attestation (id, side, person_id, technical_function, no_executive_role, no_government_body, attested_by, attested_at, valid_from, valid_until)
   SELECT ${id('attestation', 'g', 'side', 'c')}, side, ${id('person', 'g', 'side', 'c')}, true, true, true, ${id('account', 'g', 'side', '11')}, '2015-01-01Z', '2015-01-01', '2040-01-01'
   FROM ${groups}, ${sides}, generate_series(1, 13) c`,
  `INSERT INTO appointment (id, side, working_group_id, person_id, office, seat_id, company_id, valid_from, recorded_at)
   SELECT ${id('appointment', 'g', 'side', 'c')}, side, ${id('group', 'g')}, ${id('person', 'g', 'side', 'c')},
          CASE c WHEN 11 THEN 'secretary' WHEN 12 THEN 'co-chair' WHEN 13 THEN 'counsel' ELSE 'delegate' END,
          CASE WHEN c < 11 THEN ${id('seat', 'g', 'side', 'c')} END, CASE WHEN c < 11 THEN ${id('company', 'g', 'side', 'c')} END, '2015-01-01', '2015-01-01Z'
   FROM ${groups}, ${sides}, generate_series(1, 13) c`,
];

const schedule = [
  `INSERT INTO cycle (id, working_group_id, year, half, host_side, state)
   SELECT ${id('cycle', 'g', 'm')}, ${id('group', 'g')}, 2018 + (m - 1) / 2, 1 + (m - 1) % 2, CASE m % 2 WHEN 1 THEN 'a' ELSE 'b' END, 'open' FROM ${meetings}`,
  `INSERT INTO meeting (id, working_group_id, cycle_id, host_side, format, state, starts_at, ends_at, call_at, submissions_close_at, freeze_at, minutes_due_at, held_at, closed_at, created_at)
   SELECT ${id('meeting', 'g', 'm')}, ${id('group', 'g')}, ${id('cycle', 'g', 'm')}, CASE m % 2 WHEN 1 THEN 'a' ELSE 'b' END, 'online', ${state},
          CASE WHEN m < ${meetingsOfGroup} THEN ${begins} ELSE '2030-06-01Z' END, CASE WHEN m < ${meetingsOfGroup} THEN ${begins} + interval '3 hours' ELSE '2030-06-01 03:00Z' END,
          '2018-01-01Z', CASE WHEN m < ${meetingsOfGroup} THEN ${begins} - interval '28 days' ELSE '2030-05-01Z' END, ${begins}, ${begins}, ${held}, ${held}, '2018-01-01Z' FROM ${meetings}`,
  `INSERT INTO sitting (id, working_group_id, meeting_id, position, starts_wall, ends_wall, zone, starts_at, ends_at, uid, opened_at, closed_at, companies_a, companies_b, quorate)
   SELECT ${id('sitting', 'g', 'm')}, working_group_id, id, 1, starts_at AT TIME ZONE 'Asia/Shanghai', ends_at AT TIME ZONE 'Asia/Shanghai', 'Asia/Shanghai', starts_at, ends_at,
          ${id('uid', 'g', 'm')}::text, ${opened('starts_at')}, ${opened('ends_at')}, ${opened('10')}, ${opened('10')}, ${opened('true')}
   FROM ${meetings}, meeting WHERE meeting.id = ${id('meeting', 'g', 'm')}`,
  `INSERT INTO conduct_event (id, working_group_id, sitting_id, side, kind, person_id, at, recorded_by)
   SELECT ${id('conduct', 'g', 'm', 'side')}, ${id('group', 'g')}, ${id('sitting', 'g', 'm')}, side, 'counsel-arrived', ${id('person', 'g', 'side', '13')}, ${begins}, md5('counsel')::uuid
   FROM ${meetings}, ${sides} WHERE m < ${meetingsOfGroup}`,
  `INSERT INTO attendance (id, working_group_id, sitting_id, side, person_id, office, company_id, came_at)
   SELECT ${id('attendance', 'g', 'm', 'side', 'c')}, ${id('group', 'g')}, ${id('sitting', 'g', 'm')}, side, ${id('person', 'g', 'side', 'c')}, 'delegate', ${id('company', 'g', 'side', 'c')}, ${begins}
   FROM ${meetings}, ${sides}, generate_series(1, 10) c WHERE m < ${meetingsOfGroup}`,
  `INSERT INTO rsvp (working_group_id, meeting_id, side, person_id, reply, attends, sequence, replied_at)
   SELECT ${id('group', 'g')}, ${id('meeting', 'g', 'm')}, side, ${id('person', 'g', 'side', 'c')}, 'yes', 'remote', 0, '2018-02-01Z' FROM ${meetings}, ${sides}, generate_series(1, 10) c`,
  decided('meeting.proposal', id('meeting', 'g', 'm')),
  decided('meeting.confirmation', id('meeting', 'g', 'm')),
];

const content = [
  `INSERT INTO paper (id, side, working_group_id, kind, state, language, created_by, created_at)
   SELECT ${id('paper', 'g', 'm', 'i')}, ${of}, ${id('group', 'g')}, 'agenda-item', 'offered', 'en', md5('author')::uuid, '2018-01-01Z' FROM ${items}`,
  `INSERT INTO offer (id, side, working_group_id, paper_id, kind, revision, content, salt, digest, facts, rule_set, released_by, released_at, state, decided_by, decided_at)
   SELECT ${id('offer', 'g', 'm', 'i')}, ${of}, ${id('group', 'g')}, ${id('paper', 'g', 'm', 'i')}, 'agenda-item', 1, '{}', 'salt', 'digest', '{}', 'none-1',
          md5('counsel')::uuid, '2018-01-01Z', 'accepted', md5('counsel')::uuid, '2018-01-01Z' FROM ${items}`,
  `INSERT INTO cleared_paper (paper_id, revision, side, working_group_id, kind, content, salt, digest, title_en, title_zh, abstract_en, abstract_zh, offer_id, released_by, released_at, accepted_by, accepted_at)
   SELECT ${id('paper', 'g', 'm', 'i')}, 1, ${of}, ${id('group', 'g')}, 'agenda-item', '{}', 'salt', 'digest', 'Item ' || i || ' of meeting ' || m, '第' || m || '次会议第' || i || '项',
          'An abstract of a few words on published rules.', '关于已公布规则的几句内容提要。', ${id('offer', 'g', 'm', 'i')}, md5('counsel')::uuid, '2018-01-01Z', md5('counsel')::uuid, '2018-01-01Z' FROM ${items}`,
  `INSERT INTO cleared_statement (statement_id, paper_id, revision, side, working_group_id, position, kind, language, text_en, text_zh, citations, digest)
   SELECT ${id('statement', 'g', 'm', 'i', 'n')}, ${id('paper', 'g', 'm', 'i')}, 1, ${of}, ${id('group', 'g')}, n, 'fact', 'en', ${text}, ${textZh},
          '[{"url": "https://gazette.example/2018/1", "title": "Gazette", "publisher": "Gazette", "tier": 1, "publishedOn": "2018-01-01", "locator": "p. 1"}]', 'digest' FROM ${statements}`,
  `INSERT INTO agenda_item (id, working_group_id, meeting_id, side, number, paper_id, paper_revision, topic_id, minutes_wanted, presenter_id, state, accepted_at)
   SELECT ${id('item', 'g', 'm', 'i')}, ${id('group', 'g')}, ${id('meeting', 'g', 'm')}, ${of}, i, ${id('paper', 'g', 'm', 'i')}, 1, ${id('topic', 'g', '1 + i % 3')}, 10,
          ${id('person', 'g', of, '1 + i % 10')}, CASE WHEN m < ${meetingsOfGroup} THEN 'discussed' ELSE 'listed' END, '2018-01-01Z' FROM ${items}`,
  `INSERT INTO agenda_version (id, working_group_id, meeting_id, number, content, salt, digest, state, proposed_by, proposed_at, circulated_at)
   SELECT ${id('version', 'g', 'm')}, ${id('group', 'g')}, ${id('meeting', 'g', 'm')}, 1, json_build_object('meetingId', ${id('meeting', 'g', 'm')}, 'sittings', '[]'::json, 'entries', (
            SELECT json_agg(json_build_object('itemId', ${id('item', 'g', 'm', 'i')}, 'title', json_build_object('en', 'Item ' || i, 'zh', '第' || i || '项'), 'minutes', 10)) FROM generate_series(1, ${itemsOfMeeting}) i))::text,
          'salt', 'digest', 'circulated', 'a', '2018-01-02Z', '2018-01-03Z' FROM ${meetings}`,
  `INSERT INTO agenda (meeting_id, working_group_id, state, circulated_version) SELECT ${id('meeting', 'g', 'm')}, ${id('group', 'g')}, 'open', ${id('version', 'g', 'm')} FROM ${meetings}`,
  decided('agenda.circulation', id('version', 'g', 'm')),
  `INSERT INTO agenda_order (meeting_id, working_group_id, position, item_id, sitting_id, minutes)
   SELECT ${id('meeting', 'g', 'm')}, ${id('group', 'g')}, i, ${id('item', 'g', 'm', 'i')}, ${id('sitting', 'g', 'm')}, 10 FROM ${items}`,
];

/** Cleared text of so many groups takes minutes to index; the search that is measured is that of the public record. */
const cleared = ['cleared_paper', 'cleared_statement'];
const unsearched = cleared.map((table) => `ALTER TABLE ${table} DISABLE TRIGGER USER`);
const searchedAgain = cleared.map((table) => `ALTER TABLE ${table} ENABLE TRIGGER USER`);

const record = [
  `INSERT INTO minutes (id, working_group_id, meeting_id, state, created_at, published_at)
   SELECT ${id('minutes', 'g', 'm')}, ${id('group', 'g')}, ${id('meeting', 'g', 'm')}, 'published', '2018-01-01Z', '2018-01-01Z' FROM ${meetings} WHERE m < ${meetingsOfGroup}`,
  `INSERT INTO minutes_paragraph (id, working_group_id, minutes_id, item_id, position, sort, kind, side, paper_id, statement_id, statement_revision, written_by)
   SELECT ${id('paragraph', 'g', 'm', 'i', 'n')}, ${id('group', 'g')}, ${id('minutes', 'g', 'm')}, ${id('item', 'g', 'm', 'i')}, n, 'reference', 'summary', ${of},
          ${id('paper', 'g', 'm', 'i')}, ${id('statement', 'g', 'm', 'i', 'n')}, 1, ARRAY[md5('secretary')::uuid] FROM ${statements} WHERE m < ${meetingsOfGroup}`,
  `ALTER TABLE publication DISABLE TRIGGER USER`,
  `INSERT INTO publication_feed (working_group_id, size) SELECT ${id('group', 'g')}, ${meetingsOfGroup} FROM ${groups}`,
  `WITH bodies AS (
     SELECT g, m, (SELECT json_build_object('items', json_agg(json_build_object('id', ${id('item', 'g', 'm', 'i')}, 'title', json_build_object('en', 'Item ' || i, 'zh', '第' || i || '项'),
       'paragraphs', (SELECT json_agg(json_build_object('digest', 'digest', 'paragraph', json_build_object('id', s.statement_id,
           'text', json_build_object('en', s.text_en, 'zh', s.text_zh))) ORDER BY s.position) FROM cleared_statement s WHERE s.paper_id = ${id('paper', 'g', 'm', 'i')} AND s.revision = 1))))::text FROM generate_series(1, ${itemsOfMeeting}) i) AS content
     FROM ${meetings} WHERE m < ${meetingsOfGroup})
   INSERT INTO publication (id, working_group_id, kind, subject_id, revision, change, meeting_id, content, rendered, etag, published_at)
   SELECT ${id('publication', 'g', 'm')}, ${id('group', 'g')}, 'minutes', ${id('minutes', 'g', 'm')}, 1, m, ${id('meeting', 'g', 'm')}, content, content, md5(content), '2018-01-01Z' FROM bodies`,
  `ALTER TABLE publication ENABLE TRIGGER USER`,
  `SELECT index_publication('minutes', ${id('minutes', 'g', 'm')}) FROM ${meetings} WHERE m < ${meetingsOfGroup} ORDER BY m`,
];

/** Drafts of one delegate of the first group, ready to be submitted one after the other. */
const drafts = [
  `INSERT INTO capture (side, digest, media_type, size, bytes, stored_at) VALUES ('a', 'd', 'text/plain', 4, 'text', '2018-01-01Z')`,
  `INSERT INTO source (id, side, working_group_id, url, title, publisher, tier, language, published_on, retrieved_at, capture_digest, attested_by, created_at)
   VALUES (md5('source')::uuid, 'a', ${id('group', '1')}, 'https://gazette.example/1', 'Gazette', 'Gazette', 1, 'en', '2018-01-01', '2018-02-01Z', 'd', md5('x')::uuid, '2018-02-01Z')`,
  `INSERT INTO paper (id, side, working_group_id, seat_id, kind, state, language, title_en, abstract_en, created_by, created_at)
   SELECT ${id('draft-paper', 'n')}, 'a', ${id('group', '1')}, ${id('seat', '1', `'a'`, '1')}, 'agenda-item', 'draft', 'en', 'Draft ' || n, 'An abstract.', ${id('account', '1', `'a'`, '1')}, '2018-02-01Z' FROM generate_series(1, $1::int) n`,
  `INSERT INTO statement (id, side, working_group_id, paper_id, position, kind, language, text, created_by, created_at)
   SELECT ${id('draft-statement', 'n')}, 'a', ${id('group', '1')}, ${id('draft-paper', 'n')}, 1, 'fact', 'en', 'A published rule.', ${id('account', '1', `'a'`, '1')}, '2018-02-01Z' FROM generate_series(1, $1::int) n`,
  `INSERT INTO citation (id, side, working_group_id, statement_id, source_id, locator, relation)
   SELECT ${id('draft-citation', 'n')}, 'a', ${id('group', '1')}, ${id('draft-statement', 'n')}, md5('source')::uuid, 'p. 1', 'summarises' FROM generate_series(1, $1::int) n`,
  `INSERT INTO agenda_draft (id, side, working_group_id, meeting_id, number, paper_id, topic_id, minutes_wanted, presenter_id, seat_id, created_by, state, created_at)
   SELECT ${id('draft', 'n')}, 'a', ${id('group', '1')}, ${id('meeting', '1', meetingsOfGroup)}, n, ${id('draft-paper', 'n')}, ${id('topic', '1', '1')}, 10, ${id('person', '1', `'a'`, '1')},
          ${id('seat', '1', `'a'`, '1')}, ${id('account', '1', `'a'`, '1')}, 'draft', '2018-02-01Z' FROM generate_series(1, $1::int) n`,
];

/** The search indexes are made once the text is there: far quicker than row by row. */
async function withoutSearchIndexes(owner, load) {
  const { rows } = await owner.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE indexname IN ('published_text_terms_ix', 'joint_text_terms_ix')`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  await load();
  await owner.query(`SET maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await owner.query(definition);
}

/** Loads the data of so many groups, and so many drafts, as the owner. */
export const loadDataSet = (owner, sizes) => withoutSearchIndexes(owner, () => loadRows(owner, sizes));

async function loadRows(owner, { groupCount, draftCount, charter }) {
  for (const statement of [...sentences, ...everyone]) await owner.query(statement);
  for (const statement of [...roster, ...schedule, ...unsearched, ...content, ...searchedAgain, ...record]) {
    const values = statement.includes('$2') ? [groupCount, charter] : statement.includes('$1') ? [groupCount] : [];
    await owner.query(statement, values);
  }
  for (const statement of drafts) await owner.query(statement, statement.includes('$1') ? [draftCount] : []);
  await owner.query('ANALYZE');
}
