import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { SourceStore } from '../sources/source.store.js';
import { type CiteSourceDto } from './paper.dto.js';
import { hasRoomForCitation, mayBeEdited } from './paper.rules.js';
import { PaperStore } from './paper.store.js';
import { StatementStore } from './statement.store.js';

/** An author says on which source of his side a claim rests. */
@Injectable()
export class CiteSource {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperStore,
    private readonly statements: StatementStore,
    private readonly sources: SourceStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, statementId: string, { sourceId, locator, quote, relation }: CiteSourceDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { paper, statement } = await this.statements.lock(tx, statementId);
      ensure(clearancePolicy.editPaper(actor, paper));
      ensure(mayBeEdited(paper.state));
      ensure(hasRoomForCitation(await this.statements.citationsOf(tx, statement)));
      const source = await this.sources.ofGroup(tx, sourceId, paper.workingGroupId);

      const id = newId<'Citation'>();
      const { side: book, workingGroupId } = paper;
      await this.statements.cite(tx, {
        id,
        workingGroupId,
        side: book,
        statementId,
        sourceId: source.id,
        locator,
        quote: quote ?? null,
        relation,
      });
      await this.papers.contributed(tx, paper, actor, 'editor');
      const { revision } = await this.papers.changed(tx, paper);
      const facts = { statementId, sourceId, citationId: id, revision };
      await this.ledger.record(tx, {
        ...{ name: 'clearance.source-cited', actor, workingGroupId, subject: paper.id, book, facts },
      });
      return new Receipt({ id });
    });
  }
}
