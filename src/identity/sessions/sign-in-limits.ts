import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getDataSourceToken } from '@nestjs/typeorm';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { type DataSource } from 'typeorm';
import { hmac } from '../../platform/digest.js';
import { DomainError } from '../../platform/domain-error.js';
import { SECRET } from '../../platform/tokens.js';

/** Failures of one name from one address before a pause of 15 minutes for that pair. */
const failuresOfPair = 5;
/** Failures from one address, whatever the names. */
const failuresOfAddress = 50;
const pauseSeconds = 900;

/**
 * Slows down guessing. Only failures count, and they count against the address that made them: nobody is locked
 * out by what others do, and right sign-ins are never refused for being many.
 */
@Injectable()
export class SignInLimits {
  private limiters: { pair: RateLimiterPostgres; address: RateLimiterPostgres } | null = null;

  constructor(
    private readonly modules: ModuleRef,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** @throws DomainError `too-many-failures` with the seconds to wait. */
  async check(name: string, address: string): Promise<void> {
    const { pair, address: whole } = this.open();
    const [ofPair, ofAddress] = await Promise.all([pair.get(this.key(name, address)), whole.get(this.key('', address))]);
    const over = [
      { state: ofPair, most: failuresOfPair },
      { state: ofAddress, most: failuresOfAddress },
    ].find(({ state, most }) => state !== null && state.consumedPoints >= most);
    if (over?.state) throw tooMany(over.state);
  }

  /** Counts one failure. */
  async failed(name: string, address: string): Promise<void> {
    const { pair, address: whole } = this.open();
    const count = (limiter: RateLimiterPostgres, key: string) => limiter.penalty(key);
    await Promise.all([count(pair, this.key(name, address)), count(whole, this.key('', address))]);
  }

  private key = (name: string, address: string): string => hmac(this.secret, `sign-in\n${name}\n${address}`);

  private open(): { pair: RateLimiterPostgres; address: RateLimiterPostgres } {
    if (this.limiters !== null) return this.limiters;
    const storeClient = this.modules.get<DataSource>(getDataSourceToken('concord_system'), { strict: false });
    const common = { storeClient, storeType: 'typeorm', tableName: 'sign_in_limit', tableCreated: true, duration: pauseSeconds, clearExpiredByTimeout: false };
    this.limiters = {
      pair: new RateLimiterPostgres({ ...common, keyPrefix: 'pair', points: failuresOfPair }),
      address: new RateLimiterPostgres({ ...common, keyPrefix: 'address', points: failuresOfAddress }),
    };
    return this.limiters;
  }
}

const tooMany = (state: RateLimiterRes): DomainError =>
  new DomainError('too-many', 'too-many-failures', 'Too many failed tries from here; wait a while.', [], Math.ceil(state.msBeforeNext / 1000));
