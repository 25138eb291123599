/** How many of the newest texts are put in order at a time. */
export const batchSize = 200;

/**
 * SQL, the first parts of a WITH: what is looked for (`$1`), in one language (`$2`) or in both. `topics` gives the topics
 * that may be meant by another word, as `alias`, `name_en`, `name_zh`; it may use `said.lexemes`.
 */
export const askedSql = (topics: string): string => `said AS MATERIALIZED (SELECT search_lexemes($1) AS lexemes),
  asked AS MATERIALIZED (
    SELECT o.query, ARRAY(SELECT (regexp_matches(o.query::text, '''([^'']+)''', 'g'))[1]) AS lexemes, o.query::text ~ '[0-9A-Za-z]' AS latin,
      CASE WHEN $2::text = 'zh' THEN NULL ELSE o.query END AS en, CASE WHEN $2::text = 'en' THEN NULL ELSE o.query END AS zh
    FROM (SELECT string_agg('(' || w.query::text || ')', ' | ')::tsquery AS query FROM said, LATERAL (
        SELECT search_all(said.lexemes) AS query
        UNION ALL SELECT search_meant(said.lexemes, m.alias, m.name_en, m.name_zh) FROM (${topics}) m) w) o)`;

const rankOf = (t: string, language: 'en' | 'zh'): string =>
  `coalesce(ts_rank(${t}.terms_${language}, asked.${language}, 1), 0)`;
const foundIn = (t: string, language: 'en' | 'zh'): string =>
  `coalesce(${t}.terms_${language} @@ asked.${language}, false)`;

/** SQL: text `t` says what is `asked`. */
export const saysSql = (t: string): string => `(${t}.terms_en @@ asked.en OR ${t}.terms_zh @@ asked.zh)`;

/** SQL: how well text `t` fits; a short text that says it counts for more than a long one. */
export const rankSql = (t: string): string => `greatest(${rankOf(t, 'en')}, ${rankOf(t, 'zh')})`;

/** SQL: the language in which text `t` says it; where both do, the one that is preferred. */
export const languageSql = (t: string, preferred: string): string =>
  `CASE WHEN NOT ${foundIn(t, 'zh')} THEN 'en' WHEN NOT ${foundIn(t, 'en')} THEN 'zh' ELSE ${preferred} END`;

/** SQL: for the excerpt of a text: its words with marks around those that were found; nothing where only Chinese was asked. */
export const wordsSql = (text: string): string =>
  `CASE WHEN asked.latin THEN ts_headline('pg_catalog.english', search_places(${text}), asked.query, 'HighlightAll=true, StartSel=<, StopSel=>') ELSE '' END`;
