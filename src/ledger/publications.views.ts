import { type PublicationKind } from './publisher.js';

/** SQL: publication `p` is the newest revision of its thing. */
export const newestRevisionSql = (p: string): string =>
  `NOT EXISTS (SELECT 1 FROM publication n WHERE n.kind = ${p}.kind AND n.subject_id = ${p}.subject_id AND n.revision > ${p}.revision)`;

/** SQL: publications `p` of a kind of a group, the newest revision of each; the condition of a query on `publication p`. */
export const publishedInGroupSql = (p: string, kind: PublicationKind, workingGroupId: string): string =>
  `${p}.working_group_id = ${workingGroupId} AND ${p}.kind = '${kind}' AND ${newestRevisionSql(p)}`;
