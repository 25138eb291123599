import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { found } from '../../platform/domain-error.js';
import { type PaperContent } from './content.rules.js';
import { Contributor } from './contributor.entity.js';
import { Paper } from './paper.entity.js';
import { type ContributorRole, type PaperState } from './paper.rules.js';
import { contentStatement, contributorStatement, stateStatement } from './papers.views.js';

/** The papers of the actor's own side; row security shows no others. */
@Injectable()
export class PaperStore {
  constructor(private readonly database: Database) {}

  /** Locks an own-side paper; its `state` is the one that its offer gives it. @throws DomainError `not-found` */
  async lock(tx: Tx, id: string): Promise<Paper> {
    const paper = found(await tx.findOne(Paper, { where: { id }, lock: { mode: 'pessimistic_write' } }), 'paper');
    if (paper.state !== 'offered') return paper;
    const [row] = await this.database.run(tx, stateStatement, [id]);
    return Object.assign(paper, { state: found(row, 'paper').state });
  }

  async add(tx: Tx, paper: Paper): Promise<void> {
    await tx.insert(Paper, paper);
  }

  /** Writes another state without touching the text. */
  async enter(tx: Tx, paper: Paper, state: PaperState, revision = paper.revision): Promise<Paper> {
    await tx.update(Paper, { id: paper.id }, { state, revision });
    return { ...paper, state, revision };
  }

  /** Own counsel let it out once more; answers the number under which it crosses. */
  async release(tx: Tx, paper: Paper): Promise<number> {
    const released = paper.released + 1;
    await tx.update(Paper, { id: paper.id }, { state: 'offered', released });
    return released;
  }

  /** The text changed: the paper's next revision; after a return it is with its authors again. */
  async changed(tx: Tx, paper: Paper, text: Partial<Paper> = {}): Promise<Paper> {
    const revision = paper.revision + 1;
    await tx.update(Paper, { id: paper.id }, { ...text, state: paper.state, revision });
    return { ...paper, ...text, revision };
  }

  async contributed(tx: Tx, paper: Paper, actor: Member, role: ContributorRole): Promise<void> {
    const row = { side: paper.side, paperId: paper.id, accountId: actor.accountId, role };
    if (!(await tx.exists(Contributor, { where: row }))) await tx.insert(Contributor, row);
  }

  /** Whether he wrote, edited or translated the paper, or entered or changed a source that it cites. */
  async hasContributed(tx: Tx, paper: Paper, accountId: string): Promise<boolean> {
    return (await this.database.run(tx, contributorStatement, [paper.id, accountId])).length > 0;
  }

  /** What a release of the paper would be bound to. */
  async content(tx: Tx, id: string): Promise<{ content: PaperContent; outdated: ReadonlySet<string> }> {
    const [row] = await this.database.run(tx, contentStatement, [id]);
    const { content, outdated } = found(row, 'paper');
    return { content, outdated: new Set(outdated) };
  }
}
