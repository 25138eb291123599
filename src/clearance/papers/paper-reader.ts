import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { clearancePolicy, paperCan } from '../clearance.policy.js';
import { type SplitDto } from './paper.dto.js';
import { type ClearedPaperView, type PaperView, type SplitView, toPaperView } from './paper-view.dto.js';
import { clearedPaperStatement, paperHeadStatement, paperStatement } from './papers.views.js';
import { mayBeSubmitted } from './paper.rules.js';
import { obstaclesTo } from './requirement.rules.js';
import { proposeSplit } from './split.rules.js';

/** Papers for those who may read them: drafts for their own side, cleared text for both. */
@Injectable()
export class PaperReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async one(actor: Actor, id: string): Promise<PaperView> {
    const screen = found((await this.database.read(actor, paperStatement, [id]))[0], 'paper').view;
    const { workingGroupId, seatId, kind, state, contributors } = screen.paper;
    const row = { side: screen.sideLetter, workingGroupId, seatId, kind, state };
    ensure(clearancePolicy.readPaper(actor, row));
    const contributor = 'accountId' in actor && contributors.some(({ accountId }) => accountId === actor.accountId);
    const { content, paper } = screen;
    const obstacles = mayBeSubmitted(state) === true ? obstaclesTo(content, paper.language, this.clock.now()) : [];
    return toPaperView(screen, obstacles, paperCan(actor, row, contributor));
  }

  async cleared(actor: Actor, id: string): Promise<ClearedPaperView> {
    const row = found((await this.database.read(actor, clearedPaperStatement, [id]))[0], 'paper');
    ensure(clearancePolicy.readCleared(actor, row));
    return row.view;
  }

  /** Proposes statements for a pasted text; stores nothing. */
  async split(actor: Actor, id: string, { text, language }: SplitDto): Promise<SplitView> {
    const [paper] = await this.database.read(actor, paperHeadStatement, [id]);
    if (paper === undefined) throw notFound('paper');
    ensure(clearancePolicy.editPaper(actor, paper));
    return { statements: proposeSplit(text, language) };
  }
}
