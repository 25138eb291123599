import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { Statement } from '../platform/database/statement.js';
import { found } from '../platform/domain-error.js';
import { inTurn } from './agenda.views.js';
import { AgendaItem } from './items/agenda-item.entity.js';

const itemsStatement = new Statement<{ id: string }>(
  'agenda.items-in-order',
  `SELECT i.id FROM agenda_item i LEFT JOIN agenda_order o ON o.meeting_id = i.meeting_id AND o.item_id = i.id
   WHERE i.meeting_id = $1 AND i.state NOT IN ('withdrawn', 'merged')
     AND (o.position IS NOT NULL OR i.state IN ('accepted', 'listed', 'discussed'))
   ORDER BY o.position NULLS LAST, ${inTurn('i')}`,
);

/** The agenda of a meeting for the modules that write down what became of it. */
@Injectable()
export class AgendaReader {
  constructor(private readonly database: Database) {}

  /** The meeting's items of both sides in their order; those that have no place yet come last. */
  async items(tx: Tx, meetingId: string): Promise<AgendaItem[]> {
    const rows = await this.database.run(tx, itemsStatement, [meetingId]);
    const items = new Map((await tx.find(AgendaItem, { where: { meetingId } })).map((item) => [item.id, item]));
    return rows.flatMap(({ id }) => items.get(id) ?? []);
  }

  /** @throws DomainError 404 */
  async item(tx: Tx, itemId: string): Promise<AgendaItem> {
    return found(await tx.findOne(AgendaItem, { where: { id: itemId } }), 'agenda item');
  }
}
