import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What the same work costs at the least: node:http and pg by hand, as the owner, past every policy, without session,
 * validation or idempotency. It runs the very statements of the screens; its minutes are assembled from the tables.
 */
const { statements } = JSON.parse(process.env.LIMIT_OPTIONS ?? '{}');
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });

const minutes = `SELECT json_build_object('id', m.id, 'items', (
    SELECT json_agg(json_build_object('id', i.id, 'title', json_build_object('en', p.title_en, 'zh', p.title_zh), 'paragraphs', (
      SELECT json_agg(json_build_object('id', g.id, 'text', json_build_object('en', s.text_en, 'zh', s.text_zh)) ORDER BY g.position)
      FROM minutes_paragraph g JOIN cleared_statement s ON s.statement_id = g.statement_id AND s.revision = g.statement_revision
      WHERE g.minutes_id = m.id AND g.item_id = i.id)) ORDER BY i.number)
    FROM agenda_item i JOIN cleared_paper p ON p.paper_id = i.paper_id AND p.revision = i.paper_revision
    WHERE i.meeting_id = m.meeting_id))::text AS body FROM minutes m WHERE m.id = $1`;

const send = (response, status, body) => {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

/** Begin, update, ledger entry, commit. */
async function submit(id) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query({
      name: 'submit',
      text: `UPDATE agenda_draft SET state = 'submitted', submitted_at = now(), submitted_by = created_by, revision = revision + 1
             WHERE id = $1 AND state = 'draft' RETURNING id`,
      values: [id],
    });
    await client.query({
      name: 'ledger',
      text: `WITH head AS (
               INSERT INTO ledger_book (working_group_id, book, size) SELECT working_group_id, 'a', 1 FROM agenda_draft WHERE id = $1
               ON CONFLICT (working_group_id, book) DO UPDATE SET size = ledger_book.size + 1 RETURNING working_group_id, size)
             INSERT INTO ledger_entry (working_group_id, book, number, id, name, subject_id, recorded_at, canonical)
             SELECT working_group_id, 'a', size, gen_random_uuid(), 'agenda.item-submitted', $1, now(), '{}' FROM head`,
      values: [id],
    });
    await client.query('COMMIT');
    return '{"state":"submitted"}';
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function screen(name, id, groups) {
  const { text, values } = statements[name];
  const { rows } = await pool.query({
    name,
    text,
    values: values.map((value) => (value === '$id' ? id : value === '$groups' ? [groups] : value)),
  });
  return JSON.stringify(rows.length === 1 ? rows[0] : rows);
}

async function answer(request) {
  const [, what, id, groups] = (request.url ?? '').split('/');
  if (what === 'submit') return submit(id);
  if (what === 'minutes')
    return (await pool.query({ name: 'minutes', text: minutes, values: [id] })).rows[0]?.body ?? 'null';
  return screen(what, id, groups);
}

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    answer(request).then(
      (body) => send(response, 200, body),
      (error) => send(response, 500, JSON.stringify({ error: String(error) })),
    );
  });
});
server.listen(0, '127.0.0.1', () => console.log(`Limit listens on http://127.0.0.1:${server.address().port}`));
process.on('SIGTERM', () => server.close(() => pool.end().then(() => process.exit(0))));
