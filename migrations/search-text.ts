/**
 * How text becomes searchable, as functions of the database. Nothing here depends on the locale of the server or on an
 * extension: words are cut at what is neither letter nor digit, and Chinese is taken by its characters and their pairs.
 */

const literal = (text: string): string => `'${text}'`;
const rows = [
  [0x30, 10],
  [0x41, 26],
  [0x61, 26],
] as const;
const characters = (shift: number): string =>
  rows.map(([from, many]) => String.fromCharCode(...Array.from({ length: many }, (_, i) => from + shift + i))).join('');
/** Full-width letters and digits, one for one, so that places in a text stay what they are; most texts have none. */
const folded = (text: string): string =>
  `CASE WHEN ${text} ~ '[\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]' THEN translate(${text}, ${literal(characters(0xfee0))}, ${literal(characters(0))}) ELSE ${text} END`;

const notOfWords = String.raw`[^0-9A-Za-z\u00c0-\u024f\u0370-\u1fff]`;
const notChinese = String.raw`[^\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]`;
const pure = 'LANGUAGE sql IMMUTABLE PARALLEL SAFE';

/** The characters of `c` each with the one after it; between runs, and in place of nothing, there is a space. */
const neighbours = `unnest(string_to_array(c, NULL), (string_to_array(c, NULL))[2:] || ' '::text) n (one, next)`;

/** The powers of two that the blocks of each size hold. */
const sizes = [9, 11, 13, 15, 17];

export const searchFunctions: readonly (readonly [string, string])[] = [
  [
    'search_words(text)',
    `(said text) RETURNS text ${pure} AS $$ SELECT regexp_replace(${folded('said')}, '${notOfWords}+', ' ', 'g') $$`,
  ],
  // The same with every character in its place, for marking what was found.
  [
    'search_places(text)',
    `(said text) RETURNS text ${pure} AS $$ SELECT regexp_replace(${folded('said')}, '${notOfWords}', ' ', 'g') $$`,
  ],
  [
    'search_characters(text)',
    `(said text) RETURNS text ${pure} AS $$ SELECT btrim(regexp_replace(said, '${notChinese}+', ' ', 'g')) $$`,
  ],
  // A text as it is indexed: stems of its English words, its Chinese characters and their pairs.
  [
    'search_terms(text)',
    `(said text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
   DECLARE
     c text := public.search_characters(said);
     words tsvector := to_tsvector('pg_catalog.english', public.search_words(said));
   BEGIN
     IF c = '' THEN RETURN words; END IF;
     RETURN words || array_to_tsvector((SELECT array_agg(n.one) || array_agg(rtrim(n.one || n.next)) FROM ${neighbours} WHERE n.one <> ' '));
   END $$`,
  ],
  // What is typed, as it is looked up: pairs alone find what is longer than one character.
  [
    'search_lexemes(text)',
    `(typed text) RETURNS text[] ${pure} AS $$
     SELECT coalesce(array_agg(DISTINCT l.lexeme ORDER BY l.lexeme), '{}') FROM (SELECT public.search_characters(typed) AS c) x, LATERAL (
       SELECT unnest(tsvector_to_array(to_tsvector('pg_catalog.english', public.search_words(typed)))) AS lexeme
       UNION ALL SELECT n.one || n.next FROM ${neighbours} WHERE n.one <> ' ' AND n.next <> ' '
       UNION ALL SELECT r FROM unnest(string_to_array(c, ' ')) r WHERE char_length(r) = 1) l $$`,
  ],
  // All of these; nothing where there are none. Each is quoted: what is typed is never syntax.
  [
    'search_all(text[])',
    `(lexemes text[]) RETURNS tsquery ${pure} AS $$
     SELECT string_agg('''' || replace(replace(l, '\\', '\\\\'), '''', '''''') || '''', ' & ')::tsquery FROM unnest(lexemes) l $$`,
  ],
  // Of an alias, the words that the topic's names lack: "curbs" of "export curbs" for "Export controls".
  [
    'search_key(text, text, text)',
    `(alias text, name_en text, name_zh text) RETURNS text[] ${pure} AS $$
     SELECT CASE WHEN k.own = '{}' THEN public.search_lexemes(alias) ELSE k.own END FROM (SELECT ARRAY(
       SELECT l FROM unnest(public.search_lexemes(alias)) l
       WHERE l <> ALL (public.search_lexemes(name_en) || public.search_lexemes(name_zh)) ORDER BY l) AS own) k $$`,
  ],
  // What else is meant by words that name a topic by an alias: the rest of them with the topic's name in either language.
  [
    'search_meant(text[], text, text, text)',
    `(lexemes text[], alias text, name_en text, name_zh text) RETURNS tsquery ${pure} AS $$
     SELECT coalesce(r.rest && n.named, n.named) FROM
       (SELECT public.search_all(ARRAY(SELECT l FROM unnest(lexemes) l WHERE l <> ALL (public.search_lexemes(alias)))) AS rest) r,
       (SELECT coalesce(e || z, e, z) AS named FROM (SELECT public.search_all(public.search_lexemes(name_en)) AS e,
          public.search_all(public.search_lexemes(name_zh)) AS z) o) n $$`,
  ],
  // Group and blocks of a text that has a number: 512 texts make a block, four blocks one of the next size.
  [
    'search_labels(uuid, bigint)',
    `(working_group_id uuid, number bigint) RETURNS text[] ${pure} AS $$
     SELECT ARRAY['g' || working_group_id::text, ${sizes.map((size, i) => `'${i}:' || (number >> ${size})::text`).join(', ')}] $$`,
  ],
  // The blocks below a number, newest first, in steps that grow fourfold: whoever wants the newest stops early.
  [
    'search_windows(bigint)',
    `(below bigint) RETURNS TABLE (step bigint, blocks text[]) ${pure} AS $$
     SELECT row_number() OVER (ORDER BY s.size), ARRAY(SELECT s.level || b::text FROM generate_series(s.low >> s.size, (s.high - 1) >> s.size) b)
     FROM (SELECT below AS w0) x0, ${sizes
       .slice(1)
       .map((size, i) => `LATERAL (SELECT greatest((w${i} - 1) >> ${size} << ${size}, 0) AS w${i + 1}) x${i + 1}`)
       .join(', ')},
       LATERAL (VALUES ${sizes
         .map((size, i) => `('${i}:', ${i + 1 < sizes.length ? `w${i + 1}` : '0::bigint'}, w${i}, ${size})`)
         .join(', ')}) s (level, low, high, size)
     WHERE s.low < s.high $$`,
  ],
];

const signature = (name: string): string => name.slice(0, name.indexOf('('));
export const makeSearchFunctions = searchFunctions.map(([name, rest]) => `CREATE FUNCTION ${signature(name)}${rest}`);
export const dropSearchFunctions = [...searchFunctions].reverse().map(([name]) => `DROP FUNCTION ${name}`);
