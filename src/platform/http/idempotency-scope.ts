import { AsyncLocalStorage } from 'node:async_hooks';
import { type QueryResultRow } from 'pg';
import { type Temporal } from 'temporal-polyfill';
import { type Actor, isMember } from '../actor.js';
import { Statement } from '../database/statement.js';
import { DomainError } from '../domain-error.js';
import { Receipt, SecretAnswer } from '../receipt.js';

/** One request's idempotency: whose key, for which route, over which body. All digests, no text. */
export interface IdempotencyClaim {
  readonly principalId: string;
  readonly route: string;
  readonly keyDigest: string;
  readonly requestDigest: string;
  replayed: boolean;
}

type Run = <Row extends QueryResultRow>(statement: Statement<Row>, values: unknown[]) => Promise<Row[]>;

const claimStatement = new Statement<{ one: number }>(
  'platform.idempotency-claim',
  `INSERT INTO idempotency_record (side, principal_id, route, key_digest, request_digest, created_at)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1 AS one`,
);
const readStatement = new Statement<{ requestDigest: string; answer: Record<string, unknown> | null }>(
  'platform.idempotency-read',
  `SELECT request_digest AS "requestDigest", answer FROM idempotency_record
   WHERE side = $1 AND principal_id = $2 AND route = $3 AND key_digest = $4`,
);
const keepStatement = new Statement(
  'platform.idempotency-keep',
  `UPDATE idempotency_record SET answer = $5
   WHERE side = $1 AND principal_id = $2 AND route = $3 AND key_digest = $4`,
);

const storage = new AsyncLocalStorage<IdempotencyClaim>();
const ownerOf = (actor: Actor): string => (isMember(actor) ? actor.side : 'system');

/**
 * Lets a repeated request with the same `Idempotency-Key` have the first one's answer. The claim is written in the
 * act's own transaction: it stands exactly when the act does, and a twin at the same instant waits for it.
 */
export const IdempotencyScope = {
  run<T>(claim: IdempotencyClaim, work: () => T): T {
    return storage.run(claim, work);
  },

  /** Claims the key; returns the kept answer when the act was done before. */
  async claim(actor: Actor, run: Run, now: Temporal.Instant): Promise<Receipt | undefined> {
    const claim = storage.getStore();
    if (claim === undefined) return undefined;
    const key = [ownerOf(actor), claim.principalId, claim.route, claim.keyDigest];
    const fresh = await run(claimStatement, [...key, claim.requestDigest, now.toString()]);
    if (fresh.length === 1) return undefined;
    const [kept] = await run(readStatement, key);
    if (kept === undefined || kept.requestDigest !== claim.requestDigest) {
      throw new DomainError('rule', 'idempotency-key-reused', 'This Idempotency-Key was used with another request.');
    }
    if (kept.answer === null) {
      throw new DomainError(
        'conflict',
        'answer-not-kept',
        'The act was done; its answer showed a secret and is not kept.',
      );
    }
    claim.replayed = true;
    return new Receipt(kept.answer as never);
  },

  async keep(actor: Actor, result: unknown, run: Run): Promise<void> {
    const claim = storage.getStore();
    if (claim === undefined || result instanceof SecretAnswer) return;
    if (!(result instanceof Receipt)) throw new Error(`${claim.route} must answer a receipt to be repeatable`);
    await run(keepStatement, [ownerOf(actor), claim.principalId, claim.route, claim.keyDigest, JSON.stringify(result)]);
  },
};
