import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropSearchFunctions, makeSearchFunctions } from './search-text.js';

const terms = `text_en text, text_zh text, CONSTRAINT TABLE_text_ck CHECK (coalesce(text_en, text_zh) IS NOT NULL),
  terms_en tsvector GENERATED ALWAYS AS (search_terms(text_en)) STORED, terms_zh tsvector GENERATED ALWAYS AS (search_terms(text_zh)) STORED`;
const termsOf = (table: string): string => terms.replace('TABLE', table);
/** The owner's rights, in the transaction of whoever writes the text; nobody else writes what is searched. */
const asOwner = `RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;

const tables = [
  // `number` orders the texts of all groups, oldest first; a text has the place at which the published bytes say it.
  `CREATE TABLE published_text (
     number bigint GENERATED ALWAYS AS IDENTITY, publication_id uuid NOT NULL, working_group_id uuid NOT NULL, kind text NOT NULL, subject_id uuid NOT NULL,
     revision int NOT NULL, meeting_id uuid, cycle text, item int, paragraph int, reference text, published_at timestamptz NOT NULL, ${termsOf('published_text')},
     CONSTRAINT published_text_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT published_text_pk PRIMARY KEY (number),
     CONSTRAINT published_text_publication_fk FOREIGN KEY (publication_id) REFERENCES publication ON DELETE CASCADE,
     CONSTRAINT published_text_kind_ck CHECK (kind IN ('working-group', 'agenda', 'minutes')),
     CONSTRAINT published_text_place_ck CHECK ((kind = 'working-group') = (item IS NULL) AND (paragraph IS NULL OR kind = 'minutes')))`,
  `CREATE INDEX published_text_subject_ix ON published_text (subject_id, item, paragraph)`,
  `CREATE INDEX published_text_publication_ix ON published_text (publication_id)`,
  `CREATE INDEX published_text_terms_ix ON published_text USING gin (terms_en, terms_zh, search_labels(working_group_id, number)) WITH (fastupdate = off)`,
  `GRANT SELECT ON published_text TO concord_public`,
  // Other words for the topics of charters; the key is those of them that the topic's names lack.
  `CREATE TABLE published_alias (
     working_group_id uuid NOT NULL, publication_id uuid NOT NULL, alias text NOT NULL, name_en text NOT NULL, name_zh text NOT NULL, key text[] NOT NULL,
     CONSTRAINT published_alias_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT published_alias_pk PRIMARY KEY (working_group_id, alias, name_en),
     CONSTRAINT published_alias_publication_fk FOREIGN KEY (publication_id) REFERENCES publication ON DELETE CASCADE)`,
  `CREATE INDEX published_alias_key_ix ON published_alias ((key[1]))`,
  `CREATE INDEX published_alias_publication_ix ON published_alias (publication_id)`,
  `GRANT SELECT ON published_alias TO concord_public`,
  // What both sides may read: cleared headings and statements, and notes of what was said.
  `CREATE TABLE joint_text (
     id uuid NOT NULL DEFAULT gen_random_uuid(), working_group_id uuid NOT NULL, kind text NOT NULL, paper_id uuid, paper_revision int, statement_id uuid, paragraph_id uuid,
     written_at timestamptz NOT NULL, ${termsOf('joint_text')},
     CONSTRAINT joint_text_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT joint_text_pk PRIMARY KEY (id),
     CONSTRAINT joint_text_paper_fk FOREIGN KEY (paper_id, paper_revision) REFERENCES cleared_paper (paper_id, revision) ON DELETE CASCADE,
     CONSTRAINT joint_text_statement_fk FOREIGN KEY (statement_id, paper_revision) REFERENCES cleared_statement (statement_id, revision) ON DELETE CASCADE,
     CONSTRAINT joint_text_paragraph_fk FOREIGN KEY (paragraph_id) REFERENCES minutes_paragraph ON DELETE CASCADE,
     CONSTRAINT joint_text_paragraph_uq UNIQUE (paragraph_id),
     CONSTRAINT joint_text_kind_ck CHECK (CASE kind WHEN 'note' THEN paragraph_id IS NOT NULL AND paper_id IS NULL
       WHEN 'heading' THEN paper_id IS NOT NULL AND paper_revision IS NOT NULL AND statement_id IS NULL AND paragraph_id IS NULL
       WHEN 'statement' THEN paper_id IS NOT NULL AND paper_revision IS NOT NULL AND statement_id IS NOT NULL AND paragraph_id IS NULL ELSE false END))`,
  `CREATE INDEX joint_text_paper_ix ON joint_text (paper_id, paper_revision)`,
  `CREATE INDEX joint_text_terms_ix ON joint_text USING gin (terms_en, terms_zh, (ARRAY[working_group_id])) WITH (fastupdate = off)`,
  `GRANT SELECT ON joint_text TO concord_a, concord_b`,
  `CREATE INDEX agenda_item_paper_ix ON agenda_item (paper_id, paper_revision)`,
];

const said = (value: string, language: string): string => `nullif(${value} ->> '${language}', '')`;
const both = (value: string): string => `${said(value, 'en')}, ${said(value, 'zh')}`;
const spoken = (value: string): string => `coalesce(${both(value)}) IS NOT NULL`;
const columns = `(publication_id, working_group_id, kind, subject_id, revision, meeting_id, published_at, cycle, item, paragraph, reference, text_en, text_zh)`;
const head = `p.id, p.working_group_id, p.kind, p.subject_id, p.revision, p.meeting_id, p.published_at`;

/** The texts of publication `p`, whose content is `c`: a paragraph that was taken back has none. */
const texts: Record<string, string> = {
  'working-group': `SELECT NULL, NULL::int, NULL::int, p.rendered::jsonb ->> 'slug', ${both(`(p.rendered::jsonb -> 'name')`)}
    WHERE ${spoken(`(p.rendered::jsonb -> 'name')`)}`,
  agenda: `SELECT c ->> 'meeting', e.place::int, NULL::int, e.value ->> 'reference', ${both(`(e.value -> 'title')`)}
    FROM jsonb_array_elements(c -> 'entries') WITH ORDINALITY e (value, place) WHERE e.value ->> 'standing' IS NULL AND ${spoken(`(e.value -> 'title')`)}`,
  minutes: `SELECT c #>> '{meeting,cycle}', i.place::int, g.paragraph, i.value ->> 'reference', ${both('g.words')}
    FROM jsonb_array_elements(c -> 'items') WITH ORDINALITY i (value, place), LATERAL (
      SELECT NULL::int AS paragraph, i.value -> 'title' AS words WHERE i.value ->> 'standing' IS NULL
      UNION ALL SELECT a.place::int, a.value #> '{paragraph,text}' FROM jsonb_array_elements(i.value -> 'paragraphs') WITH ORDINALITY a (value, place)) g
    WHERE ${spoken('g.words')}`,
};

const headings = (
  rows: string,
): string => `INSERT INTO joint_text (working_group_id, kind, paper_id, paper_revision, written_at, text_en, text_zh)
     SELECT r.working_group_id, 'heading', r.paper_id, r.revision, r.accepted_at, t.en, t.zh FROM ${rows} r, LATERAL (SELECT
       nullif(concat_ws(E'\\n', r.title_en, r.abstract_en), '') AS en, nullif(concat_ws(E'\\n', r.title_zh, r.abstract_zh), '') AS zh) t
     WHERE r.kind = 'agenda-item' AND coalesce(t.en, t.zh) IS NOT NULL`;
const statements = (
  rows: string,
): string => `INSERT INTO joint_text (working_group_id, kind, paper_id, paper_revision, statement_id, written_at, text_en, text_zh)
     SELECT r.working_group_id, 'statement', r.paper_id, r.revision, r.statement_id, p.accepted_at, nullif(r.text_en, ''), nullif(r.text_zh, '')
     FROM ${rows} r JOIN cleared_paper p ON p.paper_id = r.paper_id AND p.revision = r.revision
     WHERE p.kind IN ('agenda-item', 'minutes-section') AND r.text_en || r.text_zh <> ''`;
const notes = (
  rows: string,
): string => `INSERT INTO joint_text (working_group_id, kind, paragraph_id, written_at, text_en, text_zh)
     SELECT r.working_group_id, 'note', r.id, m.created_at, nullif(r.text_en, ''), nullif(r.text_zh, '') FROM ${rows} r JOIN minutes m ON m.id = r.minutes_id
     WHERE r.sort = 'note' AND coalesce(nullif(r.text_en, ''), r.text_zh) <> ''`;

const upkeep = [
  // The newest revision of a thing as it stands now, and no other, is what is searched of it.
  `CREATE FUNCTION index_publication(what text, thing uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
   DECLARE
     p publication;
     c jsonb;
   BEGIN
     IF what NOT IN ('working-group', 'agenda', 'minutes') THEN RETURN; END IF;
     DELETE FROM published_text WHERE subject_id = thing AND kind = what;
     SELECT * INTO p FROM publication WHERE kind = what AND subject_id = thing ORDER BY publication.revision DESC LIMIT 1;
     c := p.content::jsonb;
     ${Object.entries(texts)
       .map(
         ([kind, query]) => `IF p.kind = '${kind}' THEN
       INSERT INTO published_text ${columns} SELECT ${head}, t.* FROM (${query}) t; END IF;`,
       )
       .join('\n     ')}
     IF what = 'working-group' THEN
       DELETE FROM published_alias WHERE working_group_id = thing;
       INSERT INTO published_alias (working_group_id, publication_id, alias, name_en, name_zh, key)
       SELECT thing, p.id, a, t ->> 'en', t ->> 'zh', search_key(a, t ->> 'en', t ->> 'zh')
       FROM jsonb_array_elements(c -> 'topics') t, jsonb_array_elements_text(t -> 'aliases') a
       WHERE search_lexemes(a) <> '{}' ON CONFLICT DO NOTHING; END IF;
   END $$`,
  `CREATE FUNCTION searched_as_published() ${asOwner} AS $$
   BEGIN
     IF TG_OP <> 'INSERT' THEN PERFORM index_publication(OLD.kind, OLD.subject_id); END IF;
     IF TG_OP <> 'DELETE' THEN PERFORM index_publication(NEW.kind, NEW.subject_id); END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER publication_searched AFTER INSERT OR UPDATE OR DELETE ON publication FOR EACH ROW EXECUTE FUNCTION searched_as_published()`,
  `CREATE FUNCTION searched_as_cleared() ${asOwner} AS $$
   BEGIN
     ${headings('(SELECT NEW.*)')};
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER cleared_paper_searched AFTER INSERT ON cleared_paper FOR EACH ROW
   WHEN (NEW.kind = 'agenda-item') EXECUTE FUNCTION searched_as_cleared()`,
  `CREATE FUNCTION searched_as_stated() ${asOwner} AS $$
   BEGIN
     ${statements('added')};
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER cleared_statement_searched AFTER INSERT ON cleared_statement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION searched_as_stated()`,
  `CREATE FUNCTION searched_as_noted() ${asOwner} AS $$
   BEGIN
     DELETE FROM joint_text WHERE paragraph_id = NEW.id;
     ${notes('(SELECT NEW.*)')};
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER minutes_paragraph_searched AFTER INSERT ON minutes_paragraph FOR EACH ROW WHEN (NEW.sort = 'note') EXECUTE FUNCTION searched_as_noted()`,
  `CREATE TRIGGER minutes_paragraph_searched_anew AFTER UPDATE ON minutes_paragraph FOR EACH ROW
   WHEN ((OLD.sort, OLD.text_en, OLD.text_zh) IS DISTINCT FROM (NEW.sort, NEW.text_en, NEW.text_zh)) EXECUTE FUNCTION searched_as_noted()`,
];

/** What was there before, oldest first. */
const earlier = [
  `DO $$ DECLARE t record; BEGIN
     FOR t IN SELECT kind, subject_id FROM publication WHERE kind IN ('working-group', 'agenda', 'minutes') GROUP BY 1, 2 ORDER BY max(published_at), subject_id LOOP
       PERFORM index_publication(t.kind, t.subject_id); END LOOP; END $$`,
  ...[headings('cleared_paper'), statements('cleared_statement'), notes('minutes_paragraph')],
];

/** Search: text that is published, and text of both sides, in tables of their own that follow it in the same transaction. */
export class Search1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...makeSearchFunctions, ...tables, ...upkeep, ...earlier]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const functions = ['noted', 'stated', 'cleared', 'published'].map((how) => `searched_as_${how}()`);
    for (const name of functions) await runner.query(`DROP FUNCTION ${name} CASCADE`);
    await runner.query('DROP FUNCTION index_publication(text, uuid)');
    await runner.query('DROP INDEX agenda_item_paper_ix');
    for (const table of ['joint_text', 'published_alias', 'published_text']) await runner.query(`DROP TABLE ${table}`);
    for (const statement of dropSearchFunctions) await runner.query(statement);
  }
}
