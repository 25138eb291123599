import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { ownAct, type SignedIn } from '../signed-in.js';
import { Sessions } from './sessions.js';

/** Somebody ends sessions of his; they are refused at their next request. */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: SignedIn, sessionId: string): Promise<Receipt> {
    return this.database.transaction(system, async (tx) => {
      const ended = await this.sessions.end(tx, actor.accountId, sessionId, this.clock.now());
      if (!ended) throw notFound('session of yours');
      await this.ledger.record(tx, ownAct(actor, 'identity.session-ended', sessionId));
      return new Receipt({ id: sessionId, state: 'ended' });
    });
  }

  /** Ends all sessions but the one that asks. */
  others(actor: SignedIn): Promise<Receipt> {
    return this.database.transaction(system, async (tx) => {
      const ended = await this.sessions.endOthers(tx, actor, this.clock.now());
      await this.ledger.record(tx, ownAct(actor, 'identity.other-sessions-ended', actor.sessionId, { ended }));
      return new Receipt({ id: actor.sessionId, state: 'live' });
    });
  }
}
