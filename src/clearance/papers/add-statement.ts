import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Clock } from '../../platform/clock.js';
import { newCrossingId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type AddStatementDto } from './paper.dto.js';
import { hasRoom, mayBeEdited } from './paper.rules.js';
import { PaperStore } from './paper.store.js';
import { StatementStore } from './statement.store.js';

/** An author adds one claim to a draft. */
@Injectable()
export class AddStatement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: PaperStore,
    private readonly statements: StatementStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, paperId: string, { kind, language, text }: AddStatementDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const paper = await this.papers.lock(tx, paperId);
      const now = this.clock.now();
      ensure(clearancePolicy.editPaper(actor, paper));
      ensure(mayBeEdited(paper.state));
      const count = await this.statements.count(tx, paper);
      ensure(hasRoom(paper.kind, count));

      const id = newCrossingId<'Statement'>();
      const made = { createdBy: actor.accountId, createdAt: now, revision: 1 };
      const of = { workingGroupId: paper.workingGroupId, side: paper.side, paperId };
      const place = { ...of, originalId: null, position: count + 1 };
      await this.statements.add(tx, { id, ...place, kind, language: language ?? paper.language, text, ...made });
      await this.papers.contributed(tx, paper, actor, 'author');
      const { workingGroupId, side: book, revision } = await this.papers.changed(tx, paper);
      const facts = { statementId: id, revision };
      await this.ledger.record(tx, {
        ...{ name: 'clearance.statement-added', actor, workingGroupId, subject: paperId, book, facts },
      });
      return new Receipt({ id, revision: 1 });
    });
  }
}
