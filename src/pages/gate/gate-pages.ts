import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { cursorOf, toPage } from '../../platform/http/page.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { type GateQuery } from './gate-page.dto.js';
import { GatePage } from './gate.page.js';
import { type GateWait, mostWaiting } from './gate.types.js';
import { decidedStatement, waitingStatement } from './gate.views.js';

const decidedLimit = 20;

/** The groups in which he is counsel. */
const groupsOf = (actor: Person): string[] =>
  actor.holdings.filter(({ office }) => office === 'counsel').map(({ workingGroupId }) => workingGroupId);

/** Counsel's inbox: what waits for him in all his groups, and what his side's counsel decided. */
@Injectable()
export class GatePages {
  constructor(
    private readonly database: Database,
    private readonly frames: PageFrames,
  ) {}

  async show(request: FastifyRequest, reply: FastifyReply, actor: Person, query: GateQuery): Promise<string> {
    const words = query.q ?? null;
    const after = cursorOf(query, 'moment', 'id');
    const [frame, waiting, rows] = await Promise.all([
      this.frames.frame(request),
      this.waiting(actor, words),
      this.database.read(actor, decidedStatement, [
        ...[groupsOf(actor), actor.side, words, ...after],
        decidedLimit + 1,
      ]),
    ]);
    const decided = toPage(rows, decidedLimit, ({ at, id }) => [at, id]);
    const page = { items: decided.items.map(({ view }) => view), next: decided.next, first: query.after === undefined };
    return sendPage(reply, GatePage, { frame, waiting, decided: page, words });
  }

  /** What is due first comes first, outward before inward. */
  async waiting(actor: Person, words: string | null = null): Promise<readonly GateWait[]> {
    const values = [groupsOf(actor), actor.side, actor.accountId, words, mostWaiting + 1];
    return (await this.database.read(actor, waitingStatement, values)).map(({ view }) => view);
  }
}
