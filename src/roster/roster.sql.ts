/** SQL: a dated row of this alias holds on a date. */
export const isOnSql = (alias: string, date: string): string =>
  `${alias}.valid_from <= ${date} AND (${alias}.valid_to IS NULL OR ${date} < ${alias}.valid_to)`;

/** SQL: a row of this alias was known at an instant. */
export const knownSql = (alias: string, at: string): string =>
  `${alias}.recorded_at <= ${at} AND (${alias}.superseded_at IS NULL OR ${at} < ${alias}.superseded_at)`;

const known = (alias: string, at: string | null): string =>
  at === null ? `${alias}.superseded_at IS NULL` : knownSql(alias, at);

/** SQL: what a company is officially called on a date, `{en, zh}`; as known at an instant if one is given. */
export const companyNameJson = (companyId: string, date: string, at: string | null = null): string =>
  `(SELECT json_build_object('en', cn.name_en, 'zh', cn.name_zh) FROM company_name cn
    WHERE cn.company_id = ${companyId} AND cn.kind = 'official' AND ${known('cn', at)} AND ${isOnSql('cn', date)})`;

/** SQL: what a person is called on a date and what his function is, `{name: {en, zh}, function: {en, zh}}`. */
export const personNameJson = (personId: string, date: string, at: string | null = null): string =>
  `(SELECT json_build_object('name', json_build_object('en', pn.name_en, 'zh', pn.name_zh),
      'function', json_build_object('en', pn.function_en, 'zh', pn.function_zh)) FROM person_name pn
    WHERE pn.person_id = ${personId} AND ${known('pn', at)} AND ${isOnSql('pn', date)})`;

/** SQL: whether a company of a side holds a seat of a group at an instant, by the date on its association's clocks. */
export const holdsSeatSql = (groupId: string, side: string, companyId: string, at: string): string =>
  `EXISTS (SELECT 1 FROM term ht JOIN association ho ON ho.side = ht.side
    WHERE ht.working_group_id = ${groupId} AND ht.side = ${side} AND ht.company_id = ${companyId}
      AND ht.superseded_at IS NULL AND ${isOnSql('ht', `(${at} AT TIME ZONE ho.zone)::date`)})`;

/** SQL: the slug of a side's association. */
export const slugSql = (side: string): string => `(SELECT slug FROM association WHERE side = ${side})`;
