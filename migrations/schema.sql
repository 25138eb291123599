-- Generated from the migrations by `npm run generate`. Not meant to be run.

-- Extensions
CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;

-- Functions
CREATE OR REPLACE FUNCTION public.accepted_by_the_other_side()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM offer WHERE id = NEW.offer_id AND state = 'accepted' AND digest = NEW.digest
                    AND content = NEW.content AND paper_id = NEW.paper_id AND revision = NEW.revision) THEN
       RAISE EXCEPTION 'only what was accepted is cleared' USING ERRCODE = '23514', CONSTRAINT = 'cleared_paper_accepted_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.agenda_takes_both_keys()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.state = 'frozen' AND (TG_OP = 'INSERT' OR OLD.state <> NEW.state) AND NOT (TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = NEW.circulated_version AND d.decision = 'agenda.freeze' AND d.state = 'effective')) THEN
       RAISE EXCEPTION 'this takes both keys' USING ERRCODE = '23514', CONSTRAINT = 'agenda_keys_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.agenda_version_takes_both_keys()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.state = 'circulated' AND (TG_OP = 'INSERT' OR OLD.state <> NEW.state) AND NOT (TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = NEW.id AND d.decision = 'agenda.circulation' AND d.state = 'effective' AND d.digest = NEW.digest)) THEN
       RAISE EXCEPTION 'this takes both keys' USING ERRCODE = '23514', CONSTRAINT = 'agenda_version_keys_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.appointment_inside_term()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   DECLARE seat uuid := NEW.seat_id;
   BEGIN
     IF seat IS NOT NULL AND EXISTS (
       SELECT 1 FROM appointment a WHERE a.seat_id = seat AND a.superseded_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM term t WHERE t.seat_id = seat AND t.company_id = a.company_id AND t.superseded_at IS NULL
           AND daterange(a.valid_from, a.valid_to) <@ daterange(t.valid_from, t.valid_to))) THEN
       RAISE EXCEPTION 'an appointment lies outside the term of its company' USING ERRCODE = '23514', CONSTRAINT = 'appointment_inside_term_ck'; END IF;
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.charter_is_succeeded()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM charter WHERE working_group_id = OLD.working_group_id AND state = 'in-force') THEN
       RAISE EXCEPTION 'a charter is in force until another is' USING ERRCODE = '23514', CONSTRAINT = 'charter_succeeded_ck'; END IF;
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.charter_takes_both_keys()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.state = 'in-force' AND (TG_OP = 'INSERT' OR (OLD.state, OLD.digest, OLD.content) IS DISTINCT FROM (NEW.state, NEW.digest, NEW.content)) AND NOT (TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = NEW.id AND d.decision = 'charter' AND d.state = 'effective' AND d.digest = NEW.digest AND (OLD.digest, OLD.content) = (NEW.digest, NEW.content))) THEN
       RAISE EXCEPTION 'this takes both keys' USING ERRCODE = '23514', CONSTRAINT = 'charter_keys_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.cleared_paper_as_accepted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM offer o, LATERAL (SELECT o.content::jsonb AS said) c WHERE o.id = NEW.offer_id
         AND (o.side, o.working_group_id, o.kind) = (NEW.side, NEW.working_group_id, NEW.kind)
         AND ROW (said #>> '{title,en}', said #>> '{title,zh}', said #>> '{abstract,en}', said #>> '{abstract,zh}')
           IS NOT DISTINCT FROM ROW (NEW.title_en, NEW.title_zh, NEW.abstract_en, NEW.abstract_zh)) THEN
       RAISE EXCEPTION 'a heading is cleared as it was accepted' USING ERRCODE = '23514', CONSTRAINT = 'cleared_paper_words_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.cleared_statements_as_accepted()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF EXISTS (
       SELECT 1 FROM added a LEFT JOIN (
         SELECT p.paper_id, p.revision, p.side, p.working_group_id, s.value AS said, s.ordinality AS place
         FROM cleared_paper p, jsonb_array_elements(p.content::jsonb -> 'statements') WITH ORDINALITY s
         WHERE (p.paper_id, p.revision) IN (SELECT paper_id, revision FROM added)) w
         ON (w.paper_id, w.revision, w.side, w.working_group_id, w.place) = (a.paper_id, a.revision, a.side, a.working_group_id, a.position)
         AND (w.said ->> 'id', w.said ->> 'kind', w.said ->> 'language', w.said #>> '{text,en}', w.said #>> '{text,zh}', w.said -> 'citations')
           = (a.statement_id::text, a.kind, a.language, a.text_en, a.text_zh, a.citations)
       WHERE w.paper_id IS NULL) THEN
       RAISE EXCEPTION 'a statement is cleared as it was accepted' USING ERRCODE = '23514', CONSTRAINT = 'cleared_statement_words_ck';
     END IF;
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.confirmed_deadlines_stand()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF ((NEW.call_at, NEW.submissions_close_at, NEW.freeze_at, NEW.minutes_due_at) IS NOT DISTINCT FROM (OLD.call_at, OLD.submissions_close_at, OLD.freeze_at, OLD.minutes_due_at)) IS NOT TRUE THEN
       RAISE EXCEPTION 'the deadlines of a confirmed meeting stand' USING ERRCODE = '23514', CONSTRAINT = 'meeting_deadlines_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.confirmed_meeting_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF OLD.state IN ('confirmed', 'held', 'closed') AND (
          (OLD.working_group_id, OLD.cycle_id, OLD.host_side, OLD.format, OLD.place_en, OLD.place_zh, OLD.starts_at, OLD.ends_at)
            IS DISTINCT FROM (NEW.working_group_id, NEW.cycle_id, NEW.host_side, NEW.format, NEW.place_en, NEW.place_zh, NEW.starts_at, NEW.ends_at)
          OR NEW.state IN ('planned', 'proposed') OR OLD.state <> 'confirmed' AND NEW.state NOT IN ('held', 'closed')
          OR OLD.state = 'closed' AND NEW.state <> 'closed') THEN
       RAISE EXCEPTION 'a confirmed meeting stands as both sides confirmed it' USING ERRCODE = '23514', CONSTRAINT = 'meeting_stands_ck'; END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.confirmed_sitting_stands()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NOT (TG_OP = 'UPDATE' AND (OLD.id, OLD.meeting_id, OLD.position, OLD.starts_wall, OLD.ends_wall, OLD.zone, OLD.starts_at, OLD.ends_at)
            = (NEW.id, NEW.meeting_id, NEW.position, NEW.starts_wall, NEW.ends_wall, NEW.zone, NEW.starts_at, NEW.ends_at))
        AND EXISTS (SELECT 1 FROM meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) AND m.state IN ('confirmed', 'held', 'closed')) THEN
       RAISE EXCEPTION 'a sitting of a confirmed meeting stands as both sides confirmed it' USING ERRCODE = '23514', CONSTRAINT = 'sitting_stands_ck'; END IF;
     RETURN coalesce(NEW, OLD);
   END $function$
;
CREATE OR REPLACE FUNCTION public.counsel_is_no_contributor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF EXISTS (SELECT 1 FROM contributor WHERE side = NEW.side AND paper_id = NEW.paper_id AND account_id = NEW.released_by)
        OR EXISTS (SELECT 1 FROM statement s JOIN citation c ON c.side = s.side AND c.statement_id = s.id
                   JOIN source so ON so.side = c.side AND so.id = c.source_id
                   LEFT JOIN source_editor e ON e.side = so.side AND e.source_id = so.id AND e.account_id = NEW.released_by
                   WHERE s.side = NEW.side AND s.paper_id = NEW.paper_id AND NEW.released_by IN (so.attested_by, e.account_id)) THEN
       RAISE EXCEPTION 'nobody is counsel for his own text' USING ERRCODE = '23514', CONSTRAINT = 'offer_separation_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.counsel_missing(sitting uuid, moment timestamp with time zone)
 RETURNS text[]
 LANGUAGE sql
 STABLE
AS $function$
   SELECT array_agg(s.side ORDER BY s.side) FILTER (WHERE NOT EXISTS (
     SELECT 1 FROM (
       SELECT DISTINCT ON (e.person_id) e.kind FROM conduct_event e
       WHERE e.sitting_id = sitting AND e.side = s.side AND e.kind IN ('counsel-arrived', 'counsel-left') AND e.at <= moment
       ORDER BY e.person_id, e.at DESC, e.id DESC) latest
     WHERE latest.kind = 'counsel-arrived'))
   FROM (VALUES ('a'), ('b')) AS s (side) $function$
;
CREATE OR REPLACE FUNCTION public.counts_by_one()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF (NEW.size = CASE TG_OP WHEN 'UPDATE' THEN OLD.size + 1 ELSE 1 END) IS NOT TRUE THEN
       RAISE EXCEPTION 'entries are counted one by one' USING ERRCODE = '23514', CONSTRAINT = 'counts_by_one_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.decision_is_final()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
       BEGIN
         IF OLD.state <> 'open' THEN
           RAISE EXCEPTION 'a decision that is in effect or void never changes' USING ERRCODE = '23514', CONSTRAINT = 'joint_decision_final_ck';
         END IF;
         RETURN NEW;
       END $function$
;
CREATE OR REPLACE FUNCTION public.digest_covers_content()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.digest <> salted_digest(NEW.salt, NEW.content) THEN
       RAISE EXCEPTION 'the digest is not that of the text' USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_digest_ck'; END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.follow_up_closed_by_its_side()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF (OLD.owner_side IS NULL OR session_user = 'concord_' || OLD.owner_side) IS NOT TRUE THEN
       RAISE EXCEPTION 'a follow-up is closed by the side that owns it' USING ERRCODE = '23514', CONSTRAINT = 'follow_up_owner_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.held_meeting_content(meeting uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
     SELECT '{"companies":{' || (
         SELECT string_agg(to_json(o.slug)::text || ':' || (
             SELECT count(DISTINCT t.company_id) FROM attendance t JOIN sitting s ON s.id = t.sitting_id
             WHERE s.meeting_id = m.id AND t.side = o.side)::text, ',' ORDER BY o.slug COLLATE "C") FROM association o)
       || '},"cycle":' || to_json(c.year || '-' || c.half)::text || ',"format":' || to_json(m.format)::text
       || ',"host":' || (SELECT to_json(slug)::text FROM association WHERE side = m.host_side)
       || ',"place":' || coalesce('{"en":' || to_json(m.place_en)::text || ',"zh":' || coalesce(to_json(m.place_zh)::text, 'null') || '}', 'null')
       || ',"sittings":[' || (
         SELECT coalesce(string_agg('{"endsAt":' || to_json(rfc3339(s.ends_at))::text || ',"endsWall":' || to_json(to_char(s.ends_wall, 'YYYY-MM-DD"T"HH24:MI'))::text
             || ',"quorate":' || coalesce(to_json(s.quorate)::text, 'null') || ',"startsAt":' || to_json(rfc3339(s.starts_at))::text
             || ',"startsWall":' || to_json(to_char(s.starts_wall, 'YYYY-MM-DD"T"HH24:MI'))::text || ',"zone":' || to_json(s.zone)::text || '}', ',' ORDER BY s.position), '')
         FROM sitting s WHERE s.meeting_id = m.id) || ']}'
     FROM meeting m JOIN cycle c ON c.id = m.cycle_id WHERE m.id = meeting $function$
;
CREATE OR REPLACE FUNCTION public.index_publication(what text, thing uuid)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
   DECLARE
     p publication;
     c jsonb;
   BEGIN
     IF what NOT IN ('working-group', 'agenda', 'minutes') THEN RETURN; END IF;
     DELETE FROM published_text WHERE subject_id = thing AND kind = what;
     SELECT * INTO p FROM publication WHERE kind = what AND subject_id = thing ORDER BY publication.revision DESC LIMIT 1;
     c := p.content::jsonb;
     IF p.kind = 'working-group' THEN
       INSERT INTO published_text (publication_id, working_group_id, kind, subject_id, revision, meeting_id, published_at, cycle, item, paragraph, reference, text_en, text_zh) SELECT p.id, p.working_group_id, p.kind, p.subject_id, p.revision, p.meeting_id, p.published_at, t.* FROM (SELECT NULL, NULL::int, NULL::int, p.rendered::jsonb ->> 'slug', nullif((p.rendered::jsonb -> 'name') ->> 'en', ''), nullif((p.rendered::jsonb -> 'name') ->> 'zh', '')
    WHERE coalesce(nullif((p.rendered::jsonb -> 'name') ->> 'en', ''), nullif((p.rendered::jsonb -> 'name') ->> 'zh', '')) IS NOT NULL) t; END IF;
     IF p.kind = 'agenda' THEN
       INSERT INTO published_text (publication_id, working_group_id, kind, subject_id, revision, meeting_id, published_at, cycle, item, paragraph, reference, text_en, text_zh) SELECT p.id, p.working_group_id, p.kind, p.subject_id, p.revision, p.meeting_id, p.published_at, t.* FROM (SELECT c ->> 'meeting', e.place::int, NULL::int, e.value ->> 'reference', nullif((e.value -> 'title') ->> 'en', ''), nullif((e.value -> 'title') ->> 'zh', '')
    FROM jsonb_array_elements(c -> 'entries') WITH ORDINALITY e (value, place) WHERE e.value ->> 'standing' IS NULL AND coalesce(nullif((e.value -> 'title') ->> 'en', ''), nullif((e.value -> 'title') ->> 'zh', '')) IS NOT NULL) t; END IF;
     IF p.kind = 'minutes' THEN
       INSERT INTO published_text (publication_id, working_group_id, kind, subject_id, revision, meeting_id, published_at, cycle, item, paragraph, reference, text_en, text_zh) SELECT p.id, p.working_group_id, p.kind, p.subject_id, p.revision, p.meeting_id, p.published_at, t.* FROM (SELECT c #>> '{meeting,cycle}', i.place::int, g.paragraph, i.value ->> 'reference', nullif(g.words ->> 'en', ''), nullif(g.words ->> 'zh', '')
    FROM jsonb_array_elements(c -> 'items') WITH ORDINALITY i (value, place), LATERAL (
      SELECT NULL::int AS paragraph, i.value -> 'title' AS words WHERE i.value ->> 'standing' IS NULL
      UNION ALL SELECT a.place::int, a.value #> '{paragraph,text}' FROM jsonb_array_elements(i.value -> 'paragraphs') WITH ORDINALITY a (value, place)) g
    WHERE coalesce(nullif(g.words ->> 'en', ''), nullif(g.words ->> 'zh', '')) IS NOT NULL) t; END IF;
     IF what = 'working-group' THEN
       DELETE FROM published_alias WHERE working_group_id = thing;
       INSERT INTO published_alias (working_group_id, publication_id, alias, name_en, name_zh, key)
       SELECT thing, p.id, a, t ->> 'en', t ->> 'zh', search_key(a, t ->> 'en', t ->> 'zh')
       FROM jsonb_array_elements(c -> 'topics') t, jsonb_array_elements_text(t -> 'aliases') a
       WHERE search_lexemes(a) <> '{}' ON CONFLICT DO NOTHING; END IF;
   END $function$
;
CREATE OR REPLACE FUNCTION public.instant_text(moment timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$
     SELECT regexp_replace(rfc3339(moment), '\.?0*Z$', 'Z') $function$
;
CREATE OR REPLACE FUNCTION public.item_withdrawn_by_its_side()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF (session_user = 'concord_' || OLD.side) IS NOT TRUE THEN
       RAISE EXCEPTION 'an item is withdrawn by its own side' USING ERRCODE = '23514', CONSTRAINT = 'agenda_item_withdrawn_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.keep_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF OLD.superseded_at IS NOT NULL THEN RAISE EXCEPTION 'a superseded row never changes' USING ERRCODE = '23514', CONSTRAINT = 'history_is_kept_ck'; END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.ledger_entry_in_own_name()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF ((SELECT session_user = 'concord_' || (w.e ->> 'side') AND (w.e ->> 'id', w.e ->> 'workingGroupId', w.e ->> 'book', w.e ->> 'name', w.e ->> 'subject')
         = (NEW.id::text, NEW.working_group_id::text, NEW.book, NEW.name, NEW.subject_id::text)
       FROM (SELECT NEW.canonical::jsonb AS e) w)) IS NOT TRUE THEN
       RAISE EXCEPTION 'an entry is written by its own side and says what its columns say' USING ERRCODE = '23514', CONSTRAINT = 'ledger_entry_own_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.meeting_takes_both_keys()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.state IN ('proposed', 'confirmed') AND (TG_OP = 'INSERT' OR OLD.state <> NEW.state) AND NOT (TG_OP = 'UPDATE' AND EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = NEW.id AND d.decision = 'meeting.' || CASE NEW.state WHEN 'proposed' THEN 'proposal' ELSE 'confirmation' END AND d.state = 'effective' AND d.subject_revision = OLD.revision)) THEN
       RAISE EXCEPTION 'this takes both keys' USING ERRCODE = '23514', CONSTRAINT = 'meeting_keys_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.meeting_was_held()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.state = 'held' AND (TG_OP = 'INSERT' OR OLD.state <> 'held' OR OLD.held_at <> NEW.held_at) AND NOT (
          TG_OP = 'UPDATE' AND OLD.state = 'confirmed' AND session_user = 'concord_' || OLD.host_side AND NEW.host_side = OLD.host_side
          AND EXISTS (SELECT 1 FROM sitting WHERE meeting_id = NEW.id AND closed_at IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM sitting WHERE meeting_id = NEW.id AND opened_at IS NOT NULL AND closed_at IS NULL)) THEN
       RAISE EXCEPTION 'the host says of a confirmed meeting that it was held' USING ERRCODE = '23514', CONSTRAINT = 'meeting_was_held_ck'; END IF;
     IF NEW.state = 'closed' AND (TG_OP = 'INSERT' OR OLD.state <> 'closed') AND NOT (
          TG_OP = 'UPDATE' AND OLD.state = 'held' AND NEW.held_at = OLD.held_at
          AND EXISTS (SELECT 1 FROM minutes m JOIN publication p ON p.kind = 'minutes' AND p.subject_id = m.id WHERE m.meeting_id = NEW.id)) THEN
       RAISE EXCEPTION 'published minutes close a meeting' USING ERRCODE = '23514', CONSTRAINT = 'meeting_was_minuted_ck'; END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.minutes_digest(salt text, content text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE STRICT
AS $function$
   DECLARE
     entry json;
     head text := content;
   BEGIN
     FOR entry IN SELECT p.value FROM json_array_elements(content::json -> 'items') i, json_array_elements(i.value -> 'paragraphs') p LOOP
       IF entry -> 'paragraph' IS NOT NULL AND entry ->> 'digest' IS DISTINCT FROM encode(sha256(convert_to(
           E'concord-minutes-paragraph/v1\n' || (entry ->> 'salt') || E'\n' || (entry -> 'paragraph')::text, 'UTF8')), 'hex') THEN
         RETURN '';
       END IF;
       head := replace(head, entry::text, to_json(entry ->> 'digest')::text);
     END LOOP;
     RETURN encode(sha256(convert_to(E'concord-minutes-head/v1\n' || salt || E'\n' || head, 'UTF8')), 'hex');
   END $function$
;
CREATE OR REPLACE FUNCTION public.minutes_published_as_assented()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.kind = 'minutes' AND (
       SELECT count(DISTINCT d.decision) FROM minutes_revision r JOIN joint_decision d ON d.subject_id = r.id AND d.digest = r.digest
       WHERE r.minutes_id = NEW.subject_id AND r.number = NEW.revision AND r.content = NEW.content AND d.state = 'effective'
         AND d.decision IN ('minutes.clearance', 'minutes.assent')) < 2 THEN
       RAISE EXCEPTION 'minutes need both keys of both sides' USING ERRCODE = '23514', CONSTRAINT = 'publication_assented_ck';
     END IF;
     IF NEW.kind = 'follow-up' AND NOT EXISTS (
       SELECT 1 FROM follow_up f JOIN minutes_revision r ON r.minutes_id = f.minutes_id AND r.state = 'published'
       WHERE f.id = NEW.subject_id AND f.published_revision = NEW.revision
         AND NEW.content::jsonb -> 'text' = jsonb_build_object('en', f.text_en, 'zh', f.text_zh)) THEN
       RAISE EXCEPTION 'a follow-up follows from published minutes' USING ERRCODE = '23514', CONSTRAINT = 'publication_assented_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.minutes_revision_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF OLD.state <> 'locked' THEN
       RAISE EXCEPTION 'a revision that was published or unlocked never changes' USING ERRCODE = '23514', CONSTRAINT = 'minutes_revision_stays_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.offer_is_next()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.revision <> 1 + coalesce((SELECT max(revision) FROM offer WHERE side = NEW.side AND paper_id = NEW.paper_id), 0) THEN
       RAISE EXCEPTION 'releases are counted one by one' USING ERRCODE = '23514', CONSTRAINT = 'offer_revision_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.publication_says_what_was_decided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   DECLARE
     frame jsonb := CASE NEW.kind
  WHEN 'working-group' THEN (
    SELECT jsonb_build_object('slug', g.slug, 'name', jsonb_build_object('en', g.name_en, 'zh', g.name_zh), 'state', g.state,
      'associations', (SELECT jsonb_agg(slug ORDER BY side) FROM association),
      'firstHost', (SELECT slug FROM association WHERE side = c.content::jsonb ->> 'firstHost'), 'digest', c.digest, 'salt', c.salt)
    FROM working_group g JOIN charter c ON c.id = g.charter_id AND c.working_group_id = g.id
    WHERE g.id = NEW.working_group_id AND g.id = NEW.subject_id AND g.state = 'active' AND c.state = 'in-force' AND c.in_force_at = NEW.published_at
      AND c.number = NEW.revision AND c.content = NEW.content AND c.digest = salted_digest(c.salt, c.content) AND EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = c.id AND d.decision = 'charter' AND d.state = 'effective'
     AND d.digest = c.digest))
  WHEN 'meeting' THEN (
    SELECT jsonb_build_object('slug', g.slug, 'heldAt', instant_text(m.held_at))
    FROM meeting m JOIN working_group g ON g.id = m.working_group_id
    WHERE m.id = NEW.subject_id AND m.working_group_id = NEW.working_group_id AND m.state = 'held' AND m.held_at = NEW.published_at
      AND NEW.revision = 1 AND NEW.content = held_meeting_content(m.id))
  WHEN 'agenda' THEN (
    SELECT jsonb_build_object('digest', v.digest, 'salt', v.salt)
    FROM agenda a JOIN agenda_version v ON v.id = a.circulated_version AND v.meeting_id = a.meeting_id
      JOIN meeting m ON m.id = a.meeting_id JOIN working_group g ON g.id = a.working_group_id JOIN charter c ON c.id = g.charter_id
    WHERE a.meeting_id = NEW.subject_id AND a.meeting_id = NEW.meeting_id AND a.working_group_id = NEW.working_group_id AND a.state = 'frozen'
      AND v.number = NEW.revision AND v.content = NEW.content AND v.digest = salted_digest(v.salt, v.content)
      AND EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = v.id AND d.decision = 'agenda.circulation' AND d.state = 'effective'
     AND d.digest = v.digest) AND EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = v.id AND d.decision = 'agenda.freeze' AND d.state = 'effective'
     AND d.digest = v.digest)
      AND CASE c.content::jsonb #>> '{disclosure,agenda}' WHEN 'frozen' THEN true WHEN 'after' THEN m.state IN ('held', 'closed') ELSE false END)
  WHEN 'minutes' THEN (
    SELECT jsonb_build_object('digestScheme', 'concord-minutes/v1', 'digest', r.digest, 'salt', r.salt, 'keys', (
      SELECT jsonb_object_agg(d.decision, json_build_object('effectiveAt', rfc3339(d.effective_at), 'keys', json_build_object((SELECT slug FROM association WHERE side = 'a'),
  json_build_object('office', d.a_office, 'at', rfc3339(d.a_at)), (SELECT slug FROM association WHERE side = 'b'),
  json_build_object('office', d.b_office, 'at', rfc3339(d.b_at)))))
      FROM joint_decision d WHERE d.subject_id = r.id AND d.state = 'effective'))
    FROM minutes_revision r JOIN minutes m ON m.id = r.minutes_id
    WHERE m.id = NEW.subject_id AND m.working_group_id = NEW.working_group_id AND m.meeting_id = NEW.meeting_id
      AND m.published_at = NEW.published_at AND r.number = NEW.revision AND r.state = 'published')
  WHEN 'follow-up' THEN (
    SELECT '{}'::jsonb FROM follow_up f JOIN minutes m ON m.id = f.minutes_id
    WHERE f.id = NEW.subject_id AND f.working_group_id = NEW.working_group_id AND m.meeting_id = NEW.meeting_id)
  END;
     head text := left(NEW.rendered, -(length(NEW.content) + 12)) || '}';
     names text[];
   BEGIN
     IF frame IS NULL THEN RAISE EXCEPTION 'nothing is published but what both sides decided' USING ERRCODE = '23514', CONSTRAINT = 'publication_decided_ck'; END IF;
     IF NEW.rendered <> left(head, -1) || ',"content":' || NEW.content || '}'
        OR NEW.etag <> encode(sha256(convert_to(NEW.rendered, 'UTF8')), 'hex') THEN
       RAISE EXCEPTION 'what is sent is the content in its frame' USING ERRCODE = '23514', CONSTRAINT = 'publication_frame_ck'; END IF;
     SELECT array_agg(name) INTO names FROM json_object_keys(head::json) name;
     IF cardinality(names) <> (SELECT count(DISTINCT name) FROM unnest(names) name) OR head::jsonb <> frame || jsonb_strip_nulls(jsonb_build_object(
          'id', NEW.subject_id, 'kind', NEW.kind, 'workingGroupId', NEW.working_group_id, 'revision', NEW.revision,
          'publishedAt', instant_text(NEW.published_at), 'meetingId', NEW.meeting_id)) THEN
       RAISE EXCEPTION 'the frame says what the rows say' USING ERRCODE = '23514', CONSTRAINT = 'publication_frame_ck'; END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.published_term_is_the_term()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NOT EXISTS (
       SELECT 1 FROM term t JOIN seat s ON s.id = t.seat_id JOIN working_group g ON g.id = t.working_group_id JOIN charter c ON c.id = g.charter_id
       WHERE t.id = NEW.term_id AND t.superseded_at IS NULL AND t.working_group_id = NEW.working_group_id AND t.side = NEW.side
         AND s.number = NEW.seat_number AND t.valid_from = NEW.valid_from AND t.valid_to IS NOT DISTINCT FROM NEW.valid_to
         AND CASE WHEN NEW.company IS NOT NULL THEN c.content::jsonb #>> '{disclosure,companies}' = 'names'
               AND EXISTS (SELECT 1 FROM company_name n JOIN company k ON k.id = n.company_id
  WHERE n.company_id = t.company_id AND n.kind = 'official' AND n.superseded_at IS NULL AND NEW.company = jsonb_build_object('en', n.name_en, 'zh', n.name_zh, 'website', k.website, 'ticker', k.ticker, 'names', (
  SELECT jsonb_agg(jsonb_build_object('en', o.name_en, 'zh', o.name_zh, 'validFrom', o.valid_from, 'validTo', o.valid_to) ORDER BY o.valid_from)
  FROM company_name o WHERE o.company_id = t.company_id AND o.kind = 'official' AND o.superseded_at IS NULL)))
             ELSE c.content::jsonb #>> '{disclosure,companies}' IS DISTINCT FROM 'names' OR NOT EXISTS (SELECT 1 FROM company_name n JOIN company k ON k.id = n.company_id
  WHERE n.company_id = t.company_id AND n.kind = 'official' AND n.superseded_at IS NULL) END) THEN
       RAISE EXCEPTION 'a published term says what the term says' USING ERRCODE = '23514', CONSTRAINT = 'published_term_term_ck'; END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.published_term_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF EXISTS (SELECT 1 FROM term WHERE id = OLD.term_id AND superseded_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM published_term WHERE term_id = OLD.term_id) THEN
       RAISE EXCEPTION 'a term that holds stays published' USING ERRCODE = '23514', CONSTRAINT = 'published_term_stays_ck'; END IF;
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.rfc3339(moment timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $function$
;
CREATE OR REPLACE FUNCTION public.salted_digest(salt text, content text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$
     SELECT encode(sha256(convert_to(salt || E'\n' || content, 'UTF8')), 'hex') $function$
;
CREATE OR REPLACE FUNCTION public.search_all(lexemes text[])
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
     SELECT string_agg('''' || replace(replace(l, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery FROM unnest(lexemes) l $function$
;
CREATE OR REPLACE FUNCTION public.search_characters(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ SELECT btrim(regexp_replace(said, '[^\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+', ' ', 'g')) $function$
;
CREATE OR REPLACE FUNCTION public.search_key(alias text, name_en text, name_zh text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
     SELECT CASE WHEN k.own = '{}' THEN public.search_lexemes(alias) ELSE k.own END FROM (SELECT ARRAY(
       SELECT l FROM unnest(public.search_lexemes(alias)) l
       WHERE l <> ALL (public.search_lexemes(name_en) || public.search_lexemes(name_zh)) ORDER BY l) AS own) k $function$
;
CREATE OR REPLACE FUNCTION public.search_labels(working_group_id uuid, number bigint)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
     SELECT ARRAY['g' || working_group_id::text, '0:' || (number >> 9)::text, '1:' || (number >> 11)::text, '2:' || (number >> 13)::text, '3:' || (number >> 15)::text, '4:' || (number >> 17)::text] $function$
;
CREATE OR REPLACE FUNCTION public.search_lexemes(typed text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
     SELECT coalesce(array_agg(DISTINCT l.lexeme ORDER BY l.lexeme), '{}') FROM (SELECT public.search_characters(typed) AS c) x, LATERAL (
       SELECT unnest(tsvector_to_array(to_tsvector('pg_catalog.english', public.search_words(typed)))) AS lexeme
       UNION ALL SELECT n.one || n.next FROM unnest(string_to_array(c, NULL), (string_to_array(c, NULL))[2:] || ' '::text) n (one, next) WHERE n.one <> ' ' AND n.next <> ' '
       UNION ALL SELECT r FROM unnest(string_to_array(c, ' ')) r WHERE char_length(r) = 1) l $function$
;
CREATE OR REPLACE FUNCTION public.search_meant(lexemes text[], alias text, name_en text, name_zh text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
     SELECT coalesce(r.rest && n.named, n.named) FROM
       (SELECT public.search_all(ARRAY(SELECT l FROM unnest(lexemes) l WHERE l <> ALL (public.search_lexemes(alias)))) AS rest) r,
       (SELECT coalesce(e || z, e, z) AS named FROM (SELECT public.search_all(public.search_lexemes(name_en)) AS e,
          public.search_all(public.search_lexemes(name_zh)) AS z) o) n $function$
;
CREATE OR REPLACE FUNCTION public.search_places(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ SELECT regexp_replace(CASE WHEN said ~ '[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]' THEN translate(said, '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') ELSE said END, '[^0-9A-Za-z\u00c0-\u024f\u0370-\u1fff]', ' ', 'g') $function$
;
CREATE OR REPLACE FUNCTION public.search_terms(said text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE
AS $function$
   DECLARE
     c text := public.search_characters(said);
     words tsvector := to_tsvector('pg_catalog.english', public.search_words(said));
   BEGIN
     IF c = '' THEN RETURN words; END IF;
     RETURN words || array_to_tsvector((SELECT array_agg(n.one) || array_agg(rtrim(n.one || n.next)) FROM unnest(string_to_array(c, NULL), (string_to_array(c, NULL))[2:] || ' '::text) n (one, next) WHERE n.one <> ' '));
   END $function$
;
CREATE OR REPLACE FUNCTION public.search_windows(below bigint)
 RETURNS TABLE(step bigint, blocks text[])
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
     SELECT row_number() OVER (ORDER BY s.size), ARRAY(SELECT s.level || b::text FROM generate_series(s.low >> s.size, (s.high - 1) >> s.size) b)
     FROM (SELECT below AS w0) x0, LATERAL (SELECT greatest((w0 - 1) >> 11 << 11, 0) AS w1) x1, LATERAL (SELECT greatest((w1 - 1) >> 13 << 13, 0) AS w2) x2, LATERAL (SELECT greatest((w2 - 1) >> 15 << 15, 0) AS w3) x3, LATERAL (SELECT greatest((w3 - 1) >> 17 << 17, 0) AS w4) x4,
       LATERAL (VALUES ('0:', w1, w0, 9), ('1:', w2, w1, 11), ('2:', w3, w2, 13), ('3:', w4, w3, 15), ('4:', 0::bigint, w4, 17)) s (level, low, high, size)
     WHERE s.low < s.high $function$
;
CREATE OR REPLACE FUNCTION public.search_words(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ SELECT regexp_replace(CASE WHEN said ~ '[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]' THEN translate(said, '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') ELSE said END, '[^0-9A-Za-z\u00c0-\u024f\u0370-\u1fff]+', ' ', 'g') $function$
;
CREATE OR REPLACE FUNCTION public.searched_as_cleared()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
   BEGIN
     INSERT INTO joint_text (working_group_id, kind, paper_id, paper_revision, written_at, text_en, text_zh)
     SELECT r.working_group_id, 'heading', r.paper_id, r.revision, r.accepted_at, t.en, t.zh FROM (SELECT NEW.*) r, LATERAL (SELECT
       nullif(concat_ws(E'\n', r.title_en, r.abstract_en), '') AS en, nullif(concat_ws(E'\n', r.title_zh, r.abstract_zh), '') AS zh) t
     WHERE r.kind = 'agenda-item' AND coalesce(t.en, t.zh) IS NOT NULL;
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.searched_as_noted()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
   BEGIN
     DELETE FROM joint_text WHERE paragraph_id = NEW.id;
     INSERT INTO joint_text (working_group_id, kind, paragraph_id, written_at, text_en, text_zh)
     SELECT r.working_group_id, 'note', r.id, m.created_at, nullif(r.text_en, ''), nullif(r.text_zh, '') FROM (SELECT NEW.*) r JOIN minutes m ON m.id = r.minutes_id
     WHERE r.sort = 'note' AND coalesce(nullif(r.text_en, ''), r.text_zh) <> '';
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.searched_as_published()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
   BEGIN
     IF TG_OP <> 'INSERT' THEN PERFORM index_publication(OLD.kind, OLD.subject_id); END IF;
     IF TG_OP <> 'DELETE' THEN PERFORM index_publication(NEW.kind, NEW.subject_id); END IF;
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.searched_as_stated()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
   BEGIN
     INSERT INTO joint_text (working_group_id, kind, paper_id, paper_revision, statement_id, written_at, text_en, text_zh)
     SELECT r.working_group_id, 'statement', r.paper_id, r.revision, r.statement_id, p.accepted_at, nullif(r.text_en, ''), nullif(r.text_zh, '')
     FROM added r JOIN cleared_paper p ON p.paper_id = r.paper_id AND p.revision = r.revision
     WHERE p.kind IN ('agenda-item', 'minutes-section') AND r.text_en || r.text_zh <> '';
     RETURN NULL;
   END $function$
;
CREATE OR REPLACE FUNCTION public.seat_within_group()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.number > (SELECT seats FROM working_group WHERE id = NEW.working_group_id) THEN
       RAISE EXCEPTION 'the group has fewer seats' USING ERRCODE = '23514', CONSTRAINT = 'seat_number_ck'; END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.sitting_opens_before_counsel()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF (TG_OP = 'INSERT' OR OLD.opened_at IS DISTINCT FROM NEW.opened_at) AND counsel_missing(NEW.id, NEW.opened_at) IS NOT NULL THEN
       RAISE EXCEPTION 'a sitting opens before counsel of both sides' USING ERRCODE = '23514', CONSTRAINT = 'sitting_counsel_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.sitting_uid_stays()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NEW.uid <> OLD.uid OR NEW.sequence < OLD.sequence THEN
       RAISE EXCEPTION 'UID and SEQUENCE of a sitting' USING ERRCODE = '23514', CONSTRAINT = 'sitting_uid_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.topic_is_cleared()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF NOT (CASE WHEN NEW.paper_id IS NULL
       THEN EXISTS (SELECT 1 FROM charter c WHERE c.working_group_id = NEW.working_group_id AND c.state = 'in-force'
              AND c.content::jsonb -> 'topics' @> jsonb_build_array(jsonb_build_object('slug', NEW.slug, 'en', NEW.name_en, 'zh', NEW.name_zh)))
       ELSE NEW.state = 'proposed' AND EXISTS (SELECT 1 FROM cleared_paper p WHERE p.paper_id = NEW.paper_id AND p.revision = NEW.paper_revision
              AND p.working_group_id = NEW.working_group_id AND p.kind = 'topic' AND (p.title_en, p.title_zh) = (NEW.name_en, NEW.name_zh)
              AND p.content::jsonb -> 'aliases' = to_jsonb(NEW.aliases)) END) THEN
       RAISE EXCEPTION 'a topic has the words that were cleared' USING ERRCODE = '23514', CONSTRAINT = 'topic_cleared_ck';
     END IF;
     RETURN NEW;
   END $function$
;
CREATE OR REPLACE FUNCTION public.working_group_follows_charter()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN
     IF ((NEW.charter_id, NEW.seats, NEW.meetings_per_year, NEW.quorum, NEW.first_host)
          IS DISTINCT FROM (OLD.charter_id, OLD.seats, OLD.meetings_per_year, OLD.quorum, OLD.first_host)
          OR NEW.state = 'active' AND OLD.state <> 'active')
        AND NOT (OLD.state IN ('forming', 'active') AND EXISTS (
          SELECT 1 FROM charter c WHERE c.id = NEW.charter_id AND c.working_group_id = NEW.id AND c.state = 'in-force' AND c.content::jsonb @>
            jsonb_build_object('seats', NEW.seats, 'meetingsPerYear', NEW.meetings_per_year, 'quorum', NEW.quorum, 'firstHost', NEW.first_host))) THEN
       RAISE EXCEPTION 'a group is what its charter in force says' USING ERRCODE = '23514', CONSTRAINT = 'working_group_charter_ck'; END IF;
     RETURN NEW;
   END $function$
;

-- Tables
CREATE TABLE account (
  id uuid NOT NULL,
  kind text NOT NULL,
  side text,
  person_id uuid,
  sign_in_name text NOT NULL,
  password_hash text,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT account_kind_ck CHECK ((kind = ANY (ARRAY['person'::text, 'operator'::text]))),
  CONSTRAINT account_own_uq UNIQUE (side, id),
  CONSTRAINT account_password_ck CHECK (((state <> 'active'::text) OR (password_hash IS NOT NULL))),
  CONSTRAINT account_person_ck CHECK (((kind = 'person'::text) = ((side IS NOT NULL) AND (person_id IS NOT NULL)))),
  CONSTRAINT account_person_uq UNIQUE (side, person_id),
  CONSTRAINT account_pk PRIMARY KEY (id),
  CONSTRAINT account_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT account_sign_in_name_uq UNIQUE NULLS NOT DISTINCT (side, sign_in_name),
  CONSTRAINT account_state_ck CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text, 'closed'::text])))
);
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
CREATE TABLE agenda (
  meeting_id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  state text NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  circulated_version uuid,
  frozen_at timestamp with time zone,
  CONSTRAINT agenda_frozen_ck CHECK ((((state = 'frozen'::text) = (frozen_at IS NOT NULL)) AND ((state = 'open'::text) OR (circulated_version IS NOT NULL)))),
  CONSTRAINT agenda_pk PRIMARY KEY (meeting_id),
  CONSTRAINT agenda_state_ck CHECK ((state = ANY (ARRAY['open'::text, 'frozen'::text])))
);
CREATE TABLE agenda_draft (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  number integer NOT NULL,
  paper_id uuid NOT NULL,
  topic_id uuid NOT NULL,
  minutes_wanted integer NOT NULL,
  presenter_id uuid NOT NULL,
  seat_id uuid,
  created_by uuid NOT NULL,
  state text NOT NULL,
  return_codes jsonb,
  decline_code text,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT agenda_draft_declined_ck CHECK (((state = 'declined'::text) = (decline_code IS NOT NULL))),
  CONSTRAINT agenda_draft_minutes_ck CHECK (((minutes_wanted >= 5) AND (minutes_wanted <= 240))),
  CONSTRAINT agenda_draft_number_uq UNIQUE (side, meeting_id, number),
  CONSTRAINT agenda_draft_pk PRIMARY KEY (id),
  CONSTRAINT agenda_draft_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT agenda_draft_state_ck CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'released'::text, 'accepted'::text, 'returned'::text, 'declined'::text, 'withdrawn'::text]))),
  CONSTRAINT agenda_draft_submitted_ck CHECK (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) OR ((submitted_at IS NOT NULL) AND (submitted_by IS NOT NULL))))
);
ALTER TABLE agenda_draft ENABLE ROW LEVEL SECURITY;
CREATE TABLE agenda_item (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  standing text,
  side text,
  number integer,
  paper_id uuid,
  paper_revision integer,
  topic_id uuid,
  minutes_wanted integer NOT NULL,
  presenter_id uuid,
  state text NOT NULL,
  accepted_at timestamp with time zone,
  carried_from uuid,
  revision integer DEFAULT 1 NOT NULL,
  CONSTRAINT agenda_item_cleared_ck CHECK (((standing IS NULL) = ((side IS NOT NULL) AND (number IS NOT NULL) AND (paper_id IS NOT NULL) AND (paper_revision IS NOT NULL) AND (topic_id IS NOT NULL) AND (presenter_id IS NOT NULL) AND (accepted_at IS NOT NULL)))),
  CONSTRAINT agenda_item_group_uq UNIQUE (working_group_id, id),
  CONSTRAINT agenda_item_number_uq UNIQUE (meeting_id, number),
  CONSTRAINT agenda_item_pk PRIMARY KEY (id),
  CONSTRAINT agenda_item_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT agenda_item_standing_ck CHECK ((standing = ANY (ARRAY['opening'::text, 'previous-minutes'::text, 'next-meeting'::text]))),
  CONSTRAINT agenda_item_standing_uq UNIQUE (meeting_id, standing),
  CONSTRAINT agenda_item_state_ck CHECK ((state = ANY (ARRAY['accepted'::text, 'listed'::text, 'discussed'::text, 'deferred'::text, 'withdrawn'::text, 'merged'::text])))
);
CREATE TABLE agenda_order (
  meeting_id uuid NOT NULL,
  "position" integer NOT NULL,
  item_id uuid NOT NULL,
  sitting_id uuid NOT NULL,
  minutes integer NOT NULL,
  working_group_id uuid NOT NULL,
  CONSTRAINT agenda_order_item_uq UNIQUE (meeting_id, item_id),
  CONSTRAINT agenda_order_minutes_ck CHECK (((minutes >= 1) AND (minutes <= 480))),
  CONSTRAINT agenda_order_pk PRIMARY KEY (meeting_id, "position")
);
CREATE TABLE agenda_version (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  number integer NOT NULL,
  content text NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  state text NOT NULL,
  proposed_by text NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  circulated_at timestamp with time zone,
  CONSTRAINT agenda_version_circulated_ck CHECK (((state = 'circulated'::text) = (circulated_at IS NOT NULL))),
  CONSTRAINT agenda_version_number_uq UNIQUE (meeting_id, number),
  CONSTRAINT agenda_version_pk PRIMARY KEY (id),
  CONSTRAINT agenda_version_side_ck CHECK ((proposed_by = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT agenda_version_state_ck CHECK ((state = ANY (ARRAY['proposed'::text, 'circulated'::text, 'void'::text])))
);
CREATE TABLE api_key (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  appointment_office text NOT NULL,
  seat_id uuid,
  company_id uuid,
  name text NOT NULL,
  token_digest text NOT NULL,
  prefix text NOT NULL,
  scopes text[] NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_key_expiry_ck CHECK ((expires_at <= (created_at + '366 days'::interval))),
  CONSTRAINT api_key_pk PRIMARY KEY (id),
  CONSTRAINT api_key_scopes_ck CHECK ((cardinality(scopes) >= 1)),
  CONSTRAINT api_key_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT api_key_token_uq UNIQUE (token_digest)
);
ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
CREATE TABLE appointment (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  person_id uuid NOT NULL,
  office text NOT NULL,
  deputy boolean DEFAULT false NOT NULL,
  seat_id uuid,
  company_id uuid,
  alternate boolean DEFAULT false NOT NULL,
  appointed_by uuid,
  second_appointed_by uuid,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone,
  CONSTRAINT appointment_known_ck CHECK (((superseded_at IS NULL) OR (superseded_at >= recorded_at))),
  CONSTRAINT appointment_office_ck CHECK ((office = ANY (ARRAY['secretary'::text, 'co-chair'::text, 'counsel'::text, 'delegate'::text, 'interpreter'::text, 'staff'::text, 'expert'::text, 'auditor'::text]))),
  CONSTRAINT appointment_once_ex EXCLUDE USING gist (working_group_id WITH =, person_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((superseded_at IS NULL)),
  CONSTRAINT appointment_one_office_ex EXCLUDE USING gist (person_id WITH =, office WITH <>, daterange(valid_from, valid_to) WITH &&) WHERE ((superseded_at IS NULL)),
  CONSTRAINT appointment_own_uq UNIQUE (side, id),
  CONSTRAINT appointment_pair_ck CHECK (((office <> ALL (ARRAY['secretary'::text, 'co-chair'::text, 'counsel'::text, 'auditor'::text])) OR ((appointed_by IS NULL) = (second_appointed_by IS NULL)))),
  CONSTRAINT appointment_period_ck CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CONSTRAINT appointment_pk PRIMARY KEY (id),
  CONSTRAINT appointment_seat_ck CHECK ((((office = 'delegate'::text) = (seat_id IS NOT NULL)) AND ((seat_id IS NULL) = (company_id IS NULL)))),
  CONSTRAINT appointment_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT appointment_two_ck CHECK (((second_appointed_by IS DISTINCT FROM appointed_by) OR (appointed_by IS NULL)))
);
ALTER TABLE appointment ENABLE ROW LEVEL SECURITY;
CREATE TABLE association (
  side text NOT NULL,
  slug text NOT NULL,
  calendar text NOT NULL,
  zone text NOT NULL,
  set_up_at timestamp with time zone,
  CONSTRAINT association_pk PRIMARY KEY (side),
  CONSTRAINT association_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT association_slug_ck CHECK ((slug ~ '^[a-z][a-z0-9-]{1,30}$'::text)),
  CONSTRAINT association_slug_uq UNIQUE (slug)
);
CREATE TABLE association_name (
  id uuid NOT NULL,
  side text NOT NULL,
  name_en text NOT NULL,
  name_zh text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone,
  CONSTRAINT association_name_known_ck CHECK (((superseded_at IS NULL) OR (superseded_at >= recorded_at))),
  CONSTRAINT association_name_one_ex EXCLUDE USING gist (side WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((superseded_at IS NULL)),
  CONSTRAINT association_name_period_ck CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CONSTRAINT association_name_pk PRIMARY KEY (id),
  CONSTRAINT association_name_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE association_name ENABLE ROW LEVEL SECURITY;
CREATE TABLE attendance (
  id uuid NOT NULL,
  sitting_id uuid NOT NULL,
  side text NOT NULL,
  person_id uuid NOT NULL,
  office text NOT NULL,
  company_id uuid,
  came_at timestamp with time zone NOT NULL,
  left_at timestamp with time zone,
  working_group_id uuid NOT NULL,
  CONSTRAINT attendance_once_ex EXCLUDE USING gist (sitting_id WITH =, person_id WITH =, tstzrange(came_at, left_at) WITH &&),
  CONSTRAINT attendance_period_ck CHECK (((left_at IS NULL) OR (left_at >= came_at))),
  CONSTRAINT attendance_pk PRIMARY KEY (id),
  CONSTRAINT attendance_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE attendance ENABLE ROW LEVEL SECURITY;
CREATE TABLE attestation (
  id uuid NOT NULL,
  side text NOT NULL,
  person_id uuid NOT NULL,
  technical_function boolean NOT NULL,
  no_executive_role boolean NOT NULL,
  no_government_body boolean NOT NULL,
  attested_by uuid NOT NULL,
  attested_at timestamp with time zone NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  revoked_at timestamp with time zone,
  revoked_by uuid,
  CONSTRAINT attestation_eligible_ck CHECK ((technical_function AND no_executive_role AND no_government_body)),
  CONSTRAINT attestation_own_uq UNIQUE (side, id),
  CONSTRAINT attestation_period_ck CHECK ((valid_until > valid_from)),
  CONSTRAINT attestation_pk PRIMARY KEY (id),
  CONSTRAINT attestation_revoked_ck CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  CONSTRAINT attestation_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE attestation ENABLE ROW LEVEL SECURITY;
CREATE TABLE attestation_evidence (
  side text NOT NULL,
  attestation_id uuid NOT NULL,
  evidence text NOT NULL,
  revocation_reason text,
  CONSTRAINT attestation_evidence_pk PRIMARY KEY (side, attestation_id),
  CONSTRAINT attestation_evidence_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE attestation_evidence ENABLE ROW LEVEL SECURITY;
CREATE TABLE capture (
  side text NOT NULL,
  digest text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  bytes bytea NOT NULL,
  stored_at timestamp with time zone NOT NULL,
  CONSTRAINT capture_pk PRIMARY KEY (side, digest),
  CONSTRAINT capture_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT capture_size_ck CHECK (((size = octet_length(bytes)) AND ((size >= 1) AND (size <= 20971520)))),
  CONSTRAINT capture_type_ck CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'text/html'::text, 'text/plain'::text])))
);
ALTER TABLE capture ENABLE ROW LEVEL SECURITY;
CREATE TABLE charter (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  number integer NOT NULL,
  content text NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  state text NOT NULL,
  drafted_by text NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  in_force_at timestamp with time zone,
  CONSTRAINT charter_in_force_ck CHECK (((state = 'draft'::text) = (in_force_at IS NULL))),
  CONSTRAINT charter_number_uq UNIQUE (working_group_id, number),
  CONSTRAINT charter_pk PRIMARY KEY (id),
  CONSTRAINT charter_side_ck CHECK ((drafted_by = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT charter_state_ck CHECK ((state = ANY (ARRAY['draft'::text, 'in-force'::text, 'superseded'::text])))
);
CREATE TABLE citation (
  id uuid NOT NULL,
  side text NOT NULL,
  statement_id uuid NOT NULL,
  source_id uuid NOT NULL,
  locator text NOT NULL,
  quote text,
  relation text NOT NULL,
  working_group_id uuid NOT NULL,
  CONSTRAINT citation_pk PRIMARY KEY (id),
  CONSTRAINT citation_quote_ck CHECK ((char_length(quote) <= 200)),
  CONSTRAINT citation_relation_ck CHECK ((relation = ANY (ARRAY['quotes'::text, 'summarises'::text, 'computes'::text]))),
  CONSTRAINT citation_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE citation ENABLE ROW LEVEL SECURITY;
CREATE TABLE cleared_capture (
  digest text NOT NULL,
  working_group_id uuid NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT cleared_capture_pk PRIMARY KEY (working_group_id, digest)
);
CREATE TABLE cleared_paper (
  paper_id uuid NOT NULL,
  revision integer NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  kind text NOT NULL,
  content text NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  title_en text,
  title_zh text,
  abstract_en text,
  abstract_zh text,
  offer_id uuid NOT NULL,
  released_by uuid NOT NULL,
  released_at timestamp with time zone NOT NULL,
  accepted_by uuid NOT NULL,
  accepted_at timestamp with time zone NOT NULL,
  CONSTRAINT cleared_paper_offer_uq UNIQUE (offer_id),
  CONSTRAINT cleared_paper_pk PRIMARY KEY (paper_id, revision),
  CONSTRAINT cleared_paper_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
CREATE TABLE cleared_statement (
  statement_id uuid NOT NULL,
  paper_id uuid NOT NULL,
  revision integer NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  "position" integer NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  text_en text NOT NULL,
  text_zh text NOT NULL,
  citations jsonb NOT NULL,
  digest text NOT NULL,
  CONSTRAINT cleared_statement_pk PRIMARY KEY (statement_id, revision),
  CONSTRAINT cleared_statement_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
CREATE TABLE company (
  id uuid NOT NULL,
  side text NOT NULL,
  website text,
  ticker text,
  lei text,
  credit_code text,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT company_credit_code_ck CHECK ((credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'::text)),
  CONSTRAINT company_credit_code_uq UNIQUE (side, credit_code),
  CONSTRAINT company_lei_ck CHECK ((lei ~ '^[A-Z0-9]{18}[0-9]{2}$'::text)),
  CONSTRAINT company_lei_uq UNIQUE (side, lei),
  CONSTRAINT company_own_uq UNIQUE (side, id),
  CONSTRAINT company_pk PRIMARY KEY (id),
  CONSTRAINT company_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE company ENABLE ROW LEVEL SECURITY;
CREATE TABLE company_name (
  id uuid NOT NULL,
  side text NOT NULL,
  company_id uuid NOT NULL,
  kind text NOT NULL,
  name_en text,
  name_zh text,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone,
  CONSTRAINT company_name_kind_ck CHECK ((kind = ANY (ARRAY['official'::text, 'other'::text]))),
  CONSTRAINT company_name_known_ck CHECK (((superseded_at IS NULL) OR (superseded_at >= recorded_at))),
  CONSTRAINT company_name_one_ex EXCLUDE USING gist (company_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (((superseded_at IS NULL) AND (kind = 'official'::text))),
  CONSTRAINT company_name_period_ck CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CONSTRAINT company_name_pk PRIMARY KEY (id),
  CONSTRAINT company_name_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT company_name_some_ck CHECK (
CASE kind
    WHEN 'official'::text THEN ((name_en IS NOT NULL) AND (name_zh IS NOT NULL))
    ELSE (COALESCE(name_en, name_zh) IS NOT NULL)
END)
);
ALTER TABLE company_name ENABLE ROW LEVEL SECURITY;
CREATE TABLE conduct_event (
  id uuid NOT NULL,
  sitting_id uuid NOT NULL,
  side text NOT NULL,
  kind text NOT NULL,
  category text,
  person_id uuid,
  at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  working_group_id uuid NOT NULL,
  CONSTRAINT conduct_event_category_ck CHECK ((((kind = ANY (ARRAY['objection'::text, 'discussion-stopped'::text])) = (category IS NOT NULL)) AND (category = ANY (ARRAY['prices'::text, 'capacity'::text, 'customers'::text, 'technology'::text, 'government'::text, 'off-agenda'::text, 'other'::text])))),
  CONSTRAINT conduct_event_kind_ck CHECK ((kind = ANY (ARRAY['counsel-arrived'::text, 'counsel-left'::text, 'guidelines-acknowledged'::text, 'objection'::text, 'discussion-stopped'::text, 'departure'::text]))),
  CONSTRAINT conduct_event_pk PRIMARY KEY (id),
  CONSTRAINT conduct_event_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE conduct_event ENABLE ROW LEVEL SECURITY;
CREATE TABLE contributor (
  side text NOT NULL,
  paper_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL,
  CONSTRAINT contributor_pk PRIMARY KEY (side, paper_id, account_id, role),
  CONSTRAINT contributor_role_ck CHECK ((role = ANY (ARRAY['author'::text, 'editor'::text, 'translator'::text]))),
  CONSTRAINT contributor_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE contributor ENABLE ROW LEVEL SECURITY;
CREATE TABLE cycle (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  year integer NOT NULL,
  half integer NOT NULL,
  host_side text NOT NULL,
  state text NOT NULL,
  not_held_code text,
  CONSTRAINT cycle_half_ck CHECK ((half = ANY (ARRAY[1, 2]))),
  CONSTRAINT cycle_half_uq UNIQUE (working_group_id, year, half),
  CONSTRAINT cycle_host_ck CHECK ((host_side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT cycle_not_held_ck CHECK (((state = 'not-held'::text) = (not_held_code IS NOT NULL))),
  CONSTRAINT cycle_pk PRIMARY KEY (id),
  CONSTRAINT cycle_state_ck CHECK ((state = ANY (ARRAY['open'::text, 'not-held'::text]))),
  CONSTRAINT cycle_year_ck CHECK (((year >= 2000) AND (year <= 2200)))
);
CREATE TABLE follow_up (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  kind text NOT NULL,
  text_en text NOT NULL,
  text_zh text NOT NULL,
  owner_side text,
  owner_company_id uuid,
  due_on date,
  minutes_id uuid NOT NULL,
  paragraph_id uuid NOT NULL,
  state text NOT NULL,
  closed_at timestamp with time zone,
  closed_by uuid,
  revision integer DEFAULT 1 NOT NULL,
  published_revision integer DEFAULT 1 NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  CONSTRAINT follow_up_closed_ck CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CONSTRAINT follow_up_kind_ck CHECK ((kind = ANY (ARRAY['recommendation'::text, 'study'::text, 'action'::text]))),
  CONSTRAINT follow_up_paragraph_uq UNIQUE (paragraph_id),
  CONSTRAINT follow_up_pk PRIMARY KEY (id),
  CONSTRAINT follow_up_published_ck CHECK (((published_revision >= 1) AND (published_revision <= revision))),
  CONSTRAINT follow_up_side_ck CHECK ((owner_side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT follow_up_state_ck CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE TABLE idempotency_record (
  side text NOT NULL,
  principal_id uuid NOT NULL,
  route text NOT NULL,
  key_digest text NOT NULL,
  request_digest text NOT NULL,
  answer jsonb,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  CONSTRAINT idempotency_record_pk PRIMARY KEY (side, principal_id, route, key_digest),
  CONSTRAINT idempotency_record_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text, 'system'::text])))
);
ALTER TABLE idempotency_record ENABLE ROW LEVEL SECURITY;
CREATE TABLE installation (
  id uuid NOT NULL,
  single boolean DEFAULT true NOT NULL,
  demo boolean NOT NULL,
  story text,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT installation_pk PRIMARY KEY (id),
  CONSTRAINT installation_single_ck CHECK (single),
  CONSTRAINT installation_single_uq UNIQUE (single),
  CONSTRAINT installation_story_ck CHECK (((story IS NULL) OR (demo AND (story = ANY (ARRAY['telling'::text, 'told'::text])))))
);
CREATE TABLE invitation (
  id uuid NOT NULL,
  kind text NOT NULL,
  side text NOT NULL,
  account_id uuid,
  token_digest text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT invitation_account_ck CHECK (((kind = 'account'::text) = (account_id IS NOT NULL))),
  CONSTRAINT invitation_end_ck CHECK (((used_at IS NULL) OR (revoked_at IS NULL))),
  CONSTRAINT invitation_kind_ck CHECK ((kind = ANY (ARRAY['association'::text, 'account'::text]))),
  CONSTRAINT invitation_pk PRIMARY KEY (id),
  CONSTRAINT invitation_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT invitation_token_uq UNIQUE (token_digest)
);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
CREATE TABLE job (
  id uuid NOT NULL,
  kind text NOT NULL,
  side text,
  payload jsonb NOT NULL,
  unique_key text,
  run_at timestamp with time zone NOT NULL,
  state text DEFAULT 'ready'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  locked_by text,
  locked_until timestamp with time zone,
  last_error text,
  CONSTRAINT job_lease_ck CHECK (((state = 'running'::text) = (locked_until IS NOT NULL))),
  CONSTRAINT job_pk PRIMARY KEY (id),
  CONSTRAINT job_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT job_state_ck CHECK ((state = ANY (ARRAY['ready'::text, 'running'::text, 'done'::text, 'dead'::text]))),
  CONSTRAINT job_unique_key_uq UNIQUE (unique_key)
);
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
CREATE TABLE joining_details (
  meeting_id uuid NOT NULL,
  details text NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  CONSTRAINT joining_details_pk PRIMARY KEY (meeting_id)
);
CREATE TABLE joint_decision (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  decision text NOT NULL,
  subject_id uuid NOT NULL,
  subject_revision integer NOT NULL,
  digest text NOT NULL,
  state text NOT NULL,
  opened_by text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  effective_at timestamp with time zone,
  a_digest text,
  a_account uuid,
  a_office text,
  a_at timestamp with time zone,
  b_digest text,
  b_account uuid,
  b_office text,
  b_at timestamp with time zone,
  CONSTRAINT joint_decision_a_key_ck CHECK ((((a_digest IS NULL) = (a_account IS NULL)) AND ((a_digest IS NULL) = (a_office IS NULL)) AND ((a_digest IS NULL) = (a_at IS NULL)))),
  CONSTRAINT joint_decision_b_key_ck CHECK ((((b_digest IS NULL) = (b_account IS NULL)) AND ((b_digest IS NULL) = (b_office IS NULL)) AND ((b_digest IS NULL) = (b_at IS NULL)))),
  CONSTRAINT joint_decision_effective_ck CHECK (((state = 'effective'::text) = (effective_at IS NOT NULL))),
  CONSTRAINT joint_decision_pk PRIMARY KEY (id),
  CONSTRAINT joint_decision_side_ck CHECK ((opened_by = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT joint_decision_state_ck CHECK ((state = ANY (ARRAY['open'::text, 'effective'::text, 'void'::text]))),
  CONSTRAINT joint_decision_two_keys_ck CHECK (((state <> 'effective'::text) OR ((a_digest IS NOT NULL) AND (b_digest IS NOT NULL) AND (a_digest = digest) AND (b_digest = digest))))
);
CREATE TABLE joint_text (
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  working_group_id uuid NOT NULL,
  kind text NOT NULL,
  paper_id uuid,
  paper_revision integer,
  statement_id uuid,
  paragraph_id uuid,
  written_at timestamp with time zone NOT NULL,
  text_en text,
  text_zh text,
  terms_en tsvector GENERATED ALWAYS AS (search_terms(text_en)) STORED,
  terms_zh tsvector GENERATED ALWAYS AS (search_terms(text_zh)) STORED,
  CONSTRAINT joint_text_kind_ck CHECK (
CASE kind
    WHEN 'note'::text THEN ((paragraph_id IS NOT NULL) AND (paper_id IS NULL))
    WHEN 'heading'::text THEN ((paper_id IS NOT NULL) AND (paper_revision IS NOT NULL) AND (statement_id IS NULL) AND (paragraph_id IS NULL))
    WHEN 'statement'::text THEN ((paper_id IS NOT NULL) AND (paper_revision IS NOT NULL) AND (statement_id IS NOT NULL) AND (paragraph_id IS NULL))
    ELSE false
END),
  CONSTRAINT joint_text_paragraph_uq UNIQUE (paragraph_id),
  CONSTRAINT joint_text_pk PRIMARY KEY (id),
  CONSTRAINT joint_text_text_ck CHECK ((COALESCE(text_en, text_zh) IS NOT NULL))
);
CREATE TABLE ledger_book (
  working_group_id uuid NOT NULL,
  book text NOT NULL,
  size bigint NOT NULL,
  group_id uuid GENERATED ALWAYS AS (NULLIF(working_group_id, '00000000-0000-0000-0000-000000000000'::uuid)) STORED,
  CONSTRAINT ledger_book_book_ck CHECK ((book = ANY (ARRAY['a'::text, 'b'::text, 'joint'::text]))),
  CONSTRAINT ledger_book_pk PRIMARY KEY (working_group_id, book)
);
ALTER TABLE ledger_book ENABLE ROW LEVEL SECURITY;
CREATE TABLE ledger_entry (
  working_group_id uuid NOT NULL,
  book text NOT NULL,
  number bigint NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  subject_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  canonical text NOT NULL,
  CONSTRAINT ledger_entry_book_ck CHECK ((book = ANY (ARRAY['a'::text, 'b'::text, 'joint'::text]))),
  CONSTRAINT ledger_entry_id_uq UNIQUE (book, id),
  CONSTRAINT ledger_entry_pk PRIMARY KEY (working_group_id, book, number)
);
ALTER TABLE ledger_entry ENABLE ROW LEVEL SECURITY;
CREATE TABLE meeting (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  cycle_id uuid NOT NULL,
  host_side text NOT NULL,
  format text NOT NULL,
  state text NOT NULL,
  place_en text,
  place_zh text,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  call_at timestamp with time zone,
  submissions_close_at timestamp with time zone,
  freeze_at timestamp with time zone,
  minutes_due_at timestamp with time zone,
  sequence integer DEFAULT 0 NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  held_at timestamp with time zone,
  closed_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT meeting_closed_ck CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CONSTRAINT meeting_dated_ck CHECK (((state = ANY (ARRAY['planned'::text, 'cancelled'::text])) OR ((starts_at IS NOT NULL) AND (ends_at IS NOT NULL) AND (submissions_close_at IS NOT NULL) AND (freeze_at IS NOT NULL) AND (minutes_due_at IS NOT NULL)))),
  CONSTRAINT meeting_format_ck CHECK ((format = ANY (ARRAY['online'::text, 'on-site'::text, 'hybrid'::text]))),
  CONSTRAINT meeting_group_uq UNIQUE (working_group_id, id),
  CONSTRAINT meeting_held_ck CHECK (((state = ANY (ARRAY['held'::text, 'closed'::text])) = (held_at IS NOT NULL))),
  CONSTRAINT meeting_host_ck CHECK ((host_side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT meeting_period_ck CHECK ((ends_at > starts_at)),
  CONSTRAINT meeting_pk PRIMARY KEY (id),
  CONSTRAINT meeting_state_ck CHECK ((state = ANY (ARRAY['planned'::text, 'proposed'::text, 'confirmed'::text, 'held'::text, 'closed'::text, 'cancelled'::text])))
);
CREATE TABLE minutes (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  state text NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  circulated_at timestamp with time zone,
  published_at timestamp with time zone,
  CONSTRAINT minutes_group_uq UNIQUE (working_group_id, id),
  CONSTRAINT minutes_meeting_uq UNIQUE (meeting_id),
  CONSTRAINT minutes_pk PRIMARY KEY (id),
  CONSTRAINT minutes_published_ck CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  CONSTRAINT minutes_state_ck CHECK ((state = ANY (ARRAY['drafting'::text, 'circulated'::text, 'locked'::text, 'cleared'::text, 'published'::text])))
);
CREATE TABLE minutes_cleared_section (
  paper_id uuid NOT NULL,
  revision integer NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  minutes_id uuid NOT NULL,
  item_id uuid NOT NULL,
  CONSTRAINT minutes_cleared_section_pk PRIMARY KEY (paper_id, revision),
  CONSTRAINT minutes_cleared_section_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
CREATE TABLE minutes_paragraph (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  minutes_id uuid NOT NULL,
  item_id uuid NOT NULL,
  "position" integer NOT NULL,
  sort text NOT NULL,
  kind text NOT NULL,
  side text NOT NULL,
  text_en text,
  text_zh text,
  paper_id uuid,
  statement_id uuid,
  statement_revision integer,
  owner_side text,
  owner_company_id uuid,
  due_on date,
  revision integer DEFAULT 1 NOT NULL,
  written_by uuid[] NOT NULL,
  CONSTRAINT minutes_paragraph_follow_up_ck CHECK ((((owner_company_id IS NULL) AND (due_on IS NULL)) OR (kind = ANY (ARRAY['recommendation'::text, 'study'::text, 'action'::text])))),
  CONSTRAINT minutes_paragraph_kind_ck CHECK ((kind = ANY (ARRAY['summary'::text, 'procedural-decision'::text, 'recommendation'::text, 'study'::text, 'action'::text]))),
  CONSTRAINT minutes_paragraph_owner_ck CHECK (((owner_side = ANY (ARRAY['a'::text, 'b'::text])) AND ((owner_side IS NULL) = (owner_company_id IS NULL)))),
  CONSTRAINT minutes_paragraph_pk PRIMARY KEY (id),
  CONSTRAINT minutes_paragraph_position_uq UNIQUE (minutes_id, item_id, "position") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT minutes_paragraph_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT minutes_paragraph_sort_ck CHECK ((sort = ANY (ARRAY['reference'::text, 'note'::text, 'new'::text]))),
  CONSTRAINT minutes_paragraph_text_ck CHECK ((
CASE sort
    WHEN 'note'::text THEN ((paper_id IS NULL) AND (statement_id IS NULL) AND (COALESCE(text_en, text_zh) IS NOT NULL))
    ELSE ((paper_id IS NOT NULL) AND (statement_id IS NOT NULL) AND (statement_revision IS NOT NULL) AND (text_en IS NULL) AND (text_zh IS NULL))
END AND (side IS NOT NULL)))
);
CREATE TABLE minutes_revision (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  minutes_id uuid NOT NULL,
  number integer NOT NULL,
  content text NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  state text NOT NULL,
  locked_by uuid NOT NULL,
  locked_at timestamp with time zone NOT NULL,
  CONSTRAINT minutes_revision_digest_ck CHECK ((digest = minutes_digest(salt, content))),
  CONSTRAINT minutes_revision_number_uq UNIQUE (minutes_id, number),
  CONSTRAINT minutes_revision_pk PRIMARY KEY (id),
  CONSTRAINT minutes_revision_state_ck CHECK ((state = ANY (ARRAY['locked'::text, 'unlocked'::text, 'published'::text])))
);
CREATE TABLE minutes_section (
  paper_id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  minutes_id uuid NOT NULL,
  item_id uuid NOT NULL,
  CONSTRAINT minutes_section_pk PRIMARY KEY (paper_id),
  CONSTRAINT minutes_section_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE minutes_section ENABLE ROW LEVEL SECURITY;
CREATE TABLE offer (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  paper_id uuid NOT NULL,
  kind text NOT NULL,
  revision integer NOT NULL,
  content text NOT NULL,
  salt text NOT NULL,
  digest text NOT NULL,
  facts jsonb NOT NULL,
  rule_set text NOT NULL,
  released_by uuid NOT NULL,
  released_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  return_codes jsonb,
  CONSTRAINT offer_codes_ck CHECK (((state = 'returned'::text) = (return_codes IS NOT NULL))),
  CONSTRAINT offer_decided_ck CHECK ((((state = 'open'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL)))),
  CONSTRAINT offer_kind_ck CHECK ((kind = ANY (ARRAY['agenda-item'::text, 'minutes-section'::text, 'position'::text, 'topic'::text]))),
  CONSTRAINT offer_pk PRIMARY KEY (id),
  CONSTRAINT offer_revision_uq UNIQUE (side, paper_id, revision),
  CONSTRAINT offer_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT offer_state_ck CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'returned'::text])))
);
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
CREATE TABLE offered_capture (
  offer_id uuid NOT NULL,
  digest text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT offered_capture_pk PRIMARY KEY (offer_id, digest)
);
CREATE TABLE officer_nomination (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  person_id uuid NOT NULL,
  office text NOT NULL,
  deputy boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  nominated_by uuid NOT NULL,
  nominated_at timestamp with time zone NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  appointment_id uuid,
  state text NOT NULL,
  CONSTRAINT officer_nomination_confirmed_ck CHECK (((state = 'confirmed'::text) = ((confirmed_by IS NOT NULL) AND (appointment_id IS NOT NULL)))),
  CONSTRAINT officer_nomination_pk PRIMARY KEY (id),
  CONSTRAINT officer_nomination_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT officer_nomination_state_ck CHECK ((state = ANY (ARRAY['open'::text, 'confirmed'::text, 'withdrawn'::text]))),
  CONSTRAINT officer_nomination_two_ck CHECK ((confirmed_by IS DISTINCT FROM nominated_by))
);
ALTER TABLE officer_nomination ENABLE ROW LEVEL SECURITY;
CREATE TABLE paper (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  seat_id uuid,
  kind text NOT NULL,
  state text NOT NULL,
  language text NOT NULL,
  title_en text,
  title_zh text,
  abstract_en text,
  abstract_zh text,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  released integer DEFAULT 0 NOT NULL,
  aliases text[],
  CONSTRAINT paper_aliases_ck CHECK (((kind = 'topic'::text) = (aliases IS NOT NULL))),
  CONSTRAINT paper_group_uq UNIQUE (working_group_id, side, id),
  CONSTRAINT paper_kind_ck CHECK ((kind = ANY (ARRAY['agenda-item'::text, 'minutes-section'::text, 'position'::text, 'topic'::text]))),
  CONSTRAINT paper_language_ck CHECK ((language = ANY (ARRAY['en'::text, 'zh'::text]))),
  CONSTRAINT paper_own_uq UNIQUE (side, id),
  CONSTRAINT paper_pk PRIMARY KEY (id),
  CONSTRAINT paper_released_ck CHECK ((released >= 0)),
  CONSTRAINT paper_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT paper_state_ck CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'offered'::text, 'cleared'::text, 'returned'::text, 'withdrawn'::text]))),
  CONSTRAINT paper_topic_ck CHECK (((kind <> 'topic'::text) OR ((abstract_en IS NULL) AND (abstract_zh IS NULL) AND (seat_id IS NULL))))
);
ALTER TABLE paper ENABLE ROW LEVEL SECURITY;
CREATE TABLE person (
  id uuid NOT NULL,
  side text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT person_own_uq UNIQUE (side, id),
  CONSTRAINT person_pk PRIMARY KEY (id),
  CONSTRAINT person_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE TABLE person_contact (
  side text NOT NULL,
  person_id uuid NOT NULL,
  email text,
  phone text,
  CONSTRAINT person_contact_pk PRIMARY KEY (side, person_id),
  CONSTRAINT person_contact_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE person_contact ENABLE ROW LEVEL SECURITY;
CREATE TABLE person_name (
  id uuid NOT NULL,
  side text NOT NULL,
  person_id uuid NOT NULL,
  name_en text NOT NULL,
  name_zh text,
  function_en text NOT NULL,
  function_zh text,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone,
  CONSTRAINT person_name_known_ck CHECK (((superseded_at IS NULL) OR (superseded_at >= recorded_at))),
  CONSTRAINT person_name_one_ex EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((superseded_at IS NULL)),
  CONSTRAINT person_name_period_ck CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CONSTRAINT person_name_pk PRIMARY KEY (id),
  CONSTRAINT person_name_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE person_name ENABLE ROW LEVEL SECURITY;
CREATE TABLE publication (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  revision integer NOT NULL,
  change bigint NOT NULL,
  meeting_id uuid,
  content text NOT NULL,
  rendered text NOT NULL,
  etag text NOT NULL,
  published_at timestamp with time zone NOT NULL,
  CONSTRAINT publication_change_uq UNIQUE (working_group_id, change),
  CONSTRAINT publication_kind_ck CHECK ((kind = ANY (ARRAY['working-group'::text, 'meeting'::text, 'agenda'::text, 'minutes'::text, 'follow-up'::text]))),
  CONSTRAINT publication_meeting_ck CHECK (((kind = ANY (ARRAY['working-group'::text, 'meeting'::text])) = (meeting_id IS NULL))),
  CONSTRAINT publication_pk PRIMARY KEY (id),
  CONSTRAINT publication_subject_uq UNIQUE (kind, subject_id, revision)
);
CREATE TABLE publication_feed (
  working_group_id uuid NOT NULL,
  size bigint NOT NULL,
  CONSTRAINT publication_feed_pk PRIMARY KEY (working_group_id)
);
CREATE TABLE published_alias (
  working_group_id uuid NOT NULL,
  publication_id uuid NOT NULL,
  alias text NOT NULL,
  name_en text NOT NULL,
  name_zh text NOT NULL,
  key text[] NOT NULL,
  CONSTRAINT published_alias_pk PRIMARY KEY (working_group_id, alias, name_en)
);
CREATE TABLE published_term (
  term_id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  side text NOT NULL,
  seat_number integer NOT NULL,
  company jsonb,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT published_term_period_ck CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CONSTRAINT published_term_pk PRIMARY KEY (term_id),
  CONSTRAINT published_term_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
CREATE TABLE published_text (
  number bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  publication_id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  revision integer NOT NULL,
  meeting_id uuid,
  cycle text,
  item integer,
  paragraph integer,
  reference text,
  published_at timestamp with time zone NOT NULL,
  text_en text,
  text_zh text,
  terms_en tsvector GENERATED ALWAYS AS (search_terms(text_en)) STORED,
  terms_zh tsvector GENERATED ALWAYS AS (search_terms(text_zh)) STORED,
  CONSTRAINT published_text_kind_ck CHECK ((kind = ANY (ARRAY['working-group'::text, 'agenda'::text, 'minutes'::text]))),
  CONSTRAINT published_text_pk PRIMARY KEY (number),
  CONSTRAINT published_text_place_ck CHECK ((((kind = 'working-group'::text) = (item IS NULL)) AND ((paragraph IS NULL) OR (kind = 'minutes'::text)))),
  CONSTRAINT published_text_text_ck CHECK ((COALESCE(text_en, text_zh) IS NOT NULL))
);
CREATE TABLE recovery_code (
  account_id uuid NOT NULL,
  digest text NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, digest)
);
CREATE TABLE review (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  paper_id uuid NOT NULL,
  revision integer NOT NULL,
  digest text NOT NULL,
  direction text NOT NULL,
  outcome text NOT NULL,
  note text,
  counsel uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  own_paper_id uuid GENERATED ALWAYS AS (
CASE direction
    WHEN 'outward'::text THEN paper_id
    ELSE NULL::uuid
END) STORED,
  offer_id uuid,
  CONSTRAINT review_direction_ck CHECK ((direction = ANY (ARRAY['outward'::text, 'inward'::text]))),
  CONSTRAINT review_offer_ck CHECK ((((direction = 'outward'::text) AND (outcome = 'returned'::text)) = (offer_id IS NULL))),
  CONSTRAINT review_outcome_ck CHECK ((outcome = ANY (ARRAY['released'::text, 'returned'::text]))),
  CONSTRAINT review_own_uq UNIQUE (side, id),
  CONSTRAINT review_pk PRIMARY KEY (id),
  CONSTRAINT review_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE review ENABLE ROW LEVEL SECURITY;
CREATE TABLE review_statement (
  side text NOT NULL,
  review_id uuid NOT NULL,
  statement_id uuid NOT NULL,
  digest text NOT NULL,
  decision text NOT NULL,
  code text,
  CONSTRAINT review_statement_code_ck CHECK ((((decision = 'returned'::text) = (code IS NOT NULL)) AND (code = ANY (ARRAY['no-source'::text, 'source-not-public'::text, 'company-sensitive'::text, 'agreement-language'::text, 'technical-data'::text, 'personal-data'::text, 'government-matter'::text, 'secrecy-review'::text, 'translation'::text, 'off-mandate'::text])))),
  CONSTRAINT review_statement_decision_ck CHECK ((decision = ANY (ARRAY['released'::text, 'returned'::text]))),
  CONSTRAINT review_statement_pk PRIMARY KEY (side, review_id, statement_id),
  CONSTRAINT review_statement_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE review_statement ENABLE ROW LEVEL SECURITY;
CREATE TABLE rsvp (
  meeting_id uuid NOT NULL,
  side text NOT NULL,
  person_id uuid NOT NULL,
  reply text NOT NULL,
  attends text NOT NULL,
  sequence integer NOT NULL,
  replied_at timestamp with time zone NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  working_group_id uuid NOT NULL,
  CONSTRAINT rsvp_attends_ck CHECK ((attends = ANY (ARRAY['on-site'::text, 'remote'::text]))),
  CONSTRAINT rsvp_pk PRIMARY KEY (meeting_id, side, person_id),
  CONSTRAINT rsvp_reply_ck CHECK ((reply = ANY (ARRAY['yes'::text, 'tentative'::text, 'no'::text]))),
  CONSTRAINT rsvp_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE rsvp ENABLE ROW LEVEL SECURITY;
CREATE TABLE seat (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  side text NOT NULL,
  number integer NOT NULL,
  CONSTRAINT seat_first_ck CHECK ((number >= 1)),
  CONSTRAINT seat_number_uq UNIQUE (working_group_id, side, number),
  CONSTRAINT seat_own_uq UNIQUE (side, id),
  CONSTRAINT seat_pk PRIMARY KEY (id),
  CONSTRAINT seat_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
CREATE TABLE session (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  token_digest text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  second_factor_at timestamp with time zone,
  user_agent text NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT session_pk PRIMARY KEY (id),
  CONSTRAINT session_token_uq UNIQUE (token_digest)
);
CREATE TABLE sign_in_limit (
  key text NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT sign_in_limit_pk PRIMARY KEY (key)
);
CREATE TABLE sitting (
  id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  "position" integer NOT NULL,
  starts_wall timestamp without time zone NOT NULL,
  ends_wall timestamp without time zone NOT NULL,
  zone text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  uid text NOT NULL,
  sequence integer DEFAULT 0 NOT NULL,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  companies_a integer,
  companies_b integer,
  quorate boolean,
  working_group_id uuid NOT NULL,
  CONSTRAINT sitting_apart_ex EXCLUDE USING gist (meeting_id WITH =, tstzrange(starts_at, ends_at) WITH &&) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT sitting_closed_ck CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL))),
  CONSTRAINT sitting_group_uq UNIQUE (working_group_id, id),
  CONSTRAINT sitting_opened_ck CHECK ((((opened_at IS NULL) = (quorate IS NULL)) AND ((opened_at IS NULL) = (companies_a IS NULL)) AND ((opened_at IS NULL) = (companies_b IS NULL)))),
  CONSTRAINT sitting_period_ck CHECK ((ends_at > starts_at)),
  CONSTRAINT sitting_pk PRIMARY KEY (id),
  CONSTRAINT sitting_position_uq UNIQUE (meeting_id, "position") DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT sitting_uid_uq UNIQUE (uid)
);
CREATE TABLE source (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  url text NOT NULL,
  title text NOT NULL,
  publisher text NOT NULL,
  tier integer NOT NULL,
  language text NOT NULL,
  published_on date NOT NULL,
  retrieved_at timestamp with time zone NOT NULL,
  capture_digest text,
  attested_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  CONSTRAINT source_group_uq UNIQUE (working_group_id, side, id),
  CONSTRAINT source_own_uq UNIQUE (side, id),
  CONSTRAINT source_pk PRIMARY KEY (id),
  CONSTRAINT source_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT source_tier_ck CHECK (((tier >= 1) AND (tier <= 4))),
  CONSTRAINT source_url_ck CHECK ((url ~ '^https?://'::text))
);
ALTER TABLE source ENABLE ROW LEVEL SECURITY;
CREATE TABLE source_editor (
  side text NOT NULL,
  source_id uuid NOT NULL,
  account_id uuid NOT NULL,
  CONSTRAINT source_editor_pk PRIMARY KEY (side, source_id, account_id),
  CONSTRAINT source_editor_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE source_editor ENABLE ROW LEVEL SECURITY;
CREATE TABLE statement (
  id uuid NOT NULL,
  side text NOT NULL,
  paper_id uuid NOT NULL,
  original_id uuid,
  "position" integer NOT NULL,
  kind text NOT NULL,
  language text NOT NULL,
  text text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  working_group_id uuid NOT NULL,
  CONSTRAINT statement_group_uq UNIQUE (working_group_id, side, id),
  CONSTRAINT statement_kind_ck CHECK ((kind = ANY (ARRAY['fact'::text, 'policy-reference'::text, 'question'::text, 'procedural'::text, 'recommendation'::text]))),
  CONSTRAINT statement_language_ck CHECK ((language = ANY (ARRAY['en'::text, 'zh'::text]))),
  CONSTRAINT statement_own_uq UNIQUE (side, id),
  CONSTRAINT statement_pk PRIMARY KEY (id),
  CONSTRAINT statement_position_ck CHECK ((("position" >= 1) AND ("position" <= 200))),
  CONSTRAINT statement_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT statement_translation_uq UNIQUE (side, original_id, language)
);
ALTER TABLE statement ENABLE ROW LEVEL SECURITY;
CREATE TABLE term (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  company_id uuid NOT NULL,
  end_code text,
  valid_from date NOT NULL,
  valid_to date,
  recorded_at timestamp with time zone NOT NULL,
  superseded_at timestamp with time zone,
  CONSTRAINT term_company_ex EXCLUDE USING gist (working_group_id WITH =, company_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((superseded_at IS NULL)),
  CONSTRAINT term_end_ck CHECK ((end_code = ANY (ARRAY['resigned'::text, 'replaced'::text, 'merged'::text, 'ineligible'::text, 'expired'::text, 'correction'::text]))),
  CONSTRAINT term_known_ck CHECK (((superseded_at IS NULL) OR (superseded_at >= recorded_at))),
  CONSTRAINT term_own_uq UNIQUE (side, id),
  CONSTRAINT term_period_ck CHECK (((valid_to IS NULL) OR (valid_to > valid_from))),
  CONSTRAINT term_pk PRIMARY KEY (id),
  CONSTRAINT term_seat_ex EXCLUDE USING gist (seat_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((superseded_at IS NULL)),
  CONSTRAINT term_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE term ENABLE ROW LEVEL SECURITY;
CREATE TABLE topic (
  id uuid NOT NULL,
  working_group_id uuid NOT NULL,
  parent_id uuid,
  slug text NOT NULL,
  name_en text NOT NULL,
  name_zh text NOT NULL,
  aliases text[] DEFAULT '{}'::text[] NOT NULL,
  state text NOT NULL,
  "position" integer NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  paper_id uuid,
  paper_revision integer,
  CONSTRAINT topic_group_uq UNIQUE (working_group_id, id),
  CONSTRAINT topic_paper_ck CHECK (((paper_id IS NULL) = (paper_revision IS NULL))),
  CONSTRAINT topic_paper_uq UNIQUE (paper_id),
  CONSTRAINT topic_pk PRIMARY KEY (id),
  CONSTRAINT topic_slug_uq UNIQUE (working_group_id, slug),
  CONSTRAINT topic_state_ck CHECK ((state = ANY (ARRAY['proposed'::text, 'active'::text, 'retired'::text])))
);
CREATE TABLE topic_draft (
  id uuid NOT NULL,
  side text NOT NULL,
  working_group_id uuid NOT NULL,
  number integer NOT NULL,
  paper_id uuid NOT NULL,
  parent_id uuid,
  CONSTRAINT topic_draft_number_uq UNIQUE (side, working_group_id, number),
  CONSTRAINT topic_draft_paper_uq UNIQUE (side, paper_id),
  CONSTRAINT topic_draft_pk PRIMARY KEY (id),
  CONSTRAINT topic_draft_side_ck CHECK ((side = ANY (ARRAY['a'::text, 'b'::text])))
);
ALTER TABLE topic_draft ENABLE ROW LEVEL SECURITY;
CREATE TABLE totp_factor (
  account_id uuid NOT NULL,
  sealed_secret text,
  pending_secret text,
  created_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  last_step bigint,
  CONSTRAINT totp_factor_confirmed_ck CHECK (((confirmed_at IS NULL) = (sealed_secret IS NULL))),
  CONSTRAINT totp_factor_pk PRIMARY KEY (account_id)
);
CREATE TABLE working_group (
  id uuid NOT NULL,
  slug text NOT NULL,
  name_en text NOT NULL,
  name_zh text NOT NULL,
  state text NOT NULL,
  seats integer NOT NULL,
  meetings_per_year integer NOT NULL,
  quorum integer NOT NULL,
  first_host text NOT NULL,
  charter_id uuid,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT working_group_charter_ck CHECK (((state = 'forming'::text) OR (charter_id IS NOT NULL))),
  CONSTRAINT working_group_host_ck CHECK ((first_host = ANY (ARRAY['a'::text, 'b'::text]))),
  CONSTRAINT working_group_meetings_ck CHECK (((meetings_per_year >= 1) AND (meetings_per_year <= 2))),
  CONSTRAINT working_group_pk PRIMARY KEY (id),
  CONSTRAINT working_group_quorum_ck CHECK (((quorum >= 1) AND (quorum <= seats))),
  CONSTRAINT working_group_seats_ck CHECK (((seats >= 1) AND (seats <= 50))),
  CONSTRAINT working_group_slug_uq UNIQUE (slug),
  CONSTRAINT working_group_state_ck CHECK ((state = ANY (ARRAY['forming'::text, 'active'::text, 'suspended'::text, 'closed'::text])))
);

-- Foreign keys
ALTER TABLE account ADD CONSTRAINT account_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE agenda ADD CONSTRAINT agenda_circulated_fk FOREIGN KEY (circulated_version) REFERENCES agenda_version(id);
ALTER TABLE agenda ADD CONSTRAINT agenda_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE agenda_draft ADD CONSTRAINT agenda_draft_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE agenda_draft ADD CONSTRAINT agenda_draft_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper(side, id);
ALTER TABLE agenda_draft ADD CONSTRAINT agenda_draft_presenter_fk FOREIGN KEY (side, presenter_id) REFERENCES person(side, id);
ALTER TABLE agenda_draft ADD CONSTRAINT agenda_draft_seat_fk FOREIGN KEY (side, seat_id) REFERENCES seat(side, id);
ALTER TABLE agenda_draft ADD CONSTRAINT agenda_draft_topic_fk FOREIGN KEY (working_group_id, topic_id) REFERENCES topic(working_group_id, id);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_carried_fk FOREIGN KEY (working_group_id, carried_from) REFERENCES agenda_item(working_group_id, id);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_paper_fk FOREIGN KEY (paper_id, paper_revision) REFERENCES cleared_paper(paper_id, revision);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_presenter_fk FOREIGN KEY (side, presenter_id) REFERENCES person(side, id);
ALTER TABLE agenda_item ADD CONSTRAINT agenda_item_topic_fk FOREIGN KEY (working_group_id, topic_id) REFERENCES topic(working_group_id, id);
ALTER TABLE agenda_order ADD CONSTRAINT agenda_order_item_fk FOREIGN KEY (working_group_id, item_id) REFERENCES agenda_item(working_group_id, id);
ALTER TABLE agenda_order ADD CONSTRAINT agenda_order_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE agenda_order ADD CONSTRAINT agenda_order_sitting_fk FOREIGN KEY (working_group_id, sitting_id) REFERENCES sitting(working_group_id, id);
ALTER TABLE agenda_version ADD CONSTRAINT agenda_version_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE api_key ADD CONSTRAINT api_key_account_fk FOREIGN KEY (side, account_id) REFERENCES account(side, id);
ALTER TABLE api_key ADD CONSTRAINT api_key_company_fk FOREIGN KEY (side, company_id) REFERENCES company(side, id);
ALTER TABLE api_key ADD CONSTRAINT api_key_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE api_key ADD CONSTRAINT api_key_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE api_key ADD CONSTRAINT api_key_seat_fk FOREIGN KEY (side, seat_id) REFERENCES seat(side, id);
ALTER TABLE appointment ADD CONSTRAINT appointment_company_fk FOREIGN KEY (side, company_id) REFERENCES company(side, id);
ALTER TABLE appointment ADD CONSTRAINT appointment_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE appointment ADD CONSTRAINT appointment_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE appointment ADD CONSTRAINT appointment_seat_fk FOREIGN KEY (side, seat_id) REFERENCES seat(side, id);
ALTER TABLE attendance ADD CONSTRAINT attendance_company_fk FOREIGN KEY (side, company_id) REFERENCES company(side, id);
ALTER TABLE attendance ADD CONSTRAINT attendance_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE attendance ADD CONSTRAINT attendance_sitting_fk FOREIGN KEY (working_group_id, sitting_id) REFERENCES sitting(working_group_id, id);
ALTER TABLE attestation ADD CONSTRAINT attestation_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE attestation_evidence ADD CONSTRAINT attestation_evidence_fk FOREIGN KEY (side, attestation_id) REFERENCES attestation(side, id);
ALTER TABLE charter ADD CONSTRAINT charter_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE citation ADD CONSTRAINT citation_source_fk FOREIGN KEY (working_group_id, side, source_id) REFERENCES source(working_group_id, side, id);
ALTER TABLE citation ADD CONSTRAINT citation_statement_fk FOREIGN KEY (working_group_id, side, statement_id) REFERENCES statement(working_group_id, side, id) ON DELETE CASCADE;
ALTER TABLE cleared_capture ADD CONSTRAINT cleared_capture_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE cleared_paper ADD CONSTRAINT cleared_paper_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE cleared_paper ADD CONSTRAINT cleared_paper_offer_fk FOREIGN KEY (offer_id) REFERENCES offer(id);
ALTER TABLE cleared_paper ADD CONSTRAINT cleared_paper_offered_fk FOREIGN KEY (side, paper_id, revision) REFERENCES offer(side, paper_id, revision);
ALTER TABLE cleared_statement ADD CONSTRAINT cleared_statement_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE cleared_statement ADD CONSTRAINT cleared_statement_paper_fk FOREIGN KEY (paper_id, revision) REFERENCES cleared_paper(paper_id, revision);
ALTER TABLE company_name ADD CONSTRAINT company_name_company_fk FOREIGN KEY (side, company_id) REFERENCES company(side, id);
ALTER TABLE conduct_event ADD CONSTRAINT conduct_event_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE conduct_event ADD CONSTRAINT conduct_event_sitting_fk FOREIGN KEY (working_group_id, sitting_id) REFERENCES sitting(working_group_id, id);
ALTER TABLE contributor ADD CONSTRAINT contributor_account_fk FOREIGN KEY (side, account_id) REFERENCES account(side, id);
ALTER TABLE contributor ADD CONSTRAINT contributor_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper(side, id);
ALTER TABLE cycle ADD CONSTRAINT cycle_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE follow_up ADD CONSTRAINT follow_up_minutes_fk FOREIGN KEY (working_group_id, minutes_id) REFERENCES minutes(working_group_id, id);
ALTER TABLE follow_up ADD CONSTRAINT follow_up_owner_fk FOREIGN KEY (owner_side, owner_company_id) REFERENCES company(side, id);
ALTER TABLE follow_up ADD CONSTRAINT follow_up_paragraph_fk FOREIGN KEY (paragraph_id) REFERENCES minutes_paragraph(id);
ALTER TABLE invitation ADD CONSTRAINT invitation_account_fk FOREIGN KEY (side, account_id) REFERENCES account(side, id);
ALTER TABLE joining_details ADD CONSTRAINT joining_details_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting(id);
ALTER TABLE joint_decision ADD CONSTRAINT joint_decision_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE joint_text ADD CONSTRAINT joint_text_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE joint_text ADD CONSTRAINT joint_text_paper_fk FOREIGN KEY (paper_id, paper_revision) REFERENCES cleared_paper(paper_id, revision) ON DELETE CASCADE;
ALTER TABLE joint_text ADD CONSTRAINT joint_text_paragraph_fk FOREIGN KEY (paragraph_id) REFERENCES minutes_paragraph(id) ON DELETE CASCADE;
ALTER TABLE joint_text ADD CONSTRAINT joint_text_statement_fk FOREIGN KEY (statement_id, paper_revision) REFERENCES cleared_statement(statement_id, revision) ON DELETE CASCADE;
ALTER TABLE ledger_book ADD CONSTRAINT ledger_book_group_fk FOREIGN KEY (group_id) REFERENCES working_group(id);
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_book_fk FOREIGN KEY (working_group_id, book) REFERENCES ledger_book(working_group_id, book);
ALTER TABLE meeting ADD CONSTRAINT meeting_cycle_fk FOREIGN KEY (cycle_id) REFERENCES cycle(id);
ALTER TABLE meeting ADD CONSTRAINT meeting_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE minutes ADD CONSTRAINT minutes_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE minutes_cleared_section ADD CONSTRAINT minutes_cleared_section_item_fk FOREIGN KEY (working_group_id, item_id) REFERENCES agenda_item(working_group_id, id);
ALTER TABLE minutes_cleared_section ADD CONSTRAINT minutes_cleared_section_minutes_fk FOREIGN KEY (working_group_id, minutes_id) REFERENCES minutes(working_group_id, id);
ALTER TABLE minutes_cleared_section ADD CONSTRAINT minutes_cleared_section_paper_fk FOREIGN KEY (paper_id, revision) REFERENCES cleared_paper(paper_id, revision);
ALTER TABLE minutes_paragraph ADD CONSTRAINT minutes_paragraph_item_fk FOREIGN KEY (working_group_id, item_id) REFERENCES agenda_item(working_group_id, id);
ALTER TABLE minutes_paragraph ADD CONSTRAINT minutes_paragraph_minutes_fk FOREIGN KEY (working_group_id, minutes_id) REFERENCES minutes(working_group_id, id);
ALTER TABLE minutes_paragraph ADD CONSTRAINT minutes_paragraph_owner_fk FOREIGN KEY (owner_side, owner_company_id) REFERENCES company(side, id);
ALTER TABLE minutes_paragraph ADD CONSTRAINT minutes_paragraph_paper_fk FOREIGN KEY (paper_id, statement_revision) REFERENCES cleared_paper(paper_id, revision);
ALTER TABLE minutes_paragraph ADD CONSTRAINT minutes_paragraph_statement_fk FOREIGN KEY (statement_id, statement_revision) REFERENCES cleared_statement(statement_id, revision);
ALTER TABLE minutes_revision ADD CONSTRAINT minutes_revision_minutes_fk FOREIGN KEY (working_group_id, minutes_id) REFERENCES minutes(working_group_id, id);
ALTER TABLE minutes_section ADD CONSTRAINT minutes_section_item_fk FOREIGN KEY (working_group_id, item_id) REFERENCES agenda_item(working_group_id, id);
ALTER TABLE minutes_section ADD CONSTRAINT minutes_section_minutes_fk FOREIGN KEY (working_group_id, minutes_id) REFERENCES minutes(working_group_id, id);
ALTER TABLE minutes_section ADD CONSTRAINT minutes_section_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper(side, id);
ALTER TABLE offer ADD CONSTRAINT offer_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE offer ADD CONSTRAINT offer_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper(side, id);
ALTER TABLE offered_capture ADD CONSTRAINT offered_capture_offer_fk FOREIGN KEY (offer_id) REFERENCES offer(id);
ALTER TABLE officer_nomination ADD CONSTRAINT officer_nomination_appointment_fk FOREIGN KEY (side, appointment_id) REFERENCES appointment(side, id);
ALTER TABLE officer_nomination ADD CONSTRAINT officer_nomination_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE officer_nomination ADD CONSTRAINT officer_nomination_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE paper ADD CONSTRAINT paper_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE paper ADD CONSTRAINT paper_seat_fk FOREIGN KEY (side, seat_id) REFERENCES seat(side, id);
ALTER TABLE person_contact ADD CONSTRAINT person_contact_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE person_name ADD CONSTRAINT person_name_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE publication ADD CONSTRAINT publication_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE publication ADD CONSTRAINT publication_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE publication_feed ADD CONSTRAINT publication_feed_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE published_alias ADD CONSTRAINT published_alias_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE published_alias ADD CONSTRAINT published_alias_publication_fk FOREIGN KEY (publication_id) REFERENCES publication(id) ON DELETE CASCADE;
ALTER TABLE published_term ADD CONSTRAINT published_term_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE published_term ADD CONSTRAINT published_term_term_fk FOREIGN KEY (side, term_id) REFERENCES term(side, id);
ALTER TABLE published_text ADD CONSTRAINT published_text_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE published_text ADD CONSTRAINT published_text_publication_fk FOREIGN KEY (publication_id) REFERENCES publication(id) ON DELETE CASCADE;
ALTER TABLE recovery_code ADD CONSTRAINT recovery_code_account_fk FOREIGN KEY (account_id) REFERENCES account(id);
ALTER TABLE review ADD CONSTRAINT review_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE review ADD CONSTRAINT review_offer_fk FOREIGN KEY (offer_id) REFERENCES offer(id);
ALTER TABLE review ADD CONSTRAINT review_paper_fk FOREIGN KEY (side, own_paper_id) REFERENCES paper(side, id);
ALTER TABLE review_statement ADD CONSTRAINT review_statement_review_fk FOREIGN KEY (side, review_id) REFERENCES review(side, id);
ALTER TABLE rsvp ADD CONSTRAINT rsvp_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE rsvp ADD CONSTRAINT rsvp_person_fk FOREIGN KEY (side, person_id) REFERENCES person(side, id);
ALTER TABLE seat ADD CONSTRAINT seat_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE session ADD CONSTRAINT session_account_fk FOREIGN KEY (account_id) REFERENCES account(id);
ALTER TABLE sitting ADD CONSTRAINT sitting_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting(working_group_id, id);
ALTER TABLE source ADD CONSTRAINT source_capture_fk FOREIGN KEY (side, capture_digest) REFERENCES capture(side, digest);
ALTER TABLE source ADD CONSTRAINT source_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE source_editor ADD CONSTRAINT source_editor_account_fk FOREIGN KEY (side, account_id) REFERENCES account(side, id);
ALTER TABLE source_editor ADD CONSTRAINT source_editor_source_fk FOREIGN KEY (side, source_id) REFERENCES source(side, id);
ALTER TABLE statement ADD CONSTRAINT statement_original_fk FOREIGN KEY (side, original_id) REFERENCES statement(side, id) ON DELETE CASCADE;
ALTER TABLE statement ADD CONSTRAINT statement_paper_fk FOREIGN KEY (working_group_id, side, paper_id) REFERENCES paper(working_group_id, side, id);
ALTER TABLE term ADD CONSTRAINT term_company_fk FOREIGN KEY (side, company_id) REFERENCES company(side, id);
ALTER TABLE term ADD CONSTRAINT term_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE term ADD CONSTRAINT term_seat_fk FOREIGN KEY (side, seat_id) REFERENCES seat(side, id);
ALTER TABLE topic ADD CONSTRAINT topic_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE topic ADD CONSTRAINT topic_paper_fk FOREIGN KEY (paper_id, paper_revision) REFERENCES cleared_paper(paper_id, revision);
ALTER TABLE topic ADD CONSTRAINT topic_parent_fk FOREIGN KEY (working_group_id, parent_id) REFERENCES topic(working_group_id, id);
ALTER TABLE topic_draft ADD CONSTRAINT topic_draft_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group(id);
ALTER TABLE topic_draft ADD CONSTRAINT topic_draft_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper(side, id);
ALTER TABLE topic_draft ADD CONSTRAINT topic_draft_parent_fk FOREIGN KEY (working_group_id, parent_id) REFERENCES topic(working_group_id, id);
ALTER TABLE totp_factor ADD CONSTRAINT totp_factor_account_fk FOREIGN KEY (account_id) REFERENCES account(id);
ALTER TABLE working_group ADD CONSTRAINT working_group_charter_fk FOREIGN KEY (charter_id) REFERENCES charter(id);

-- Indexes
CREATE INDEX account_sign_in_name_ix ON public.account USING btree (sign_in_name);
CREATE INDEX agenda_draft_meeting_ix ON public.agenda_draft USING btree (meeting_id, number);
CREATE INDEX agenda_draft_paper_ix ON public.agenda_draft USING btree (paper_id);
CREATE INDEX agenda_item_carried_ix ON public.agenda_item USING btree (carried_from);
CREATE INDEX agenda_item_paper_ix ON public.agenda_item USING btree (paper_id, paper_revision);
CREATE INDEX agenda_order_sitting_ix ON public.agenda_order USING btree (working_group_id, sitting_id);
CREATE INDEX api_key_side_ix ON public.api_key USING btree (side, account_id);
CREATE INDEX appointment_group_ix ON public.appointment USING btree (working_group_id, side);
CREATE INDEX appointment_seat_ix ON public.appointment USING btree (seat_id);
CREATE INDEX attendance_sitting_ix ON public.attendance USING btree (working_group_id, sitting_id);
CREATE INDEX attestation_person_ix ON public.attestation USING btree (person_id);
CREATE UNIQUE INDEX charter_one_draft_uq ON public.charter USING btree (working_group_id) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX charter_one_in_force_uq ON public.charter USING btree (working_group_id) WHERE (state = 'in-force'::text);
CREATE INDEX citation_source_ix ON public.citation USING btree (source_id);
CREATE INDEX citation_statement_ix ON public.citation USING btree (statement_id);
CREATE INDEX cleared_paper_group_ix ON public.cleared_paper USING btree (working_group_id, accepted_at);
CREATE INDEX cleared_statement_paper_ix ON public.cleared_statement USING btree (paper_id, revision, "position");
CREATE INDEX company_name_company_ix ON public.company_name USING btree (company_id);
CREATE INDEX conduct_event_sitting_ix ON public.conduct_event USING btree (sitting_id, at);
CREATE INDEX follow_up_group_ix ON public.follow_up USING btree (working_group_id, state, due_on);
CREATE INDEX idempotency_record_age_ix ON public.idempotency_record USING btree (created_at);
CREATE INDEX job_due_ix ON public.job USING btree (run_at, id) WHERE (state = ANY (ARRAY['ready'::text, 'running'::text]));
CREATE INDEX joint_decision_group_ix ON public.joint_decision USING btree (working_group_id, opened_at);
CREATE UNIQUE INDEX joint_decision_once_uq ON public.joint_decision USING btree (subject_id, decision, subject_revision) WHERE (state = 'effective'::text);
CREATE UNIQUE INDEX joint_decision_open_uq ON public.joint_decision USING btree (subject_id, decision) WHERE (state = 'open'::text);
CREATE INDEX joint_decision_subject_ix ON public.joint_decision USING btree (subject_id, opened_at);
CREATE INDEX joint_text_paper_ix ON public.joint_text USING btree (paper_id, paper_revision);
CREATE INDEX joint_text_terms_ix ON public.joint_text USING gin (terms_en, terms_zh, (ARRAY[working_group_id])) WITH (fastupdate=off);
CREATE INDEX ledger_entry_subject_ix ON public.ledger_entry USING btree (working_group_id, subject_id);
CREATE INDEX meeting_group_ix ON public.meeting USING btree (working_group_id, starts_at);
CREATE UNIQUE INDEX meeting_live_uq ON public.meeting USING btree (cycle_id) WHERE (state <> 'cancelled'::text);
CREATE INDEX minutes_cleared_section_minutes_ix ON public.minutes_cleared_section USING btree (minutes_id, item_id);
CREATE UNIQUE INDEX minutes_revision_one_locked_uq ON public.minutes_revision USING btree (minutes_id) WHERE (state = 'locked'::text);
CREATE INDEX minutes_section_minutes_ix ON public.minutes_section USING btree (minutes_id);
CREATE INDEX offer_group_ix ON public.offer USING btree (working_group_id, state, released_at);
CREATE UNIQUE INDEX offer_open_uq ON public.offer USING btree (side, paper_id) WHERE (state = 'open'::text);
CREATE INDEX publication_all_ix ON public.publication USING btree (kind, published_at DESC, id DESC);
CREATE INDEX publication_kind_ix ON public.publication USING btree (working_group_id, kind, published_at DESC, id DESC);
CREATE INDEX publication_slug_ix ON public.publication USING btree ((((rendered)::jsonb ->> 'slug'::text))) WHERE (kind = 'working-group'::text);
CREATE INDEX published_alias_key_ix ON public.published_alias USING btree ((key[1]));
CREATE INDEX published_alias_publication_ix ON public.published_alias USING btree (publication_id);
CREATE INDEX published_term_group_ix ON public.published_term USING btree (working_group_id, valid_from);
CREATE INDEX published_text_publication_ix ON public.published_text USING btree (publication_id);
CREATE INDEX published_text_subject_ix ON public.published_text USING btree (subject_id, item, paragraph);
CREATE INDEX published_text_terms_ix ON public.published_text USING gin (terms_en, terms_zh, search_labels(working_group_id, number)) WITH (fastupdate=off);
CREATE INDEX review_offer_ix ON public.review USING btree (offer_id);
CREATE INDEX review_paper_ix ON public.review USING btree (paper_id, at);
CREATE INDEX session_account_ix ON public.session USING btree (account_id);
CREATE INDEX source_group_ix ON public.source USING btree (working_group_id, created_at, id);
CREATE INDEX statement_paper_ix ON public.statement USING btree (paper_id, "position");
CREATE INDEX term_group_ix ON public.term USING btree (working_group_id, seat_id);

-- Triggers
CREATE TRIGGER agenda_item_withdrawn BEFORE UPDATE ON public.agenda_item FOR EACH ROW WHEN (((new.state = 'withdrawn'::text) AND (SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name])))) EXECUTE FUNCTION item_withdrawn_by_its_side();
CREATE TRIGGER agenda_keys BEFORE INSERT OR UPDATE ON public.agenda FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION agenda_takes_both_keys();
CREATE TRIGGER agenda_version_keys BEFORE INSERT OR UPDATE ON public.agenda_version FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION agenda_version_takes_both_keys();
CREATE TRIGGER agenda_version_sealed BEFORE INSERT OR UPDATE ON public.agenda_version FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION digest_covers_content();
CREATE TRIGGER appointment_history BEFORE UPDATE ON public.appointment FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE CONSTRAINT TRIGGER appointment_in_term AFTER INSERT OR UPDATE ON public.appointment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION appointment_inside_term();
CREATE TRIGGER association_name_history BEFORE UPDATE ON public.association_name FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER charter_keys BEFORE INSERT OR UPDATE ON public.charter FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION charter_takes_both_keys();
CREATE TRIGGER charter_sealed BEFORE INSERT OR UPDATE ON public.charter FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION digest_covers_content();
CREATE CONSTRAINT TRIGGER charter_succeeded AFTER UPDATE ON public.charter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name])) AND (old.state = 'in-force'::text) AND (new.state <> 'in-force'::text))) EXECUTE FUNCTION charter_is_succeeded();
CREATE TRIGGER cleared_paper_accepted BEFORE INSERT ON public.cleared_paper FOR EACH ROW EXECUTE FUNCTION accepted_by_the_other_side();
CREATE TRIGGER cleared_paper_searched AFTER INSERT ON public.cleared_paper FOR EACH ROW WHEN ((new.kind = 'agenda-item'::text)) EXECUTE FUNCTION searched_as_cleared();
CREATE TRIGGER cleared_paper_words BEFORE INSERT ON public.cleared_paper FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION cleared_paper_as_accepted();
CREATE TRIGGER cleared_statement_searched AFTER INSERT ON public.cleared_statement REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION searched_as_stated();
CREATE TRIGGER cleared_statement_words AFTER INSERT ON public.cleared_statement REFERENCING NEW TABLE AS added FOR EACH STATEMENT WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION cleared_statements_as_accepted();
CREATE TRIGGER company_name_history BEFORE UPDATE ON public.company_name FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER follow_up_owner BEFORE UPDATE ON public.follow_up FOR EACH ROW WHEN (((new.state IS DISTINCT FROM old.state) AND (SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name])))) EXECUTE FUNCTION follow_up_closed_by_its_side();
CREATE TRIGGER joint_decision_final BEFORE UPDATE ON public.joint_decision FOR EACH ROW EXECUTE FUNCTION decision_is_final();
CREATE TRIGGER ledger_book_counts BEFORE INSERT OR UPDATE ON public.ledger_book FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION counts_by_one();
CREATE TRIGGER ledger_entry_own BEFORE INSERT ON public.ledger_entry FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name]))) EXECUTE FUNCTION ledger_entry_in_own_name();
CREATE TRIGGER meeting_deadlines BEFORE UPDATE ON public.meeting FOR EACH ROW WHEN (((old.state = ANY (ARRAY['confirmed'::text, 'held'::text, 'closed'::text])) AND (SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name])))) EXECUTE FUNCTION confirmed_deadlines_stand();
CREATE TRIGGER meeting_held BEFORE INSERT OR UPDATE ON public.meeting FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION meeting_was_held();
CREATE TRIGGER meeting_keys BEFORE INSERT OR UPDATE ON public.meeting FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION meeting_takes_both_keys();
CREATE TRIGGER meeting_stands BEFORE UPDATE ON public.meeting FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION confirmed_meeting_stands();
CREATE TRIGGER minutes_paragraph_searched AFTER INSERT ON public.minutes_paragraph FOR EACH ROW WHEN ((new.sort = 'note'::text)) EXECUTE FUNCTION searched_as_noted();
CREATE TRIGGER minutes_paragraph_searched_anew AFTER UPDATE ON public.minutes_paragraph FOR EACH ROW WHEN ((((old.sort IS DISTINCT FROM new.sort) OR (old.text_en IS DISTINCT FROM new.text_en)) OR (old.text_zh IS DISTINCT FROM new.text_zh))) EXECUTE FUNCTION searched_as_noted();
CREATE TRIGGER minutes_revision_state BEFORE UPDATE ON public.minutes_revision FOR EACH ROW EXECUTE FUNCTION minutes_revision_stays();
CREATE TRIGGER offer_counted BEFORE INSERT ON public.offer FOR EACH ROW EXECUTE FUNCTION offer_is_next();
CREATE TRIGGER offer_separation BEFORE INSERT ON public.offer FOR EACH ROW EXECUTE FUNCTION counsel_is_no_contributor();
CREATE TRIGGER person_name_history BEFORE UPDATE ON public.person_name FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE TRIGGER publication_assented BEFORE INSERT ON public.publication FOR EACH ROW EXECUTE FUNCTION minutes_published_as_assented();
CREATE TRIGGER publication_decided BEFORE INSERT ON public.publication FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION publication_says_what_was_decided();
CREATE TRIGGER publication_feed_counts BEFORE INSERT OR UPDATE ON public.publication_feed FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION counts_by_one();
CREATE TRIGGER publication_searched AFTER INSERT OR DELETE OR UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION searched_as_published();
CREATE CONSTRAINT TRIGGER published_term_kept AFTER DELETE ON public.published_term DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION published_term_stays();
CREATE TRIGGER published_term_same BEFORE INSERT ON public.published_term FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION published_term_is_the_term();
CREATE TRIGGER seat_number BEFORE INSERT ON public.seat FOR EACH ROW EXECUTE FUNCTION seat_within_group();
CREATE TRIGGER sitting_counsel BEFORE INSERT OR UPDATE ON public.sitting FOR EACH ROW WHEN (((new.opened_at IS NOT NULL) AND (SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name])))) EXECUTE FUNCTION sitting_opens_before_counsel();
CREATE TRIGGER sitting_stands BEFORE INSERT OR DELETE OR UPDATE ON public.sitting FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION confirmed_sitting_stands();
CREATE TRIGGER sitting_uid BEFORE UPDATE ON public.sitting FOR EACH ROW EXECUTE FUNCTION sitting_uid_stays();
CREATE TRIGGER term_history BEFORE UPDATE ON public.term FOR EACH ROW EXECUTE FUNCTION keep_history();
CREATE CONSTRAINT TRIGGER term_holds_appointments AFTER INSERT OR UPDATE ON public.term DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION appointment_inside_term();
CREATE TRIGGER topic_cleared BEFORE INSERT ON public.topic FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION topic_is_cleared();
CREATE TRIGGER working_group_charter BEFORE UPDATE ON public.working_group FOR EACH ROW WHEN ((SESSION_USER = ANY (ARRAY['concord_a'::name, 'concord_b'::name, 'concord_public'::name, 'concord_system'::name]))) EXECUTE FUNCTION working_group_follows_charter();

-- Policies
CREATE POLICY account_a ON account FOR ALL TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY account_b ON account FOR ALL TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY account_system ON account FOR ALL TO concord_system USING (true) WITH CHECK (true);
CREATE POLICY agenda_draft_insert_a ON agenda_draft FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY agenda_draft_insert_b ON agenda_draft FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY agenda_draft_read_a ON agenda_draft FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY agenda_draft_read_b ON agenda_draft FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY agenda_draft_update_a ON agenda_draft FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY agenda_draft_update_b ON agenda_draft FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY api_key_a ON api_key FOR ALL TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY api_key_b ON api_key FOR ALL TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY api_key_system ON api_key FOR ALL TO concord_system USING (true) WITH CHECK (true);
CREATE POLICY appointment_insert_a ON appointment FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY appointment_insert_b ON appointment FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY appointment_insert_system ON appointment FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY appointment_read_a ON appointment FOR SELECT TO concord_a USING (true);
CREATE POLICY appointment_read_b ON appointment FOR SELECT TO concord_b USING (true);
CREATE POLICY appointment_read_system ON appointment FOR SELECT TO concord_system USING (true);
CREATE POLICY appointment_update_a ON appointment FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY appointment_update_b ON appointment FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY association_name_insert_a ON association_name FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY association_name_insert_b ON association_name FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY association_name_insert_system ON association_name FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY association_name_read_a ON association_name FOR SELECT TO concord_a USING (true);
CREATE POLICY association_name_read_b ON association_name FOR SELECT TO concord_b USING (true);
CREATE POLICY association_name_read_system ON association_name FOR SELECT TO concord_system USING (true);
CREATE POLICY association_name_set_up ON association_name FOR UPDATE TO concord_system USING (true) WITH CHECK (true);
CREATE POLICY association_name_update_a ON association_name FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY association_name_update_b ON association_name FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY attendance_insert_a ON attendance FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY attendance_insert_b ON attendance FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY attendance_insert_system ON attendance FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY attendance_read_a ON attendance FOR SELECT TO concord_a USING (true);
CREATE POLICY attendance_read_b ON attendance FOR SELECT TO concord_b USING (true);
CREATE POLICY attendance_read_system ON attendance FOR SELECT TO concord_system USING (true);
CREATE POLICY attendance_update_a ON attendance FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY attendance_update_b ON attendance FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY attestation_insert_a ON attestation FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY attestation_insert_b ON attestation FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY attestation_insert_system ON attestation FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY attestation_read_a ON attestation FOR SELECT TO concord_a USING (true);
CREATE POLICY attestation_read_b ON attestation FOR SELECT TO concord_b USING (true);
CREATE POLICY attestation_read_system ON attestation FOR SELECT TO concord_system USING (true);
CREATE POLICY attestation_update_a ON attestation FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY attestation_update_b ON attestation FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY attestation_evidence_insert_a ON attestation_evidence FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY attestation_evidence_insert_b ON attestation_evidence FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY attestation_evidence_read_a ON attestation_evidence FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY attestation_evidence_read_b ON attestation_evidence FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY attestation_evidence_update_a ON attestation_evidence FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY attestation_evidence_update_b ON attestation_evidence FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY capture_insert_a ON capture FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY capture_insert_b ON capture FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY capture_read_a ON capture FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY capture_read_b ON capture FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY capture_update_a ON capture FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY capture_update_b ON capture FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY citation_delete_a ON citation FOR DELETE TO concord_a USING ((side = 'a'::text));
CREATE POLICY citation_delete_b ON citation FOR DELETE TO concord_b USING ((side = 'b'::text));
CREATE POLICY citation_insert_a ON citation FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY citation_insert_b ON citation FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY citation_read_a ON citation FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY citation_read_b ON citation FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY citation_update_a ON citation FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY citation_update_b ON citation FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY company_insert_a ON company FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY company_insert_b ON company FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY company_insert_system ON company FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY company_read_a ON company FOR SELECT TO concord_a USING (true);
CREATE POLICY company_read_b ON company FOR SELECT TO concord_b USING (true);
CREATE POLICY company_read_system ON company FOR SELECT TO concord_system USING (true);
CREATE POLICY company_update_a ON company FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY company_update_b ON company FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY company_name_insert_a ON company_name FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY company_name_insert_b ON company_name FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY company_name_insert_system ON company_name FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY company_name_read_a ON company_name FOR SELECT TO concord_a USING (true);
CREATE POLICY company_name_read_b ON company_name FOR SELECT TO concord_b USING (true);
CREATE POLICY company_name_read_system ON company_name FOR SELECT TO concord_system USING (true);
CREATE POLICY company_name_update_a ON company_name FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY company_name_update_b ON company_name FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY conduct_event_insert_a ON conduct_event FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY conduct_event_insert_b ON conduct_event FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY conduct_event_insert_system ON conduct_event FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY conduct_event_read_a ON conduct_event FOR SELECT TO concord_a USING (true);
CREATE POLICY conduct_event_read_b ON conduct_event FOR SELECT TO concord_b USING (true);
CREATE POLICY conduct_event_read_system ON conduct_event FOR SELECT TO concord_system USING (true);
CREATE POLICY conduct_event_update_a ON conduct_event FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY conduct_event_update_b ON conduct_event FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY contributor_insert_a ON contributor FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY contributor_insert_b ON contributor FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY contributor_read_a ON contributor FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY contributor_read_b ON contributor FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY contributor_update_a ON contributor FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY contributor_update_b ON contributor FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY idempotency_record_a ON idempotency_record FOR ALL TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY idempotency_record_b ON idempotency_record FOR ALL TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY idempotency_record_system ON idempotency_record FOR ALL TO concord_system USING (true) WITH CHECK ((side = 'system'::text));
CREATE POLICY invitation_a ON invitation FOR ALL TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY invitation_b ON invitation FOR ALL TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY invitation_system ON invitation FOR ALL TO concord_system USING (true) WITH CHECK (true);
CREATE POLICY job_insert_a ON job FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY job_insert_b ON job FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY job_system ON job FOR ALL TO concord_system USING (true) WITH CHECK (true);
CREATE POLICY ledger_book_a ON ledger_book FOR ALL TO concord_a USING ((book = ANY (ARRAY['a'::text, 'joint'::text]))) WITH CHECK ((book = ANY (ARRAY['a'::text, 'joint'::text])));
CREATE POLICY ledger_book_b ON ledger_book FOR ALL TO concord_b USING ((book = ANY (ARRAY['b'::text, 'joint'::text]))) WITH CHECK ((book = ANY (ARRAY['b'::text, 'joint'::text])));
CREATE POLICY ledger_book_system ON ledger_book FOR ALL TO concord_system USING (true) WITH CHECK (true);
CREATE POLICY ledger_entry_a ON ledger_entry FOR ALL TO concord_a USING ((book = ANY (ARRAY['a'::text, 'joint'::text]))) WITH CHECK ((book = ANY (ARRAY['a'::text, 'joint'::text])));
CREATE POLICY ledger_entry_b ON ledger_entry FOR ALL TO concord_b USING ((book = ANY (ARRAY['b'::text, 'joint'::text]))) WITH CHECK ((book = ANY (ARRAY['b'::text, 'joint'::text])));
CREATE POLICY ledger_entry_system ON ledger_entry FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY minutes_section_a ON minutes_section FOR ALL TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY minutes_section_b ON minutes_section FOR ALL TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY offer_decide_a ON offer FOR UPDATE TO concord_a USING (((side <> 'a'::text) AND (state = 'open'::text))) WITH CHECK ((side <> 'a'::text));
CREATE POLICY offer_decide_b ON offer FOR UPDATE TO concord_b USING (((side <> 'b'::text) AND (state = 'open'::text))) WITH CHECK ((side <> 'b'::text));
CREATE POLICY offer_insert_a ON offer FOR INSERT TO concord_a WITH CHECK (((side = 'a'::text) AND (state = 'open'::text)));
CREATE POLICY offer_insert_b ON offer FOR INSERT TO concord_b WITH CHECK (((side = 'b'::text) AND (state = 'open'::text)));
CREATE POLICY offer_read_a ON offer FOR SELECT TO concord_a USING (true);
CREATE POLICY offer_read_b ON offer FOR SELECT TO concord_b USING (true);
CREATE POLICY officer_nomination_insert_a ON officer_nomination FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY officer_nomination_insert_b ON officer_nomination FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY officer_nomination_read_a ON officer_nomination FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY officer_nomination_read_b ON officer_nomination FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY officer_nomination_update_a ON officer_nomination FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY officer_nomination_update_b ON officer_nomination FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY paper_insert_a ON paper FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY paper_insert_b ON paper FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY paper_read_a ON paper FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY paper_read_b ON paper FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY paper_update_a ON paper FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY paper_update_b ON paper FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY person_insert_a ON person FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY person_insert_b ON person FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY person_insert_system ON person FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY person_read_a ON person FOR SELECT TO concord_a USING (true);
CREATE POLICY person_read_b ON person FOR SELECT TO concord_b USING (true);
CREATE POLICY person_read_system ON person FOR SELECT TO concord_system USING (true);
CREATE POLICY person_update_a ON person FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY person_update_b ON person FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY person_contact_insert_a ON person_contact FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY person_contact_insert_b ON person_contact FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY person_contact_read_a ON person_contact FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY person_contact_read_b ON person_contact FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY person_contact_update_a ON person_contact FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY person_contact_update_b ON person_contact FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY person_name_insert_a ON person_name FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY person_name_insert_b ON person_name FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY person_name_insert_system ON person_name FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY person_name_read_a ON person_name FOR SELECT TO concord_a USING (true);
CREATE POLICY person_name_read_b ON person_name FOR SELECT TO concord_b USING (true);
CREATE POLICY person_name_read_system ON person_name FOR SELECT TO concord_system USING (true);
CREATE POLICY person_name_update_a ON person_name FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY person_name_update_b ON person_name FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY review_insert_a ON review FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY review_insert_b ON review FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY review_read_a ON review FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY review_read_b ON review FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY review_update_a ON review FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY review_update_b ON review FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY review_statement_insert_a ON review_statement FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY review_statement_insert_b ON review_statement FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY review_statement_read_a ON review_statement FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY review_statement_read_b ON review_statement FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY review_statement_update_a ON review_statement FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY review_statement_update_b ON review_statement FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY rsvp_insert_a ON rsvp FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY rsvp_insert_b ON rsvp FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY rsvp_insert_system ON rsvp FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY rsvp_read_a ON rsvp FOR SELECT TO concord_a USING (true);
CREATE POLICY rsvp_read_b ON rsvp FOR SELECT TO concord_b USING (true);
CREATE POLICY rsvp_read_system ON rsvp FOR SELECT TO concord_system USING (true);
CREATE POLICY rsvp_update_a ON rsvp FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY rsvp_update_b ON rsvp FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY source_insert_a ON source FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY source_insert_b ON source FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY source_read_a ON source FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY source_read_b ON source FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY source_update_a ON source FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY source_update_b ON source FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY source_editor_insert_a ON source_editor FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY source_editor_insert_b ON source_editor FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY source_editor_read_a ON source_editor FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY source_editor_read_b ON source_editor FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY source_editor_update_a ON source_editor FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY source_editor_update_b ON source_editor FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY statement_delete_a ON statement FOR DELETE TO concord_a USING ((side = 'a'::text));
CREATE POLICY statement_delete_b ON statement FOR DELETE TO concord_b USING ((side = 'b'::text));
CREATE POLICY statement_insert_a ON statement FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY statement_insert_b ON statement FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY statement_read_a ON statement FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY statement_read_b ON statement FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY statement_update_a ON statement FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY statement_update_b ON statement FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY term_insert_a ON term FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY term_insert_b ON term FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY term_insert_system ON term FOR INSERT TO concord_system WITH CHECK (true);
CREATE POLICY term_read_a ON term FOR SELECT TO concord_a USING (true);
CREATE POLICY term_read_b ON term FOR SELECT TO concord_b USING (true);
CREATE POLICY term_read_system ON term FOR SELECT TO concord_system USING (true);
CREATE POLICY term_update_a ON term FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY term_update_b ON term FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));
CREATE POLICY topic_draft_insert_a ON topic_draft FOR INSERT TO concord_a WITH CHECK ((side = 'a'::text));
CREATE POLICY topic_draft_insert_b ON topic_draft FOR INSERT TO concord_b WITH CHECK ((side = 'b'::text));
CREATE POLICY topic_draft_read_a ON topic_draft FOR SELECT TO concord_a USING ((side = 'a'::text));
CREATE POLICY topic_draft_read_b ON topic_draft FOR SELECT TO concord_b USING ((side = 'b'::text));
CREATE POLICY topic_draft_update_a ON topic_draft FOR UPDATE TO concord_a USING ((side = 'a'::text)) WITH CHECK ((side = 'a'::text));
CREATE POLICY topic_draft_update_b ON topic_draft FOR UPDATE TO concord_b USING ((side = 'b'::text)) WITH CHECK ((side = 'b'::text));

-- Grants
GRANT INSERT, SELECT, UPDATE ON account TO concord_system;
GRANT INSERT, SELECT, UPDATE ON agenda TO concord_a;
GRANT INSERT, SELECT, UPDATE ON agenda TO concord_b;
GRANT INSERT, SELECT, UPDATE ON agenda_draft TO concord_a;
GRANT INSERT, SELECT, UPDATE ON agenda_draft TO concord_b;
GRANT INSERT, SELECT ON agenda_item TO concord_a;
GRANT INSERT, SELECT ON agenda_item TO concord_b;
GRANT DELETE, INSERT, SELECT ON agenda_order TO concord_a;
GRANT DELETE, INSERT, SELECT ON agenda_order TO concord_b;
GRANT INSERT, SELECT ON agenda_version TO concord_a;
GRANT INSERT, SELECT ON agenda_version TO concord_b;
GRANT INSERT, SELECT ON api_key TO concord_a;
GRANT INSERT, SELECT ON api_key TO concord_b;
GRANT SELECT ON api_key TO concord_system;
GRANT INSERT, SELECT ON appointment TO concord_a;
GRANT INSERT, SELECT ON appointment TO concord_b;
GRANT INSERT, SELECT ON appointment TO concord_system;
GRANT SELECT ON association TO concord_a;
GRANT SELECT ON association TO concord_b;
GRANT SELECT ON association TO concord_public;
GRANT INSERT, SELECT, UPDATE ON association TO concord_system;
GRANT INSERT, SELECT ON association_name TO concord_a;
GRANT INSERT, SELECT ON association_name TO concord_b;
GRANT INSERT, SELECT ON association_name TO concord_system;
GRANT INSERT, SELECT ON attendance TO concord_a;
GRANT INSERT, SELECT ON attendance TO concord_b;
GRANT INSERT, SELECT ON attestation TO concord_a;
GRANT INSERT, SELECT ON attestation TO concord_b;
GRANT INSERT, SELECT ON attestation TO concord_system;
GRANT INSERT, SELECT ON attestation_evidence TO concord_a;
GRANT INSERT, SELECT ON attestation_evidence TO concord_b;
GRANT INSERT, SELECT ON capture TO concord_a;
GRANT INSERT, SELECT ON capture TO concord_b;
GRANT INSERT, SELECT, UPDATE ON charter TO concord_a;
GRANT INSERT, SELECT, UPDATE ON charter TO concord_b;
GRANT INSERT, SELECT ON charter TO concord_system;
GRANT DELETE, INSERT, SELECT ON citation TO concord_a;
GRANT DELETE, INSERT, SELECT ON citation TO concord_b;
GRANT INSERT, SELECT ON cleared_capture TO concord_a;
GRANT INSERT, SELECT ON cleared_capture TO concord_b;
GRANT INSERT, SELECT ON cleared_paper TO concord_a;
GRANT INSERT, SELECT ON cleared_paper TO concord_b;
GRANT INSERT, SELECT ON cleared_statement TO concord_a;
GRANT INSERT, SELECT ON cleared_statement TO concord_b;
GRANT INSERT, SELECT, UPDATE ON company TO concord_a;
GRANT INSERT, SELECT, UPDATE ON company TO concord_b;
GRANT SELECT ON company TO concord_system;
GRANT INSERT, SELECT ON company_name TO concord_a;
GRANT INSERT, SELECT ON company_name TO concord_b;
GRANT SELECT ON company_name TO concord_system;
GRANT INSERT, SELECT ON conduct_event TO concord_a;
GRANT INSERT, SELECT ON conduct_event TO concord_b;
GRANT INSERT, SELECT ON contributor TO concord_a;
GRANT INSERT, SELECT ON contributor TO concord_b;
GRANT INSERT, SELECT, UPDATE ON cycle TO concord_a;
GRANT INSERT, SELECT, UPDATE ON cycle TO concord_b;
GRANT INSERT, SELECT ON follow_up TO concord_a;
GRANT INSERT, SELECT ON follow_up TO concord_b;
GRANT INSERT, SELECT ON idempotency_record TO concord_a;
GRANT INSERT, SELECT ON idempotency_record TO concord_b;
GRANT DELETE, INSERT, SELECT ON idempotency_record TO concord_system;
GRANT SELECT ON installation TO concord_a;
GRANT SELECT ON installation TO concord_b;
GRANT SELECT ON installation TO concord_public;
GRANT INSERT, SELECT ON installation TO concord_system;
GRANT INSERT ON invitation TO concord_a;
GRANT INSERT ON invitation TO concord_b;
GRANT INSERT, SELECT, UPDATE ON invitation TO concord_system;
GRANT INSERT ON job TO concord_a;
GRANT INSERT ON job TO concord_b;
GRANT DELETE, INSERT, SELECT, UPDATE ON job TO concord_system;
GRANT INSERT, SELECT, UPDATE ON joining_details TO concord_a;
GRANT INSERT, SELECT, UPDATE ON joining_details TO concord_b;
GRANT SELECT ON joint_decision TO concord_a;
GRANT SELECT ON joint_decision TO concord_b;
GRANT SELECT ON joint_text TO concord_a;
GRANT SELECT ON joint_text TO concord_b;
GRANT INSERT, SELECT, UPDATE ON ledger_book TO concord_a;
GRANT INSERT, SELECT, UPDATE ON ledger_book TO concord_b;
GRANT INSERT, SELECT, UPDATE ON ledger_book TO concord_system;
GRANT INSERT, SELECT ON ledger_entry TO concord_a;
GRANT INSERT, SELECT ON ledger_entry TO concord_b;
GRANT INSERT ON ledger_entry TO concord_system;
GRANT INSERT, SELECT, UPDATE ON meeting TO concord_a;
GRANT INSERT, SELECT, UPDATE ON meeting TO concord_b;
GRANT INSERT, SELECT, UPDATE ON minutes TO concord_a;
GRANT INSERT, SELECT, UPDATE ON minutes TO concord_b;
GRANT INSERT, SELECT ON minutes_cleared_section TO concord_a;
GRANT INSERT, SELECT ON minutes_cleared_section TO concord_b;
GRANT DELETE, INSERT, SELECT, UPDATE ON minutes_paragraph TO concord_a;
GRANT DELETE, INSERT, SELECT, UPDATE ON minutes_paragraph TO concord_b;
GRANT INSERT, SELECT ON minutes_revision TO concord_a;
GRANT INSERT, SELECT ON minutes_revision TO concord_b;
GRANT INSERT, SELECT ON minutes_section TO concord_a;
GRANT INSERT, SELECT ON minutes_section TO concord_b;
GRANT INSERT, SELECT ON offer TO concord_a;
GRANT INSERT, SELECT ON offer TO concord_b;
GRANT INSERT, SELECT ON offered_capture TO concord_a;
GRANT INSERT, SELECT ON offered_capture TO concord_b;
GRANT INSERT, SELECT ON officer_nomination TO concord_a;
GRANT INSERT, SELECT ON officer_nomination TO concord_b;
GRANT INSERT, SELECT, UPDATE ON paper TO concord_a;
GRANT INSERT, SELECT, UPDATE ON paper TO concord_b;
GRANT INSERT, SELECT ON person TO concord_a;
GRANT INSERT, SELECT ON person TO concord_b;
GRANT INSERT, SELECT ON person TO concord_system;
GRANT INSERT, SELECT, UPDATE ON person_contact TO concord_a;
GRANT INSERT, SELECT, UPDATE ON person_contact TO concord_b;
GRANT INSERT, SELECT ON person_name TO concord_a;
GRANT INSERT, SELECT ON person_name TO concord_b;
GRANT INSERT, SELECT ON person_name TO concord_system;
GRANT INSERT, SELECT ON publication TO concord_a;
GRANT INSERT, SELECT ON publication TO concord_b;
GRANT SELECT ON publication TO concord_public;
GRANT INSERT, SELECT, UPDATE ON publication_feed TO concord_a;
GRANT INSERT, SELECT, UPDATE ON publication_feed TO concord_b;
GRANT INSERT, SELECT, UPDATE ON publication_feed TO concord_system;
GRANT SELECT ON published_alias TO concord_public;
GRANT DELETE, INSERT, SELECT ON published_term TO concord_a;
GRANT DELETE, INSERT, SELECT ON published_term TO concord_b;
GRANT SELECT ON published_term TO concord_public;
GRANT SELECT ON published_text TO concord_public;
GRANT DELETE, INSERT, SELECT, UPDATE ON recovery_code TO concord_system;
GRANT INSERT, SELECT ON review TO concord_a;
GRANT INSERT, SELECT ON review TO concord_b;
GRANT INSERT, SELECT ON review_statement TO concord_a;
GRANT INSERT, SELECT ON review_statement TO concord_b;
GRANT INSERT, SELECT, UPDATE ON rsvp TO concord_a;
GRANT INSERT, SELECT, UPDATE ON rsvp TO concord_b;
GRANT INSERT, SELECT ON seat TO concord_a;
GRANT INSERT, SELECT ON seat TO concord_b;
GRANT INSERT, SELECT ON seat TO concord_system;
GRANT DELETE, INSERT, SELECT, UPDATE ON session TO concord_system;
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_limit TO concord_system;
GRANT DELETE, INSERT, SELECT, UPDATE ON sitting TO concord_a;
GRANT DELETE, INSERT, SELECT, UPDATE ON sitting TO concord_b;
GRANT INSERT, SELECT, UPDATE ON source TO concord_a;
GRANT INSERT, SELECT, UPDATE ON source TO concord_b;
GRANT INSERT, SELECT ON source_editor TO concord_a;
GRANT INSERT, SELECT ON source_editor TO concord_b;
GRANT DELETE, INSERT, SELECT, UPDATE ON statement TO concord_a;
GRANT DELETE, INSERT, SELECT, UPDATE ON statement TO concord_b;
GRANT INSERT, SELECT ON term TO concord_a;
GRANT INSERT, SELECT ON term TO concord_b;
GRANT SELECT ON term TO concord_system;
GRANT INSERT, SELECT ON topic TO concord_a;
GRANT INSERT, SELECT ON topic TO concord_b;
GRANT INSERT, SELECT ON topic TO concord_system;
GRANT INSERT, SELECT ON topic_draft TO concord_a;
GRANT INSERT, SELECT ON topic_draft TO concord_b;
GRANT DELETE, INSERT, SELECT, UPDATE ON totp_factor TO concord_system;
GRANT SELECT ON working_group TO concord_a;
GRANT SELECT ON working_group TO concord_b;
GRANT INSERT, SELECT ON working_group TO concord_system;

-- Grants on columns
GRANT INSERT (created_at, id, kind, person_id, side, sign_in_name, state) ON account TO concord_a;
GRANT SELECT (created_at, id, kind, person_id, side, sign_in_name, state) ON account TO concord_a;
GRANT UPDATE (sign_in_name, state) ON account TO concord_a;
GRANT INSERT (created_at, id, kind, person_id, side, sign_in_name, state) ON account TO concord_b;
GRANT SELECT (created_at, id, kind, person_id, side, sign_in_name, state) ON account TO concord_b;
GRANT UPDATE (sign_in_name, state) ON account TO concord_b;
GRANT UPDATE (revision, state) ON agenda_item TO concord_a;
GRANT UPDATE (revision, state) ON agenda_item TO concord_b;
GRANT UPDATE (circulated_at, state) ON agenda_version TO concord_a;
GRANT UPDATE (circulated_at, state) ON agenda_version TO concord_b;
GRANT UPDATE (revoked_at) ON api_key TO concord_a;
GRANT UPDATE (revoked_at) ON api_key TO concord_b;
GRANT UPDATE (last_used_at) ON api_key TO concord_system;
GRANT UPDATE (superseded_at) ON appointment TO concord_a;
GRANT UPDATE (superseded_at) ON appointment TO concord_b;
GRANT UPDATE (superseded_at) ON association_name TO concord_a;
GRANT UPDATE (superseded_at) ON association_name TO concord_b;
GRANT UPDATE (superseded_at) ON association_name TO concord_system;
GRANT UPDATE (left_at) ON attendance TO concord_a;
GRANT UPDATE (left_at) ON attendance TO concord_b;
GRANT UPDATE (revoked_at, revoked_by) ON attestation TO concord_a;
GRANT UPDATE (revoked_at, revoked_by) ON attestation TO concord_b;
GRANT UPDATE (revocation_reason) ON attestation_evidence TO concord_a;
GRANT UPDATE (revocation_reason) ON attestation_evidence TO concord_b;
GRANT UPDATE (superseded_at) ON company_name TO concord_a;
GRANT UPDATE (superseded_at) ON company_name TO concord_b;
GRANT UPDATE (closed_at, closed_by, published_revision, revision, state) ON follow_up TO concord_a;
GRANT UPDATE (closed_at, closed_by, published_revision, revision, state) ON follow_up TO concord_b;
GRANT UPDATE (answer) ON idempotency_record TO concord_a;
GRANT UPDATE (answer) ON idempotency_record TO concord_b;
GRANT UPDATE (answer) ON idempotency_record TO concord_system;
GRANT UPDATE (story) ON installation TO concord_system;
GRANT SELECT (account_id, created_at, expires_at, id, kind, revoked_at, side, used_at) ON invitation TO concord_a;
GRANT UPDATE (revoked_at) ON invitation TO concord_a;
GRANT SELECT (account_id, created_at, expires_at, id, kind, revoked_at, side, used_at) ON invitation TO concord_b;
GRANT UPDATE (revoked_at) ON invitation TO concord_b;
GRANT INSERT (decision, digest, id, opened_at, opened_by, state, subject_id, subject_revision, working_group_id) ON joint_decision TO concord_a;
GRANT UPDATE (a_account, a_at, a_digest, a_office, effective_at, state) ON joint_decision TO concord_a;
GRANT INSERT (decision, digest, id, opened_at, opened_by, state, subject_id, subject_revision, working_group_id) ON joint_decision TO concord_b;
GRANT UPDATE (b_account, b_at, b_digest, b_office, effective_at, state) ON joint_decision TO concord_b;
GRANT UPDATE (state) ON minutes_revision TO concord_a;
GRANT UPDATE (state) ON minutes_revision TO concord_b;
GRANT UPDATE (decided_at, decided_by, return_codes, state) ON offer TO concord_a;
GRANT UPDATE (decided_at, decided_by, return_codes, state) ON offer TO concord_b;
GRANT UPDATE (appointment_id, confirmed_at, confirmed_by, state) ON officer_nomination TO concord_a;
GRANT UPDATE (appointment_id, confirmed_at, confirmed_by, state) ON officer_nomination TO concord_b;
GRANT UPDATE (superseded_at) ON person_name TO concord_a;
GRANT UPDATE (superseded_at) ON person_name TO concord_b;
GRANT UPDATE (superseded_at) ON term TO concord_a;
GRANT UPDATE (superseded_at) ON term TO concord_b;
GRANT UPDATE (revision, state) ON topic TO concord_a;
GRANT UPDATE (revision, state) ON topic TO concord_b;
GRANT UPDATE (charter_id, first_host, meetings_per_year, quorum, revision, seats, state) ON working_group TO concord_a;
GRANT UPDATE (charter_id, first_host, meetings_per_year, quorum, revision, seats, state) ON working_group TO concord_b;
