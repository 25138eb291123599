import { Injectable } from '@nestjs/common';
import { type AgendaItem, AgendaReader } from '../../agenda/index.js';
import { clearedPaperJson } from '../../clearance/index.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { refuse } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';
import { RosterReader } from '../../roster/index.js';
import { type Minutes } from '../minutes.entity.js';

/** A cleared statement, and whose it is. */
export interface ClearedStatement {
  readonly paperId: string;
  readonly statementRevision: number;
  readonly side: Side;
}

const has = (paperId: string, revision: string, statementId: string): string =>
  `EXISTS (SELECT 1 FROM json_array_elements(${clearedPaperJson(paperId, revision)} -> 'statements') x
           WHERE x.value ->> 'id' = ${statementId}::text)`;

const ofItemStatement = new Statement<{ known: boolean }>(
  'minutes.statement-of-item',
  `SELECT ${has('$1::uuid', '$2::int', '$3')} AS known`,
);

const ofSectionStatement = new Statement<ClearedStatement>(
  'minutes.statement-of-section',
  `SELECT s.paper_id AS "paperId", s.revision AS "statementRevision", s.side FROM minutes_cleared_section s
   WHERE s.minutes_id = $1 AND s.item_id = $2 AND ${has('s.paper_id', 's.revision', '$3')}
   ORDER BY s.revision DESC LIMIT 1`,
);

const unknown = refuse('rule', 'statement-unknown', 'This is no statement that both counsel cleared for this item.');

/** What a paragraph may rest on: items, statements that both counsel cleared, and companies that hold a seat. */
@Injectable()
export class ParagraphSources {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly agenda: AgendaReader,
    private readonly roster: RosterReader,
  ) {}

  /** @throws DomainError `item-unknown` */
  async item(tx: Tx, meetingId: string, itemId: string): Promise<AgendaItem> {
    const item = (await this.agenda.items(tx, meetingId)).find(({ id }) => id === itemId);
    if (item === undefined) throw refuse('rule', 'item-unknown', 'This is no item of the meeting.');
    return item;
  }

  /** A statement of the item as both sides know it from the agenda. @throws DomainError `statement-unknown` */
  async ofAgenda(tx: Tx, item: AgendaItem, statementId: string): Promise<ClearedStatement> {
    const { paperId, paperRevision, side } = item;
    if (paperId === null || paperRevision === null || side === null) throw unknown;
    const [row] = await this.database.run(tx, ofItemStatement, [paperId, paperRevision, statementId]);
    if (row?.known !== true) throw unknown;
    return { paperId, statementRevision: paperRevision, side };
  }

  /** A statement of new text for the item. @throws DomainError `statement-unknown` */
  async ofSection(tx: Tx, minutes: Minutes, item: AgendaItem, statementId: string): Promise<ClearedStatement> {
    const [row] = await this.database.run(tx, ofSectionStatement, [minutes.id, item.id, statementId]);
    if (row === undefined) throw unknown;
    return row;
  }

  /** The side of a company that holds a seat today. @throws DomainError `company-not-seated` */
  async ownerSide(tx: Tx, workingGroupId: string, companyId: string | null): Promise<Side | null> {
    if (companyId === null) return null;
    const today = this.clock.now().toString().slice(0, 10);
    const seated = await this.roster.seatedCompanies(tx, { id: workingGroupId }, today);
    const owner = seated.find((company) => company.companyId === companyId);
    if (owner === undefined) throw refuse('rule', 'company-not-seated', 'This company holds no seat in the group.');
    return owner.side;
  }
}
