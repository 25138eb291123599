import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor, type Holding, officerOffices, publicReader, type Scope, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { sha256 } from '../platform/digest.js';
import { DomainError } from '../platform/domain-error.js';
import { ActorSource } from '../platform/http/actor-source.js';
import { type Id } from '../platform/id.js';
import { type Side } from '../platform/side.js';
import { CONFIG } from '../platform/tokens.js';
import { credentialsOf, freshSeconds } from './credentials.js';
import { keyStatement, sessionStatement, touchKeyStatement, touchSessionStatement } from './credential-reader.views.js';

/** Finds the person or the key behind a request, with the offices that are in force at this moment. */
@Injectable()
export class CredentialReader extends ActorSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async actorOf(request: FastifyRequest): Promise<Actor> {
    const credentials = credentialsOf(request, this.config.publicUrl);
    if (credentials.kind === 'none') return publicReader;
    return credentials.kind === 'session' ? this.fromSession(credentials.token) : this.fromKey(credentials.token);
  }

  isAnonymous(request: FastifyRequest): boolean {
    if (request.headers.authorization !== undefined) return false;
    return credentialsOf(request, this.config.publicUrl).kind === 'none';
  }

  private async fromSession(token: string): Promise<Actor> {
    const now = this.clock.now();
    const [row] = await this.database.read(system, sessionStatement, [sha256(token), now.toString()]);
    // A cookie that no longer holds makes a reader of the public, who is asked to sign in where that is needed.
    if (row === undefined) return publicReader;
    if (row.stale) await this.database.read(system, touchSessionStatement, [row.sessionId, now.toString()]);
    const age = row.secondFactorAt === null ? Infinity : (now.epochMilliseconds - row.secondFactorAt.getTime()) / 1000;
    const fresh = this.config.demo ? true : row.hasFactor && age >= 0 && age < freshSeconds;
    const accountId = row.accountId as Id<'Account'>;
    const sessionId = row.sessionId as Id<'Session'>;
    if (row.side === null || row.personId === null) return { kind: 'operator', accountId, sessionId, fresh };
    const holdings = row.holdings as Holding[];
    const officer = holdings.some((holding) => officerOffices.includes(holding.office));
    return {
      kind: 'person',
      accountId,
      sessionId,
      personId: row.personId as Id<'Person'>,
      side: row.side as Side,
      holdings,
      fresh,
      mustEnrol: officer && !row.hasFactor && !this.config.demo,
    };
  }

  private async fromKey(token: string): Promise<Actor> {
    const now = this.clock.now();
    const [row] = await this.database.read(system, keyStatement, [sha256(token), now.toString()]);
    if (row === undefined) throw new DomainError('unauthenticated', 'key-invalid', 'This API key does not hold.');
    if (row.stale) await this.database.read(system, touchKeyStatement, [row.keyId, now.toString()]);
    return {
      kind: 'key',
      keyId: row.keyId as Id<'ApiKey'>,
      accountId: row.accountId as Id<'Account'>,
      personId: row.personId as Id<'Person'>,
      side: row.side as Side,
      scopes: row.scopes as Scope[],
      holdings: [row.holding as Holding],
    };
  }
}
