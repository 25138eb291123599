import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type ChangeStatementDto } from './paper.dto.js';
import { mayBeEdited } from './paper.rules.js';
import { PaperStore } from './paper.store.js';
import { StatementStore } from './statement.store.js';

/** An author words a claim anew, or calls it something else. */
@Injectable()
export class ChangeStatement {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperStore,
    private readonly statements: StatementStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, id: string, expected: number, to: ChangeStatementDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { paper, statement } = await this.statements.lock(tx, id);
      ensure(clearancePolicy.editPaper(actor, paper));
      ensure(mayBeEdited(paper.state));
      ensureRevision(statement, expected);

      const wanted = { kind: to.kind ?? statement.kind, text: to.text ?? statement.text };
      const statementRevision = await this.statements.change(tx, statement, wanted);
      await this.papers.contributed(tx, paper, actor, 'editor');
      const { workingGroupId, side: book, revision } = await this.papers.changed(tx, paper);
      const facts = { statementId: id, revision };
      await this.ledger.record(tx, {
        ...{ name: 'clearance.statement-changed', actor, workingGroupId, subject: paper.id, book, facts },
      });
      return new Receipt({ id, revision: statementRevision });
    });
  }
}
