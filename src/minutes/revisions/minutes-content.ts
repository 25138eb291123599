import { Injectable } from '@nestjs/common';
import { agendaItemsJson } from '../../agenda/index.js';
import { attendanceJson, conductJson, cycleLabelSql, sittingsWithPausesJson } from '../../meetings/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { found } from '../../platform/domain-error.js';
import { Charters, WorkingGroups } from '../../roster/index.js';
import { type Minutes } from '../minutes.entity.js';
import { paragraphsJson } from '../minutes.views.js';
import { contentOf, type MinutesContent, type Recorded } from './content.rules.js';

const carriedOver = `(SELECT coalesce(json_agg(json_build_object('id', f.id, 'minutesId', f.minutes_id, 'paragraphId', f.paragraph_id,
    'state', f.state, 'closedAt', rfc3339(f.closed_at)) ORDER BY f.id), '[]')
  FROM follow_up f WHERE f.working_group_id = mi.working_group_id AND (f.state = 'open' OR f.published_revision < f.revision))`;

const recordedStatement = new Statement<Recorded>(
  'minutes.recorded',
  `SELECT json_build_object('id', m.id, 'cycle', ${cycleLabelSql('m.id')}, 'host', h.slug, 'format', m.format,
       'place', CASE WHEN m.place_en IS NULL THEN NULL ELSE json_build_object('en', m.place_en, 'zh', m.place_zh) END) AS meeting,
     (SELECT json_agg(slug ORDER BY slug) FROM association) AS associations, ${sittingsWithPausesJson('m.id')} AS sittings,
     ${attendanceJson('m.id')} AS attendance, ${conductJson('m.id')} AS conduct, ${agendaItemsJson('m.id')} AS items,
     ${paragraphsJson('mi.id', `(mi.created_at AT TIME ZONE 'UTC')::date`)} AS paragraphs, ${carriedOver} AS "carriedOver"
   FROM minutes mi JOIN meeting m ON m.id = mi.meeting_id JOIN association h ON h.side = m.host_side WHERE mi.id = $1`,
);

/** Brings together what minutes say into the bytes that are locked. */
@Injectable()
export class MinutesContents {
  constructor(
    private readonly database: Database,
    private readonly groups: WorkingGroups,
    private readonly charters: Charters,
  ) {}

  /** What the minutes say as they stand, within what the charter discloses. */
  async of(tx: Tx, { id, workingGroupId }: Minutes, revision: number): Promise<MinutesContent> {
    const [recorded] = await this.database.run(tx, recordedStatement, [id]);
    const charter = await this.charters.inForce(tx, await this.groups.byId(tx, workingGroupId));
    const named = charter !== null && this.charters.contentOf(charter).disclosure.companies === 'names';
    return contentOf(found(recorded, 'minutes'), revision, { companies: named });
  }
}
