import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { type Temporal } from 'temporal-polyfill';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { newSecret, sha256 } from '../../platform/digest.js';
import { DomainError } from '../../platform/domain-error.js';
import { type Id, newId } from '../../platform/id.js';
import { sessionHours } from '../credentials.js';
import { type SignedIn } from '../signed-in.js';
import { Session } from './session.entity.js';

/** A session that was just opened: its token goes into the browser's cookie and is kept nowhere. */
export interface OpenedSession {
  readonly sessionId: Id<'Session'>;
  readonly token: string;
}

const openStatement = new Statement(
  'identity.session-open',
  `INSERT INTO session (id, account_id, token_digest, user_agent, created_at, last_seen_at, expires_at, second_factor_at)
   VALUES ($1, $2, $3, $4, $5, $5, $6, CASE WHEN $7::boolean THEN $5::timestamptz END)`,
);

/** Writes sessions: opens, renews after a second factor, ends. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  async open(
    tx: Tx,
    session: { accountId: string; userAgent: string; now: Temporal.Instant; secondFactor: boolean },
  ): Promise<OpenedSession> {
    const { accountId, userAgent, now, secondFactor } = session;
    const token = newSecret();
    const sessionId = newId<'Session'>();
    const times = [now.toString(), now.add({ hours: sessionHours }).toString(), secondFactor];
    await this.database.run(tx, openStatement, [sessionId, accountId, sha256(token), userAgent, ...times]);
    return { sessionId, token };
  }

  /** After a second factor: a new token for the same session, fresh for five minutes. */
  async renew(tx: Tx, { accountId, sessionId }: SignedIn, now: Temporal.Instant): Promise<string> {
    const token = newSecret();
    const live = { id: sessionId, accountId, revokedAt: IsNull() };
    const { affected } = await tx.update(Session, live, { tokenDigest: sha256(token), secondFactorAt: now });
    if (affected !== 1) throw new DomainError('unauthenticated', 'sign-in-required', 'This session was ended.');
    return token;
  }

  /** Without a second factor no session is fresh. */
  async forgetFactor(tx: Tx, accountId: string): Promise<void> {
    await tx.update(Session, { accountId }, { secondFactorAt: null });
  }

  /** Ends one session of an account; false when it is not one of its live ones. */
  async end(tx: Tx, accountId: string, sessionId: string, now: Temporal.Instant): Promise<boolean> {
    const live = { id: sessionId, accountId, revokedAt: IsNull() };
    const { affected } = await tx.update(Session, live, { revokedAt: now });
    return affected === 1;
  }

  /** Ends every session of an account but one; returns how many. */
  async endOthers(tx: Tx, { accountId, sessionId }: SignedIn, now: Temporal.Instant): Promise<number> {
    const others = { accountId, id: Not(sessionId), revokedAt: IsNull() };
    const { affected } = await tx.update(Session, others, { revokedAt: now });
    return affected ?? 0;
  }
}
