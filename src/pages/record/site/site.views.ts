import { newestRevisionSql, type PublicationKind } from '../../../ledger/index.js';
import { Statement } from '../../../platform/database/statement.js';

/** What has a page of its own; follow-ups stand on those of others. */
export interface SitePage {
  readonly kind: Exclude<PublicationKind, 'follow-up'>;
  readonly id: string;
  readonly slug: string;
  readonly publishedAt: string;
}

/** Every public page but the first, the newest first; more than a sitemap may name are left out (sitemaps.org). */
export const sitePagesStatement = new Statement<SitePage>(
  'pages.site',
  `SELECT p.kind, p.subject_id AS id, rfc3339(p.published_at) AS "publishedAt",
     (SELECT g.rendered::json ->> 'slug' FROM publication g WHERE g.kind = 'working-group' AND g.subject_id = p.working_group_id ORDER BY g.revision DESC LIMIT 1) AS slug
   FROM publication p WHERE p.kind <> 'follow-up' AND ${newestRevisionSql('p')} AND EXISTS (
     SELECT 1 FROM publication g WHERE g.kind = 'working-group' AND g.subject_id = p.working_group_id)
   ORDER BY p.published_at DESC, p.id DESC LIMIT 10000`,
);
