import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { mayBeEdited } from './paper.rules.js';
import { PaperStore } from './paper.store.js';
import { StatementStore } from './statement.store.js';

/** An author takes a citation away from a claim. */
@Injectable()
export class RemoveCitation {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperStore,
    private readonly statements: StatementStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, id: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { paper, statement } = await this.statements.lockCitation(tx, id);
      ensure(clearancePolicy.editPaper(actor, paper));
      ensure(mayBeEdited(paper.state));

      await this.statements.removeCitation(tx, id);
      await this.papers.contributed(tx, paper, actor, 'editor');
      const { workingGroupId, side: book, revision } = await this.papers.changed(tx, paper);
      const facts = { statementId: statement.id, citationId: id, revision };
      await this.ledger.record(tx, {
        ...{ name: 'clearance.citation-removed', actor, workingGroupId, subject: paper.id, book, facts },
      });
      return new Receipt({ id, state: 'removed' });
    });
  }
}
