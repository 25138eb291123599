import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, joint, sideCheck, sideOwned } from './row-security.js';

const languages = `('en', 'zh')`;
const kinds = `('fact', 'policy-reference', 'question', 'procedural', 'recommendation')`;
const codes = `('no-source', 'source-not-public', 'company-sensitive', 'agreement-language', 'technical-data', 'personal-data',
  'government-matter', 'secrecy-review', 'translation', 'off-mandate')`;
const paperKinds = `('agenda-item', 'minutes-section', 'position')`;
const mediaTypes = `('application/pdf', 'text/html', 'text/plain')`;

/** Drafts of one side, offers to the other side's counsel, cleared text of both: text crosses by being copied. */
export class Clearance1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...drafts, ...offers, ...cleared]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dropAll(tables, ['counsel_is_no_contributor()', 'accepted_by_the_other_side()']))
      await runner.query(statement);
  }
}

const tables = [
  'paper',
  'contributor',
  'statement',
  'capture',
  'source',
  'citation',
  'review',
  'review_statement',
  'offer',
  'offered_capture',
  'cleared_paper',
  'cleared_statement',
  'cleared_capture',
];

const drafts = [
  `CREATE TABLE paper (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, seat_id uuid, kind text NOT NULL, state text NOT NULL, language text NOT NULL,
     title_en text, title_zh text, abstract_en text, abstract_zh text, created_by uuid NOT NULL, created_at timestamptz NOT NULL,
     revision int NOT NULL DEFAULT 1,
     CONSTRAINT paper_pk PRIMARY KEY (id), CONSTRAINT paper_own_uq UNIQUE (side, id), ${sideCheck('paper')},
     CONSTRAINT paper_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT paper_kind_ck CHECK (kind IN ${paperKinds}), CONSTRAINT paper_language_ck CHECK (language IN ${languages}),
     CONSTRAINT paper_state_ck CHECK (state IN ('draft', 'submitted', 'offered', 'cleared', 'returned', 'withdrawn')))`,
  ...sideOwned('paper', { update: 'UPDATE' }),
  `CREATE TABLE contributor (
     side text NOT NULL, paper_id uuid NOT NULL, account_id uuid NOT NULL, role text NOT NULL,
     CONSTRAINT contributor_pk PRIMARY KEY (side, paper_id, account_id, role), ${sideCheck('contributor')},
     CONSTRAINT contributor_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper (side, id),
     CONSTRAINT contributor_role_ck CHECK (role IN ('author', 'editor', 'translator')))`,
  ...sideOwned('contributor'),
  `CREATE TABLE statement (
     id uuid NOT NULL, side text NOT NULL, paper_id uuid NOT NULL, original_id uuid, position int NOT NULL, kind text NOT NULL,
     language text NOT NULL, text text NOT NULL, created_by uuid NOT NULL, created_at timestamptz NOT NULL, revision int NOT NULL DEFAULT 1,
     CONSTRAINT statement_pk PRIMARY KEY (id), CONSTRAINT statement_own_uq UNIQUE (side, id), ${sideCheck('statement')},
     CONSTRAINT statement_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper (side, id),
     CONSTRAINT statement_original_fk FOREIGN KEY (side, original_id) REFERENCES statement (side, id) ON DELETE CASCADE,
     CONSTRAINT statement_kind_ck CHECK (kind IN ${kinds}), CONSTRAINT statement_language_ck CHECK (language IN ${languages}),
     CONSTRAINT statement_position_ck CHECK (position BETWEEN 1 AND 200),
     CONSTRAINT statement_translation_uq UNIQUE (side, original_id, language))`,
  `CREATE INDEX statement_paper_ix ON statement (paper_id, position)`,
  ...sideOwned('statement', { update: 'UPDATE', delete: true }),
  `CREATE TABLE capture (
     side text NOT NULL, digest text NOT NULL, media_type text NOT NULL, size int NOT NULL, bytes bytea NOT NULL, stored_at timestamptz NOT NULL,
     CONSTRAINT capture_pk PRIMARY KEY (side, digest), ${sideCheck('capture')},
     CONSTRAINT capture_type_ck CHECK (media_type IN ${mediaTypes}),
     CONSTRAINT capture_size_ck CHECK (size = octet_length(bytes) AND size BETWEEN 1 AND 20971520))`,
  ...sideOwned('capture'),
  `CREATE TABLE source (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, url text NOT NULL, title text NOT NULL, publisher text NOT NULL,
     tier int NOT NULL, language text NOT NULL, published_on date NOT NULL, retrieved_at timestamptz NOT NULL, capture_digest text,
     attested_by uuid NOT NULL, created_at timestamptz NOT NULL, revision int NOT NULL DEFAULT 1,
     CONSTRAINT source_pk PRIMARY KEY (id), CONSTRAINT source_own_uq UNIQUE (side, id), ${sideCheck('source')},
     CONSTRAINT source_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT source_tier_ck CHECK (tier BETWEEN 1 AND 4), CONSTRAINT source_url_ck CHECK (url ~ '^https?://'),
     CONSTRAINT source_capture_fk FOREIGN KEY (side, capture_digest) REFERENCES capture (side, digest))`,
  `CREATE INDEX source_group_ix ON source (working_group_id, id)`,
  ...sideOwned('source', { update: 'UPDATE' }),
  `CREATE TABLE citation (
     id uuid NOT NULL, side text NOT NULL, statement_id uuid NOT NULL, source_id uuid NOT NULL, locator text NOT NULL, quote text, relation text NOT NULL,
     CONSTRAINT citation_pk PRIMARY KEY (id), ${sideCheck('citation')},
     CONSTRAINT citation_statement_fk FOREIGN KEY (side, statement_id) REFERENCES statement (side, id) ON DELETE CASCADE,
     CONSTRAINT citation_source_fk FOREIGN KEY (side, source_id) REFERENCES source (side, id),
     CONSTRAINT citation_relation_ck CHECK (relation IN ('quotes', 'summarises', 'computes')),
     CONSTRAINT citation_quote_ck CHECK (char_length(quote) <= 200))`,
  `CREATE INDEX citation_statement_ix ON citation (statement_id)`,
  `CREATE INDEX citation_source_ix ON citation (source_id)`,
  ...sideOwned('citation', { delete: true }),
  // What a counsel decided, statement by statement, with the reasons that stay with his side.
  `CREATE TABLE review (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, paper_id uuid NOT NULL, revision int NOT NULL, digest text NOT NULL,
     direction text NOT NULL, outcome text NOT NULL, note text, counsel uuid NOT NULL, at timestamptz NOT NULL,
     CONSTRAINT review_pk PRIMARY KEY (id), CONSTRAINT review_own_uq UNIQUE (side, id), ${sideCheck('review')},
     CONSTRAINT review_direction_ck CHECK (direction IN ('outward', 'inward')),
     CONSTRAINT review_outcome_ck CHECK (outcome IN ('released', 'returned')))`,
  `CREATE INDEX review_paper_ix ON review (paper_id, at)`,
  ...sideOwned('review'),
  `CREATE TABLE review_statement (
     side text NOT NULL, review_id uuid NOT NULL, statement_id uuid NOT NULL, digest text NOT NULL, decision text NOT NULL, code text,
     CONSTRAINT review_statement_pk PRIMARY KEY (side, review_id, statement_id), ${sideCheck('review_statement')},
     CONSTRAINT review_statement_review_fk FOREIGN KEY (side, review_id) REFERENCES review (side, id),
     CONSTRAINT review_statement_decision_ck CHECK (decision IN ('released', 'returned')),
     CONSTRAINT review_statement_code_ck CHECK ((decision = 'returned') = (code IS NOT NULL) AND code IN ${codes}))`,
  ...sideOwned('review_statement'),
];

const offers = [
  `CREATE TABLE offer (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, paper_id uuid NOT NULL, kind text NOT NULL, revision int NOT NULL,
     content text NOT NULL, salt text NOT NULL, digest text NOT NULL, facts jsonb NOT NULL, rule_set text NOT NULL, released_by uuid NOT NULL,
     released_at timestamptz NOT NULL, state text NOT NULL, decided_by uuid, decided_at timestamptz, return_codes jsonb,
     CONSTRAINT offer_pk PRIMARY KEY (id), ${sideCheck('offer')},
     CONSTRAINT offer_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT offer_revision_uq UNIQUE (side, paper_id, revision),
     CONSTRAINT offer_kind_ck CHECK (kind IN ${paperKinds}),
     CONSTRAINT offer_state_ck CHECK (state IN ('open', 'accepted', 'returned')),
     CONSTRAINT offer_decided_ck CHECK ((state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
     CONSTRAINT offer_codes_ck CHECK ((state = 'returned') = (return_codes IS NOT NULL)))`,
  `CREATE UNIQUE INDEX offer_open_uq ON offer (side, paper_id) WHERE state = 'open'`,
  `CREATE INDEX offer_group_ix ON offer (working_group_id, state, released_at)`,
  ...joint('offer', 'SELECT, INSERT, UPDATE (state, decided_by, decided_at, return_codes)'),
  // Own counsel releases: only the role of the paper's side may write its offer, and only the other side decides it, once.
  `ALTER TABLE offer ENABLE ROW LEVEL SECURITY`,
  ...(['a', 'b'] as const).flatMap((s) => [
    `CREATE POLICY offer_read_${s} ON offer FOR SELECT TO concord_${s} USING (true)`,
    `CREATE POLICY offer_insert_${s} ON offer FOR INSERT TO concord_${s} WITH CHECK (side = '${s}' AND state = 'open')`,
    `CREATE POLICY offer_decide_${s} ON offer FOR UPDATE TO concord_${s} USING (side <> '${s}' AND state = 'open') WITH CHECK (side <> '${s}')`,
  ]),
  `CREATE FUNCTION counsel_is_no_contributor() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM contributor WHERE side = NEW.side AND paper_id = NEW.paper_id AND account_id = NEW.released_by) THEN
       RAISE EXCEPTION 'nobody is counsel for his own text' USING ERRCODE = '23514', CONSTRAINT = 'offer_separation_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER offer_separation BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION counsel_is_no_contributor()`,
  `CREATE TABLE offered_capture (
     offer_id uuid NOT NULL, digest text NOT NULL, media_type text NOT NULL, size int NOT NULL, bytes bytea NOT NULL,
     CONSTRAINT offered_capture_pk PRIMARY KEY (offer_id, digest),
     CONSTRAINT offered_capture_offer_fk FOREIGN KEY (offer_id) REFERENCES offer)`,
  ...joint('offered_capture', 'SELECT, INSERT'),
];

const cleared = [
  `CREATE TABLE cleared_paper (
     paper_id uuid NOT NULL, revision int NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, kind text NOT NULL, content text NOT NULL,
     salt text NOT NULL, digest text NOT NULL, title_en text, title_zh text, abstract_en text, abstract_zh text, offer_id uuid NOT NULL,
     released_by uuid NOT NULL, released_at timestamptz NOT NULL, accepted_by uuid NOT NULL, accepted_at timestamptz NOT NULL,
     CONSTRAINT cleared_paper_pk PRIMARY KEY (paper_id, revision), ${sideCheck('cleared_paper')},
     CONSTRAINT cleared_paper_offer_fk FOREIGN KEY (offer_id) REFERENCES offer,
     CONSTRAINT cleared_paper_offer_uq UNIQUE (offer_id))`,
  `CREATE INDEX cleared_paper_group_ix ON cleared_paper (working_group_id, accepted_at)`,
  ...joint('cleared_paper', 'SELECT, INSERT'),
  `CREATE FUNCTION accepted_by_the_other_side() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM offer WHERE id = NEW.offer_id AND state = 'accepted' AND digest = NEW.digest
                    AND content = NEW.content AND paper_id = NEW.paper_id AND revision = NEW.revision) THEN
       RAISE EXCEPTION 'only what was accepted is cleared' USING ERRCODE = '23514', CONSTRAINT = 'cleared_paper_accepted_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER cleared_paper_accepted BEFORE INSERT ON cleared_paper FOR EACH ROW EXECUTE FUNCTION accepted_by_the_other_side()`,
  `CREATE TABLE cleared_statement (
     statement_id uuid NOT NULL, paper_id uuid NOT NULL, revision int NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL,
     position int NOT NULL, kind text NOT NULL, language text NOT NULL, text_en text NOT NULL, text_zh text NOT NULL, citations jsonb NOT NULL,
     digest text NOT NULL,
     CONSTRAINT cleared_statement_pk PRIMARY KEY (statement_id, revision), ${sideCheck('cleared_statement')},
     CONSTRAINT cleared_statement_paper_fk FOREIGN KEY (paper_id, revision) REFERENCES cleared_paper (paper_id, revision))`,
  `CREATE INDEX cleared_statement_paper_ix ON cleared_statement (paper_id, revision, position)`,
  ...joint('cleared_statement', 'SELECT, INSERT'),
  `CREATE TABLE cleared_capture (
     digest text NOT NULL, working_group_id uuid NOT NULL, media_type text NOT NULL, size int NOT NULL, bytes bytea NOT NULL,
     CONSTRAINT cleared_capture_pk PRIMARY KEY (working_group_id, digest))`,
  ...joint('cleared_capture', 'SELECT, INSERT'),
];
