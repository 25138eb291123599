import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { fitsKind, headingAfter, keepsOriginal } from './heading.rules.js';
import { type ChangePaperDto } from './paper.dto.js';
import { mayBeEdited, mayBeTranslated } from './paper.rules.js';
import { PaperStore } from './paper.store.js';

/** Title and abstract change, in one language or both; of a submitted paper only their translation. */
@Injectable()
export class ChangePaper {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, id: string, expected: number, to: ChangePaperDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const paper = await this.papers.lock(tx, id);
      ensure(fitsKind(paper.kind, to));
      const after = headingAfter(paper, to);
      // Aliases are in no language: to change them is to change the original.
      const translation = to.aliases === undefined && keepsOriginal(paper, after, paper.language);
      ensure((translation ? clearancePolicy.translatePaper : clearancePolicy.editPaper)(actor, paper));
      ensure((translation ? mayBeTranslated : mayBeEdited)(paper.state));
      ensureRevision(paper, expected);

      await this.papers.contributed(tx, paper, actor, translation ? 'translator' : 'editor');
      const {
        workingGroupId,
        side: book,
        revision,
        state,
      } = await this.papers.changed(tx, paper, {
        ...after,
        aliases: to.aliases ?? paper.aliases,
      });
      await this.ledger.record(tx, {
        ...{ name: 'clearance.paper-changed', actor, workingGroupId, subject: id, book, facts: { revision } },
      });
      return new Receipt({ id, state, revision });
    });
  }
}
