import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Config } from '../../platform/config/config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { refuse } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';
import { CONFIG } from '../../platform/tokens.js';
import { passwords } from '../accounts/passwords.js';
import { SecondFactor } from '../factors/second-factor.js';
import { TotpFactor } from '../factors/totp-factor.entity.js';
import { type SignInDto } from '../identity.dto.js';
import { type OpenedSession, Sessions } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';

interface Candidate {
  id: string;
  side: Side | null;
  passwordHash: string | null;
}

const candidatesStatement = new Statement<Candidate>(
  'identity.sign-in-candidates',
  `SELECT c.id, c.side, c.password_hash AS "passwordHash" FROM account c LEFT JOIN association o ON o.side = c.side
   WHERE c.sign_in_name = $1 AND c.state = 'active' AND ($2::text IS NULL OR o.slug = $2) ORDER BY c.id`,
);

const wrong = () =>
  refuse('unauthenticated', 'sign-in-failed', 'Address and password do not match, or the code is wrong or was used.');

/** Somebody signs in with his password and, where he has one, his second factor. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: SignInLimits,
    private readonly factors: SecondFactor,
    private readonly sessions: Sessions,
    private readonly ledger: Ledger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param from the address of the client, as far as the trusted proxies tell it */
  async execute(request: SignInDto, from: { address: string; userAgent: string }): Promise<OpenedSession> {
    const name = request.signInName.trim().toLowerCase();
    await this.limits.check(name, from.address);
    const account = await this.accountOf(name, request);
    if (account === null) {
      await this.limits.failed(name, from.address);
      throw wrong();
    }
    const opened = await this.open(account, request, from.userAgent);
    if (opened !== null) return opened;
    await this.limits.failed(name, from.address);
    throw wrong();
  }

  /** The account whose password this is; an address that both sides use has two candidates. */
  private async accountOf(name: string, request: SignInDto): Promise<Candidate | null> {
    const candidates = await this.database.read(system, candidatesStatement, [name, request.association ?? null]);
    for (const candidate of candidates) {
      if (await passwords.matches(candidate.passwordHash, request.password)) return candidate;
    }
    if (candidates.length === 0) await passwords.matches(null, request.password);
    return null;
  }

  /** Null when the second factor is wrong. @throws DomainError `second-factor-required` when it is missing. */
  private open(account: Candidate, request: SignInDto, userAgent: string): Promise<OpenedSession | null> {
    return this.database.transaction(system, async (tx) => {
      const now = this.clock.now();
      const hasFactor = !this.config.demo && (await this.hasFactor(tx, account.id));
      const shown = request.totp !== undefined || request.recoveryCode !== undefined;
      if (hasFactor && !shown) throw refuse('unauthenticated', 'second-factor-required', 'Send the code of your authenticator too.');
      if (hasFactor && !(await this.factors.check(tx, account.id, request))) return null;
      const opened = await this.sessions.open(tx, { accountId: account.id, userAgent, now, secondFactor: hasFactor || this.config.demo });
      const actor = account.side === null ? system : { ...system, side: account.side };
      const facts = { accountId: account.id, secondFactor: hasFactor };
      const book = account.side ?? 'joint';
      await this.ledger.record(tx, { name: 'identity.signed-in', actor, workingGroupId: null, subject: opened.sessionId, book, facts });
      return opened;
    });
  }

  private async hasFactor(tx: Tx, accountId: string): Promise<boolean> {
    const factor = await tx.findOneBy(TotpFactor, { accountId });
    return factor?.confirmedAt != null;
  }
}
