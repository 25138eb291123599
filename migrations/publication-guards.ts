/** What the public reads is what both sides decided, or follows from a row that says so: the database's own checks, as SQL. */
export const serving = `session_user IN ('concord_a', 'concord_b', 'concord_public', 'concord_system')`;

const refuse = (constraint: string, message: string): string =>
  `RAISE EXCEPTION '${message}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

const decided = (decision: string, row: string): string =>
  `EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = ${row}.id AND d.decision = '${decision}' AND d.state = 'effective'
     AND d.digest = ${row}.digest)`;

const key = (side: 'a' | 'b'): string => `(SELECT slug FROM association WHERE side = '${side}'),
  json_build_object('office', d.${side}_office, 'at', rfc3339(d.${side}_at))`;

const wall = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;

const texts = [
  `CREATE FUNCTION salted_digest(salt text, content text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
     SELECT encode(sha256(convert_to(salt || E'\\n' || content, 'UTF8')), 'hex') $$`,
  // An instant as frames write it: no zeros at the end of its fraction.
  `CREATE FUNCTION instant_text(moment timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT regexp_replace(rfc3339(moment), '\\.?0*Z$', 'Z') $$`,
  // The canonical text on a meeting that was held, from its rows.
  `CREATE FUNCTION held_meeting_content(meeting uuid) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT '{"companies":{' || (
         SELECT string_agg(to_json(o.slug)::text || ':' || (
             SELECT count(DISTINCT t.company_id) FROM attendance t JOIN sitting s ON s.id = t.sitting_id
             WHERE s.meeting_id = m.id AND t.side = o.side)::text, ',' ORDER BY o.slug COLLATE "C") FROM association o)
       || '},"cycle":' || to_json(c.year || '-' || c.half)::text || ',"format":' || to_json(m.format)::text
       || ',"host":' || (SELECT to_json(slug)::text FROM association WHERE side = m.host_side)
       || ',"place":' || coalesce('{"en":' || to_json(m.place_en)::text || ',"zh":' || coalesce(to_json(m.place_zh)::text, 'null') || '}', 'null')
       || ',"sittings":[' || (
         SELECT coalesce(string_agg('{"endsAt":' || to_json(rfc3339(s.ends_at))::text || ',"endsWall":' || to_json(${wall('s.ends_wall')})::text
             || ',"quorate":' || coalesce(to_json(s.quorate)::text, 'null') || ',"startsAt":' || to_json(rfc3339(s.starts_at))::text
             || ',"startsWall":' || to_json(${wall('s.starts_wall')})::text || ',"zone":' || to_json(s.zone)::text || '}', ',' ORDER BY s.position), '')
         FROM sitting s WHERE s.meeting_id = m.id) || ']}'
     FROM meeting m JOIN cycle c ON c.id = m.cycle_id WHERE m.id = meeting $$`,
];

/** What stands around the content, of each kind; nothing where the content is not what was decided. */
const frames = `CASE NEW.kind
  WHEN 'working-group' THEN (
    SELECT jsonb_build_object('slug', g.slug, 'name', jsonb_build_object('en', g.name_en, 'zh', g.name_zh), 'state', g.state,
      'associations', (SELECT jsonb_agg(slug ORDER BY side) FROM association),
      'firstHost', (SELECT slug FROM association WHERE side = c.content::jsonb ->> 'firstHost'), 'digest', c.digest, 'salt', c.salt)
    FROM working_group g JOIN charter c ON c.id = g.charter_id AND c.working_group_id = g.id
    WHERE g.id = NEW.working_group_id AND g.id = NEW.subject_id AND g.state = 'active' AND c.state = 'in-force' AND c.in_force_at = NEW.published_at
      AND c.number = NEW.revision AND c.content = NEW.content AND c.digest = salted_digest(c.salt, c.content) AND ${decided('charter', 'c')})
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
      AND ${decided('agenda.circulation', 'v')} AND ${decided('agenda.freeze', 'v')}
      AND CASE c.content::jsonb #>> '{disclosure,agenda}' WHEN 'frozen' THEN true WHEN 'after' THEN m.state IN ('held', 'closed') ELSE false END)
  WHEN 'minutes' THEN (
    SELECT jsonb_build_object('digestScheme', 'concord-minutes/v1', 'digest', r.digest, 'salt', r.salt, 'keys', (
      SELECT jsonb_object_agg(d.decision, json_build_object('effectiveAt', rfc3339(d.effective_at), 'keys', json_build_object(${key('a')}, ${key('b')})))
      FROM joint_decision d WHERE d.subject_id = r.id AND d.state = 'effective'))
    FROM minutes_revision r JOIN minutes m ON m.id = r.minutes_id
    WHERE m.id = NEW.subject_id AND m.working_group_id = NEW.working_group_id AND m.meeting_id = NEW.meeting_id
      AND m.published_at = NEW.published_at AND r.number = NEW.revision AND r.state = 'published')
  WHEN 'follow-up' THEN (
    SELECT '{}'::jsonb FROM follow_up f JOIN minutes m ON m.id = f.minutes_id
    WHERE f.id = NEW.subject_id AND f.working_group_id = NEW.working_group_id AND m.meeting_id = NEW.meeting_id)
  END`;

const publication = [
  `CREATE FUNCTION publication_says_what_was_decided() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     frame jsonb := ${frames};
     head text := left(NEW.rendered, -(length(NEW.content) + 12)) || '}';
     names text[];
   BEGIN
     IF frame IS NULL THEN ${refuse('publication_decided_ck', 'nothing is published but what both sides decided')}; END IF;
     IF NEW.rendered <> left(head, -1) || ',"content":' || NEW.content || '}'
        OR NEW.etag <> encode(sha256(convert_to(NEW.rendered, 'UTF8')), 'hex') THEN
       ${refuse('publication_frame_ck', 'what is sent is the content in its frame')}; END IF;
     SELECT array_agg(name) INTO names FROM json_object_keys(head::json) name;
     IF cardinality(names) <> (SELECT count(DISTINCT name) FROM unnest(names) name) OR head::jsonb <> frame || jsonb_strip_nulls(jsonb_build_object(
          'id', NEW.subject_id, 'kind', NEW.kind, 'workingGroupId', NEW.working_group_id, 'revision', NEW.revision,
          'publishedAt', instant_text(NEW.published_at), 'meetingId', NEW.meeting_id)) THEN
       ${refuse('publication_frame_ck', 'the frame says what the rows say')}; END IF;
     RETURN NEW;
   END $$`,
  // Named to fire after the check on the assents of minutes, whose refusal says more.
  `CREATE TRIGGER publication_decided BEFORE INSERT ON publication FOR EACH ROW WHEN (${serving})
   EXECUTE FUNCTION publication_says_what_was_decided()`,
];

/** The names that a company may be published with: one of those it has. */
const named = `jsonb_build_object('en', n.name_en, 'zh', n.name_zh, 'website', k.website, 'ticker', k.ticker, 'names', (
  SELECT jsonb_agg(jsonb_build_object('en', o.name_en, 'zh', o.name_zh, 'validFrom', o.valid_from, 'validTo', o.valid_to) ORDER BY o.valid_from)
  FROM company_name o WHERE o.company_id = t.company_id AND o.kind = 'official' AND o.superseded_at IS NULL))`;
const officialName = `SELECT 1 FROM company_name n JOIN company k ON k.id = n.company_id
  WHERE n.company_id = t.company_id AND n.kind = 'official' AND n.superseded_at IS NULL`;

const terms = [
  `CREATE FUNCTION published_term_is_the_term() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (
       SELECT 1 FROM term t JOIN seat s ON s.id = t.seat_id JOIN working_group g ON g.id = t.working_group_id JOIN charter c ON c.id = g.charter_id
       WHERE t.id = NEW.term_id AND t.superseded_at IS NULL AND t.working_group_id = NEW.working_group_id AND t.side = NEW.side
         AND s.number = NEW.seat_number AND t.valid_from = NEW.valid_from AND t.valid_to IS NOT DISTINCT FROM NEW.valid_to
         AND CASE WHEN NEW.company IS NOT NULL THEN c.content::jsonb #>> '{disclosure,companies}' = 'names'
               AND EXISTS (${officialName} AND NEW.company = ${named})
             ELSE c.content::jsonb #>> '{disclosure,companies}' IS DISTINCT FROM 'names' OR NOT EXISTS (${officialName}) END) THEN
       ${refuse('published_term_term_ck', 'a published term says what the term says')}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER published_term_same BEFORE INSERT ON published_term FOR EACH ROW WHEN (${serving})
   EXECUTE FUNCTION published_term_is_the_term()`,
  // Terms are published anew by taking the old rows away: what still holds is there again when the act ends.
  `CREATE FUNCTION published_term_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM term WHERE id = OLD.term_id AND superseded_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM published_term WHERE term_id = OLD.term_id) THEN
       ${refuse('published_term_stays_ck', 'a term that holds stays published')}; END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER published_term_kept AFTER DELETE ON published_term DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (${serving})
   EXECUTE FUNCTION published_term_stays()`,
];

/** The rows that publications follow from: nobody alone writes them otherwise than the act does. */
const grounds = [
  `CREATE FUNCTION digest_covers_content() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.digest <> salted_digest(NEW.salt, NEW.content) THEN
       RAISE EXCEPTION 'the digest is not that of the text' USING ERRCODE = '23514', CONSTRAINT = TG_TABLE_NAME || '_digest_ck'; END IF;
     RETURN NEW;
   END $$`,
  ...['charter', 'agenda_version'].map(
    (table) => `CREATE TRIGGER ${table}_sealed BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW WHEN (${serving})
     EXECUTE FUNCTION digest_covers_content()`,
  ),
  // The host's side alone says that a confirmed meeting was held, after those of its sittings that took place; its minutes, that it is closed.
  `CREATE FUNCTION meeting_was_held() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.state = 'held' AND (TG_OP = 'INSERT' OR OLD.state <> 'held' OR OLD.held_at <> NEW.held_at) AND NOT (
          TG_OP = 'UPDATE' AND OLD.state = 'confirmed' AND session_user = 'concord_' || OLD.host_side AND NEW.host_side = OLD.host_side
          AND EXISTS (SELECT 1 FROM sitting WHERE meeting_id = NEW.id AND closed_at IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM sitting WHERE meeting_id = NEW.id AND opened_at IS NOT NULL AND closed_at IS NULL)) THEN
       ${refuse('meeting_was_held_ck', 'the host says of a confirmed meeting that it was held')}; END IF;
     IF NEW.state = 'closed' AND (TG_OP = 'INSERT' OR OLD.state <> 'closed') AND NOT (
          TG_OP = 'UPDATE' AND OLD.state = 'held' AND NEW.held_at = OLD.held_at
          AND EXISTS (SELECT 1 FROM minutes m JOIN publication p ON p.kind = 'minutes' AND p.subject_id = m.id WHERE m.meeting_id = NEW.id)) THEN
       ${refuse('meeting_was_minuted_ck', 'published minutes close a meeting')}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER meeting_held BEFORE INSERT OR UPDATE ON meeting FOR EACH ROW WHEN (${serving}) EXECUTE FUNCTION meeting_was_held()`,
  // What both sides confirmed of a date and a place stands: there is no way back from it that one side could take alone.
  `CREATE FUNCTION confirmed_meeting_stands() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.state IN ('confirmed', 'held', 'closed') AND (
          (OLD.working_group_id, OLD.cycle_id, OLD.host_side, OLD.format, OLD.place_en, OLD.place_zh, OLD.starts_at, OLD.ends_at)
            IS DISTINCT FROM (NEW.working_group_id, NEW.cycle_id, NEW.host_side, NEW.format, NEW.place_en, NEW.place_zh, NEW.starts_at, NEW.ends_at)
          OR NEW.state IN ('planned', 'proposed') OR OLD.state <> 'confirmed' AND NEW.state NOT IN ('held', 'closed')
          OR OLD.state = 'closed' AND NEW.state <> 'closed') THEN
       ${refuse('meeting_stands_ck', 'a confirmed meeting stands as both sides confirmed it')}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER meeting_stands BEFORE UPDATE ON meeting FOR EACH ROW WHEN (${serving}) EXECUTE FUNCTION confirmed_meeting_stands()`,
  `CREATE FUNCTION confirmed_sitting_stands() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT (TG_OP = 'UPDATE' AND (OLD.id, OLD.meeting_id, OLD.position, OLD.starts_wall, OLD.ends_wall, OLD.zone, OLD.starts_at, OLD.ends_at)
            = (NEW.id, NEW.meeting_id, NEW.position, NEW.starts_wall, NEW.ends_wall, NEW.zone, NEW.starts_at, NEW.ends_at))
        AND EXISTS (SELECT 1 FROM meeting m WHERE m.id IN (OLD.meeting_id, NEW.meeting_id) AND m.state IN ('confirmed', 'held', 'closed')) THEN
       ${refuse('sitting_stands_ck', 'a sitting of a confirmed meeting stands as both sides confirmed it')}; END IF;
     RETURN coalesce(NEW, OLD);
   END $$`,
  `CREATE TRIGGER sitting_stands BEFORE INSERT OR UPDATE OR DELETE ON sitting FOR EACH ROW WHEN (${serving})
   EXECUTE FUNCTION confirmed_sitting_stands()`,
  // What a group is follows from its charter in force, and one is in force until another is.
  `CREATE FUNCTION working_group_follows_charter() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF ((NEW.charter_id, NEW.seats, NEW.meetings_per_year, NEW.quorum, NEW.first_host)
          IS DISTINCT FROM (OLD.charter_id, OLD.seats, OLD.meetings_per_year, OLD.quorum, OLD.first_host)
          OR NEW.state = 'active' AND OLD.state <> 'active')
        AND NOT (OLD.state IN ('forming', 'active') AND EXISTS (
          SELECT 1 FROM charter c WHERE c.id = NEW.charter_id AND c.working_group_id = NEW.id AND c.state = 'in-force' AND c.content::jsonb @>
            jsonb_build_object('seats', NEW.seats, 'meetingsPerYear', NEW.meetings_per_year, 'quorum', NEW.quorum, 'firstHost', NEW.first_host))) THEN
       ${refuse('working_group_charter_ck', 'a group is what its charter in force says')}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER working_group_charter BEFORE UPDATE ON working_group FOR EACH ROW WHEN (${serving})
   EXECUTE FUNCTION working_group_follows_charter()`,
  `CREATE FUNCTION charter_is_succeeded() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM charter WHERE working_group_id = OLD.working_group_id AND state = 'in-force') THEN
       ${refuse('charter_succeeded_ck', 'a charter is in force until another is')}; END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER charter_succeeded AFTER UPDATE ON charter DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
   WHEN (${serving} AND OLD.state = 'in-force' AND NEW.state <> 'in-force') EXECUTE FUNCTION charter_is_succeeded()`,
  // A group is called what it was founded as.
  `REVOKE UPDATE ON working_group FROM concord_a, concord_b`,
  `GRANT UPDATE (state, seats, meetings_per_year, quorum, first_host, charter_id, revision) ON working_group TO concord_a, concord_b`,
];

export const guardPublications = [...texts, ...publication, ...terms, ...grounds];

const triggers = {
  publication_decided: 'publication',
  published_term_same: 'published_term',
  published_term_kept: 'published_term',
  charter_sealed: 'charter',
  agenda_version_sealed: 'agenda_version',
  meeting_held: 'meeting',
  meeting_stands: 'meeting',
  sitting_stands: 'sitting',
  working_group_charter: 'working_group',
  charter_succeeded: 'charter',
};
const functions = [
  'publication_says_what_was_decided()',
  'published_term_is_the_term()',
  'published_term_stays()',
  'digest_covers_content()',
  'meeting_was_held()',
  'confirmed_meeting_stands()',
  'confirmed_sitting_stands()',
  'working_group_follows_charter()',
  'charter_is_succeeded()',
  'held_meeting_content(uuid)',
  'instant_text(timestamptz)',
  'salted_digest(text, text)',
];

export const unguardPublications = [
  ...Object.entries(triggers).map(([name, table]) => `DROP TRIGGER ${name} ON ${table}`),
  ...functions.map((name) => `DROP FUNCTION ${name}`),
  `REVOKE UPDATE (state, seats, meetings_per_year, quorum, first_host, charter_id, revision) ON working_group FROM concord_a, concord_b`,
  `GRANT UPDATE ON working_group TO concord_a, concord_b`,
];
