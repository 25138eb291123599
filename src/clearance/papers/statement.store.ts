import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { found } from '../../platform/domain-error.js';
import { newCrossingId } from '../../platform/id.js';
import { Citation } from './citation.entity.js';
import { type Paper } from './paper.entity.js';
import { otherLanguage } from './paper.rules.js';
import { PaperStore } from './paper.store.js';
import { StatementRow } from './statement.entity.js';

const orderStatement = new Statement(
  'clearance.order-statements',
  `UPDATE statement s SET position = o.position FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, position)
   WHERE s.paper_id = $2 AND o.id IN (s.id, s.original_id)`,
);

/** The statements of own-side papers. Whoever changes one holds the lock on its paper. */
@Injectable()
export class StatementStore {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperStore,
  ) {}

  /** Locks the paper of an original statement and reads both. @throws DomainError `not-found` */
  async lock(tx: Tx, id: string): Promise<{ paper: Paper; statement: StatementRow }> {
    const where = { id, originalId: IsNull() };
    const { paperId } = found(await tx.findOneBy(StatementRow, where), 'statement');
    const paper = await this.papers.lock(tx, paperId);
    // Read again: somebody may have changed it while we waited.
    return { paper, statement: found(await tx.findOneBy(StatementRow, where), 'statement') };
  }

  count(tx: Tx, paper: Paper): Promise<number> {
    return tx.countBy(StatementRow, { paperId: paper.id, originalId: IsNull() });
  }

  /** The originals of a paper, in their order. */
  async idsOf(tx: Tx, paper: Paper): Promise<string[]> {
    const where = { paperId: paper.id, originalId: IsNull() };
    return (await tx.find(StatementRow, { where, order: { position: 'ASC', id: 'ASC' } })).map(({ id }) => id);
  }

  /** Places originals, named in their order, and their translations with them. */
  async order(tx: Tx, paper: Paper, order: readonly string[]): Promise<void> {
    await this.database.run(tx, orderStatement, [order, paper.id]);
  }

  async add(tx: Tx, statement: StatementRow): Promise<void> {
    await tx.insert(StatementRow, statement);
  }

  /** Another text makes the translation an old one; another kind alone does not. */
  async change(tx: Tx, statement: StatementRow, to: Pick<StatementRow, 'kind' | 'text'>): Promise<number> {
    const { id, text, revision } = statement;
    await tx.update(StatementRow, { id }, { ...to, revision: revision + 1 });
    await tx.update(StatementRow, { originalId: id }, { kind: to.kind });
    if (to.text === text) {
      await tx.update(StatementRow, { originalId: id, revision }, { revision: revision + 1 });
    }
    return revision + 1;
  }

  /** The statement goes with its translation and citations; those behind it move up. */
  async remove(tx: Tx, { id, paperId, position }: StatementRow): Promise<void> {
    await tx.delete(StatementRow, { id });
    await tx.query('UPDATE statement SET position = position - 1 WHERE paper_id = $1 AND position > $2', [
      paperId,
      position,
    ]);
  }

  /** Writes the translation, made of the original as it stands: both have its next revision. */
  async translate(
    tx: Tx,
    original: StatementRow,
    made: Pick<StatementRow, 'text' | 'createdBy' | 'createdAt'>,
  ): Promise<number> {
    const revision = original.revision + 1;
    await tx.update(StatementRow, { id: original.id }, { revision });
    const { id: originalId, workingGroupId, side, paperId, position, kind } = original;
    const present = await tx.findOneBy(StatementRow, { originalId });
    if (present !== null) await tx.update(StatementRow, { id: present.id }, { text: made.text, revision });
    else {
      const language = otherLanguage(original.language);
      const place = { workingGroupId, side, paperId, originalId, position };
      const row = { id: newCrossingId<'Statement'>(), ...place, kind, language, revision };
      await tx.insert(StatementRow, { ...row, ...made });
    }
    return revision;
  }

  async citationsOf(tx: Tx, statement: StatementRow): Promise<number> {
    return tx.countBy(Citation, { statementId: statement.id });
  }

  async cite(tx: Tx, citation: Citation): Promise<void> {
    await tx.insert(Citation, citation);
  }

  async lockCitation(tx: Tx, id: string): Promise<{ paper: Paper; statement: StatementRow }> {
    const { statementId } = found(await tx.findOneBy(Citation, { id }), 'citation');
    const locked = await this.lock(tx, statementId);
    found(await tx.findOneBy(Citation, { id }), 'citation');
    return locked;
  }

  async removeCitation(tx: Tx, id: string): Promise<void> {
    await tx.delete(Citation, { id });
  }
}
