import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { type Temporal } from 'temporal-polyfill';
import { type Tx } from '../../platform/database/database.js';
import { newSecret, sha256 } from '../../platform/digest.js';
import { type Id, newId } from '../../platform/id.js';
import { sessionHours } from '../credentials.js';
import { Session } from './session.entity.js';

/** A session that was just opened: its token is shown to the browser and kept nowhere. */
export interface OpenedSession {
  readonly sessionId: Id<'Session'>;
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
}

/** Writes sessions: opens, renews after a second factor, ends. */
@Injectable()
export class Sessions {
  async open(
    tx: Tx,
    session: { accountId: string; userAgent: string; now: Temporal.Instant; secondFactor: boolean },
  ): Promise<OpenedSession> {
    const { accountId, userAgent, now, secondFactor } = session;
    const token = newSecret();
    const sessionId = newId<'Session'>();
    const expiresAt = now.add({ hours: sessionHours });
    await tx.insert(Session, {
      id: sessionId,
      accountId,
      tokenDigest: sha256(token),
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      secondFactorAt: secondFactor ? now : null,
      userAgent: userAgent.slice(0, 200),
      revokedAt: null,
    });
    return { sessionId, token, expiresAt };
  }

  /** After a second factor: a new token for the same session, fresh for five minutes. */
  async stepUp(tx: Tx, sessionId: string, now: Temporal.Instant): Promise<string> {
    const token = newSecret();
    await tx.update(Session, { id: sessionId }, { tokenDigest: sha256(token), secondFactorAt: now });
    return token;
  }

  /** Ends one session of an account; false when it is not one of its live ones. */
  async end(tx: Tx, accountId: string, sessionId: string, now: Temporal.Instant): Promise<boolean> {
    const live = { id: sessionId, accountId, revokedAt: IsNull() };
    const { affected } = await tx.update(Session, live, { revokedAt: now });
    return affected === 1;
  }

  /** Ends every session of an account but one. */
  async endOthers(tx: Tx, accountId: string, keep: string, now: Temporal.Instant): Promise<number> {
    const others = { accountId, id: Not(keep), revokedAt: IsNull() };
    const { affected } = await tx.update(Session, others, { revokedAt: now });
    return affected ?? 0;
  }
}
