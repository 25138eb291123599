import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { ordersEach } from '../../platform/order.rules.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { mayBeEdited } from './paper.rules.js';
import { PaperStore } from './paper.store.js';
import { StatementStore } from './statement.store.js';

/** An author puts the claims of a draft into another order. */
@Injectable()
export class OrderStatements {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperStore,
    private readonly statements: StatementStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, paperId: string, expected: number, order: readonly string[]): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const paper = await this.papers.lock(tx, paperId);
      ensure(clearancePolicy.editPaper(actor, paper));
      ensure(mayBeEdited(paper.state));
      ensureRevision(paper, expected);
      ensure(ordersEach(order, await this.statements.idsOf(tx, paper)));

      await this.statements.order(tx, paper, order);
      await this.papers.contributed(tx, paper, actor, 'editor');
      const { workingGroupId, side: book, revision, state } = await this.papers.changed(tx, paper);
      await this.ledger.record(tx, {
        ...{ name: 'clearance.statements-ordered', actor, workingGroupId, subject: paperId, book },
        facts: { order, revision },
      });
      return new Receipt({ id: paperId, state, revision });
    });
  }
}
