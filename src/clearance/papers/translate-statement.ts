import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Clock } from '../../platform/clock.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type TranslateStatementDto } from './paper.dto.js';
import { mayBeTranslated } from './paper.rules.js';
import { PaperStore } from './paper.store.js';
import { StatementStore } from './statement.store.js';

/** Somebody writes or corrects the translation of a claim, made of the original as he has read it. */
@Injectable()
export class TranslateStatement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly papers: PaperStore,
    private readonly statements: StatementStore,
    private readonly ledger: Ledger,
  ) {}

  /** @param expected the revision of the original that was translated */
  execute(actor: Member, id: string, expected: number, { text }: TranslateStatementDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { paper, statement } = await this.statements.lock(tx, id);
      const now = this.clock.now();
      ensure(clearancePolicy.translatePaper(actor, paper));
      ensure(mayBeTranslated(paper.state));
      ensureRevision(statement, expected);

      const made = { text, createdBy: actor.accountId, createdAt: now };
      const statementRevision = await this.statements.translate(tx, statement, made);
      await this.papers.contributed(tx, paper, actor, 'translator');
      const { workingGroupId, side: book, revision } = await this.papers.changed(tx, paper);
      const facts = { statementId: id, revision };
      await this.ledger.record(tx, {
        ...{ name: 'clearance.statement-translated', actor, workingGroupId, subject: paper.id, book, facts },
      });
      return new Receipt({ id, revision: statementRevision });
    });
  }
}
