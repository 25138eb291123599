import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { type Paper } from '../papers/paper.entity.js';
import { mayBeEdited } from '../papers/paper.rules.js';
import { PaperStore } from '../papers/paper.store.js';
import { type Capture } from './capture.entity.js';
import { SourceEditor } from './source-editor.entity.js';
import { Source } from './source.entity.js';
import { isFree } from './source.rules.js';
import { citingStatement } from './sources.views.js';

/** The own side's sources and the bytes behind them. */
@Injectable()
export class SourceStore {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperStore,
  ) {}

  /** A source of the group to which a paper belongs. @throws DomainError `not-found` */
  async ofGroup(tx: Tx, id: string, workingGroupId: string): Promise<Source> {
    return found(await tx.findOneBy(Source, { id, workingGroupId }), 'source');
  }

  async add(tx: Tx, source: Source): Promise<void> {
    await tx.insert(Source, source);
  }

  /** Locks a source and, before it, the papers that cite it. @throws DomainError `not-found`, `source-in-use` */
  async lock(tx: Tx, id: string): Promise<{ source: Source; papers: Paper[] }> {
    const citing = await this.database.run(tx, citingStatement, [id]);
    const papers: Paper[] = [];
    for (const { paperId } of citing) papers.push(await this.papers.lock(tx, paperId));
    const source = await tx.findOne(Source, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return { source: found(source, 'source'), papers };
  }

  /** Changes a source; the drafts that cite it say something else now, and the actor has a part in them. */
  async change(tx: Tx, actor: Member, source: Source, papers: Paper[], to: Partial<Source>): Promise<number> {
    ensure(isFree(papers.map((paper) => paper.state)));
    const revision = source.revision + 1;
    await tx.update(Source, { id: source.id }, { ...to, revision });
    const editor = { side: source.side, sourceId: source.id, accountId: actor.accountId };
    if (!(await tx.exists(SourceEditor, { where: editor }))) await tx.insert(SourceEditor, editor);
    for (const paper of papers.filter(({ state }) => mayBeEdited(state) === true)) {
      await this.papers.contributed(tx, paper, actor, 'editor');
      await this.papers.changed(tx, paper);
    }
    return revision;
  }

  /** Keeps bytes under their digest, once a side. */
  async keep(tx: Tx, capture: Capture): Promise<void> {
    const { side, digest, mediaType, size, bytes, storedAt } = capture;
    await tx.query(
      `INSERT INTO capture (side, digest, media_type, size, bytes, stored_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [side, digest, mediaType, size, bytes, storedAt.toString()],
    );
  }
}
