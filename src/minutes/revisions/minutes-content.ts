import { Injectable } from '@nestjs/common';
import { agendaItemsJson } from '../../agenda/index.js';
import { attendanceJson, conductJson, cycleLabelSql, sittingsJson } from '../../meetings/index.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { canonicalText } from '../../platform/digest.js';
import { found } from '../../platform/domain-error.js';
import { Charters, WorkingGroups } from '../../roster/index.js';
import { type Minutes } from '../minutes.entity.js';
import { paragraphsJson } from '../minutes.views.js';
import { contentOf, type Recorded } from './content.rules.js';

const recordedStatement = new Statement<Recorded>(
  'minutes.recorded',
  `SELECT json_build_object('id', m.id, 'cycle', ${cycleLabelSql('m.id')}, 'host', h.slug, 'format', m.format,
       'place', CASE WHEN m.place_en IS NULL THEN NULL ELSE json_build_object('en', m.place_en, 'zh', m.place_zh) END) AS meeting,
     (SELECT json_agg(slug ORDER BY slug) FROM association) AS associations, ${sittingsJson('m.id')} AS sittings,
     ${attendanceJson('m.id')} AS attendance, ${conductJson('m.id')} AS conduct, ${agendaItemsJson('m.id')} AS items,
     ${paragraphsJson('mi.id', `(mi.created_at AT TIME ZONE 'UTC')::date`)} AS paragraphs
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

  /** Canonical text of the minutes as they stand, within what the charter discloses. */
  async textOf(tx: Tx, { id, workingGroupId }: Minutes): Promise<string> {
    const [recorded] = await this.database.run(tx, recordedStatement, [id]);
    const charter = await this.charters.inForce(tx, await this.groups.byId(tx, workingGroupId));
    const named = charter !== null && this.charters.contentOf(charter).disclosure.companies === 'names';
    return canonicalText(contentOf(found(recorded, 'minutes'), { companies: named }));
  }
}
