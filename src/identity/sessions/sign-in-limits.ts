import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { type DataSource } from 'typeorm';
import { system } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { translateDatabaseError } from '../../platform/database/database-errors.js';
import { Statement } from '../../platform/database/statement.js';
import { derivedKey, hmac } from '../../platform/digest.js';
import { DomainError, type ErrorKind } from '../../platform/domain-error.js';
import { SECRET } from '../../platform/tokens.js';
import { networkOf } from '../../platform/http/address.rules.js';

/** Failures of one name from one address before a pause of 15 minutes for that pair. */
const failuresOfPair = 5;
/** Failures from one address, whatever the names. */
const failuresOfAddress = 50;
/** Wrong codes after a right password, from anywhere: whoever has the password must not guess the code from a thousand addresses. */
const wrongCodesOfAccount = 20;
const pauseSeconds = 900;

/** A wrong password, code or token: what the limits count. */
export class WrongGuess extends DomainError {
  constructor(kind: ErrorKind, code: string, detail: string) {
    super(kind, code, detail);
  }
}

/** Milliseconds until a count is forgotten, by the wall clock, as the library counts them. */
const left = `expire - floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint`;
/** The failures of a pair `$1` and of an address `$2`, in one round trip. */
const countsStatement = new Statement<{ points: number; most: number; left: string }>(
  'identity.sign-in-counts',
  `SELECT points, CASE key WHEN $1 THEN ${failuresOfPair} ELSE ${failuresOfAddress} END AS most, (${left})::text AS left
   FROM sign_in_limit WHERE key IN ($1, $2) AND ${left} > 0`,
);

type Limiters = Record<'pair' | 'address' | 'codes', RateLimiterPostgres>;

/**
 * Slows down guessing. Only failures count, and they count against the address that made them: nobody is locked
 * out by what others do, and right sign-ins are never refused for being many. The keys tell no name and no address.
 */
@Injectable()
export class SignInLimits {
  private limiters: Limiters | null = null;
  private readonly secret: string;

  constructor(
    private readonly modules: ModuleRef,
    private readonly database: Database,
    @Inject(SECRET) secret: string,
  ) {
    this.secret = derivedKey(secret, 'sign-in limits').toString('hex');
  }

  /**
   * Runs a guess at something: refused during a pause, counted when it was wrong.
   * @throws DomainError `too-many-failures` with the seconds to wait.
   */
  async guarded<T>(subject: string, address: string, guess: () => Promise<T>): Promise<T> {
    await this.ensureOpen(subject, address);
    try {
      return await guess();
    } catch (error) {
      if (error instanceof WrongGuess) await this.countFailure(subject, address);
      throw error;
    }
  }

  /** Asked again after slow work: of guesses sent at one instant no more count than of those sent in turn. */
  async ensureOpen(subject: string, address: string): Promise<void> {
    const { pair, address: whole } = (this.limiters ??= this.open());
    const keys = [pair.getKey(this.pairKey(subject, address)), whole.getKey(this.key(networkOf(address)))];
    const counts = await this.database.read(system, countsStatement, keys);
    for (const { points, most, left } of counts) if (points >= most) throw pausedFor(Number(left));
  }

  /** The same for the codes of one account. Each guess is counted before it is made: none slips past those of its instant. */
  async guardedCode<T>(accountId: string, guess: () => Promise<T>): Promise<T> {
    const key = this.key(accountId);
    const { consumedPoints, msBeforeNext } = await this.stored(({ codes }) => codes.penalty(key));
    if (consumedPoints > wrongCodesOfAccount) throw pausedFor(msBeforeNext);
    let wrong = false;
    try {
      return await guess();
    } catch (error) {
      wrong = error instanceof WrongGuess;
      throw error;
    } finally {
      if (!wrong) await this.stored(({ codes }) => codes.reward(key)).catch(() => undefined);
    }
  }

  private async countFailure(subject: string, address: string): Promise<void> {
    await this.stored(async ({ pair, address: whole }) => {
      const key = this.pairKey(subject, address);
      const [ofPair] = await Promise.all([pair.penalty(key), whole.penalty(this.key(networkOf(address)))]);
      // The pause begins with the last failure, not with the first.
      if (ofPair.consumedPoints === failuresOfPair) await pair.block(key, pauseSeconds);
    });
  }

  private pairKey = (subject: string, address: string): string => this.key(`${subject}\n${networkOf(address)}`);
  private key = (text: string): string => hmac(this.secret, text);

  private async stored<T>(work: (limiters: Limiters) => Promise<T>): Promise<T> {
    try {
      return await work((this.limiters ??= this.open()));
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private open(): Limiters {
    const storeClient = this.modules.get<DataSource>(getDataSourceToken('concord_system'), { strict: false });
    const limiter = (keyPrefix: string, points: number, duration: number, clearExpiredByTimeout = false) =>
      new RateLimiterPostgres({
        storeClient,
        storeType: 'typeorm',
        tableName: 'sign_in_limit',
        tableCreated: true,
        keyPrefix,
        points,
        duration,
        clearExpiredByTimeout,
      });
    return {
      pair: limiter('pair', failuresOfPair, pauseSeconds),
      address: limiter('address', failuresOfAddress, pauseSeconds, true),
      codes: limiter('codes', wrongCodesOfAccount, 4 * pauseSeconds),
    };
  }
}

/** @param left milliseconds until the pause is over */
const pausedFor = (left: number): DomainError =>
  new DomainError(
    'too-many',
    'too-many-failures',
    'Too many failed tries from here; wait a while.',
    [],
    Math.max(1, Math.ceil(left / 1000)),
  );
