import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { type DataSource } from 'typeorm';
import { translateDatabaseError } from '../../platform/database/database-errors.js';
import { derivedKey, hmac } from '../../platform/digest.js';
import { DomainError, type ErrorKind } from '../../platform/domain-error.js';
import { SECRET } from '../../platform/tokens.js';
import { networkOf } from './address.rules.js';

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
    await this.stored(async ({ pair, address: whole }) => {
      const [ofPair, ofAddress] = await Promise.all([
        pair.get(this.pairKey(subject, address)),
        whole.get(this.key(networkOf(address))),
      ]);
      if (ofPair !== null && ofPair.consumedPoints >= failuresOfPair) throw pausedFor(ofPair);
      if (ofAddress !== null && ofAddress.consumedPoints >= failuresOfAddress) throw pausedFor(ofAddress);
    });
  }

  /** The same for the codes of one account. */
  async guardedCode<T>(accountId: string, guess: () => Promise<T>): Promise<T> {
    const key = this.key(accountId);
    const before = await this.stored(({ codes }) => codes.get(key));
    if (before !== null && before.consumedPoints >= wrongCodesOfAccount) throw pausedFor(before);
    try {
      return await guess();
    } catch (error) {
      if (error instanceof WrongGuess) await this.stored(({ codes }) => codes.penalty(key));
      throw error;
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

const pausedFor = (state: RateLimiterRes): DomainError =>
  new DomainError(
    'too-many',
    'too-many-failures',
    'Too many failed tries from here; wait a while.',
    [],
    Math.max(1, Math.ceil(state.msBeforeNext / 1000)),
  );
