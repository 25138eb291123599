import { Statement } from '../../platform/database/statement.js';
import { isOnSql, slugSql } from '../roster.sql.js';
import { type GroupSummaryView, type GroupView } from './group.dto.js';

const summary = `'id', g.id, 'slug', g.slug, 'name', json_build_object('en', g.name_en, 'zh', g.name_zh), 'state', g.state,
  'seats', g.seats, 'meetingsPerYear', g.meetings_per_year, 'quorum', g.quorum, 'firstHost', ${slugSql('g.first_host')},
  'revision', g.revision`;

const charter = (which: string): string =>
  `(SELECT json_build_object('id', c.id, 'number', c.number, 'state', c.state, 'revision', c.revision, 'digest', c.digest,
      'salt', c.salt, 'draftedBy', ${slugSql('c.drafted_by')}, 'inForceAt', rfc3339(c.in_force_at), 'content', c.content::json)
    FROM charter c WHERE ${which})`;

/** One group with its charters and both associations as called on `$2`. */
const groupText = `SELECT g.id, json_build_object(${summary}, 'charter', ${charter('c.id = g.charter_id')},
    'draft', ${charter(`c.working_group_id = g.id AND c.state = 'draft'`)},
    'associations', (SELECT json_agg(json_build_object('side', o.slug, 'zone', o.zone, 'name',
        (SELECT json_build_object('en', n.name_en, 'zh', n.name_zh) FROM association_name n
         WHERE n.side = o.side AND n.superseded_at IS NULL AND ${isOnSql('n', '$2::date')})) ORDER BY o.side)
      FROM association o)) AS view
   FROM working_group g`;

type Row = { id: string; view: Omit<GroupView, 'can'> };

export const groupStatement = new Statement<Row>('roster.group', `${groupText} WHERE g.id = $1`);
export const groupBySlugStatement = new Statement<Row>('roster.group-by-slug', `${groupText} WHERE g.slug = $1`);

/** The groups `$1` by their slugs, after the slug `$2`. */
export const groupsStatement = new Statement<{ slug: string; view: GroupSummaryView }>(
  'roster.groups',
  `SELECT g.slug, json_build_object(${summary}) AS view FROM working_group g
   WHERE g.id = ANY ($1::uuid[]) AND ($2::text IS NULL OR g.slug > $2) ORDER BY g.slug LIMIT $3`,
);
