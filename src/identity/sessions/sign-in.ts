import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Actor, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { refuse } from '../../platform/domain-error.js';
import { type Id } from '../../platform/id.js';
import { SecretAnswer } from '../../platform/receipt.js';
import { type Side } from '../../platform/side.js';
import { CONFIG } from '../../platform/tokens.js';
import { normalName } from '../accounts/password.rules.js';
import { passwords } from '../accounts/passwords.js';
import { enrolledSql } from '../factors/factor.views.js';
import { kindOf, SecondFactor, type Shown } from '../factors/second-factor.js';
import { type Origin, ownAct, type SignedIn } from '../signed-in.js';
import { type OpenedSession, Sessions } from './sessions.js';
import { SignInLimits, WrongGuess } from './sign-in-limits.js';

interface Candidate {
  readonly id: Id<'Account'>;
  readonly side: Side | null;
  readonly personId: Id<'Person'> | null;
  readonly passwordHash: string | null;
}

/** What somebody sends to sign in. */
export interface SignInRequest extends Shown {
  readonly signInName: string;
  readonly password: string;
  readonly association?: string;
}

const candidatesStatement = new Statement<Candidate>(
  'identity.sign-in-candidates',
  `SELECT c.id, c.side, c.person_id AS "personId", c.password_hash AS "passwordHash"
   FROM account c LEFT JOIN association o ON o.side = c.side
   WHERE c.sign_in_name = $1 AND c.state = 'active' AND ($2::text IS NULL OR o.slug = $2) ORDER BY c.id`,
);

/** Whether the password that was compared is still the account's, which stays so until the session is there. */
const standingStatement = new Statement<{ enrolled: boolean }>(
  'identity.sign-in-standing',
  `SELECT ${enrolledSql('c.id')} AS enrolled
   FROM account c WHERE c.id = $1 AND c.state = 'active' AND c.password_hash = $2 FOR SHARE`,
);

/** The same for a wrong password, an unknown name, and an account that is not active. */
const refused = (): WrongGuess =>
  new WrongGuess('unauthenticated', 'sign-in-refused', 'There is no active account with this name and password.');

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

  /** @param before who sends the request already: the session that the new one replaces ends */
  execute(
    before: Actor,
    request: SignInRequest,
    from: Origin,
  ): Promise<SecretAnswer<OpenedSession & { actor: SignedIn }>> {
    const name = normalName(request.signInName);
    const factor = kindOf(request);
    return this.limits.guarded(name, from.address, async () => {
      const account = await this.accountOf(name, request);
      await this.limits.ensureOpen(name, from.address);
      return factor === null
        ? this.open(before, account, request, from)
        : this.limits.guardedCode(account.id, () => this.open(before, account, request, from));
    });
  }

  /** The account whose password this is; a name that both sides use has two candidates. */
  private async accountOf(name: string, request: SignInRequest): Promise<Candidate> {
    const candidates = await this.database.read(system, candidatesStatement, [name, request.association ?? null]);
    for (const candidate of candidates) {
      if (await passwords.matches(candidate.passwordHash, request.password)) return candidate;
    }
    if (candidates.length === 0) await passwords.matches(null, request.password);
    throw refused();
  }

  /** @throws DomainError `second-factor-required` when it is missing. @throws WrongGuess when it is wrong. */
  private open(
    before: Actor,
    account: Candidate,
    shown: Shown,
    from: Origin,
  ): Promise<SecretAnswer<OpenedSession & { actor: SignedIn }>> {
    return this.database.transaction(system, async (tx) => {
      const now = this.clock.now();
      const accountId = account.id;
      const [standing] = await this.database.run(tx, standingStatement, [accountId, account.passwordHash]);
      if (standing === undefined) throw refused();
      const needed = !this.config.demo && standing.enrolled;
      const factor = needed ? kindOf(shown) : 'none';
      if (factor === null) {
        throw refuse('unauthenticated', 'second-factor-required', 'Send the code of your authenticator too.');
      }
      if (needed) await this.factors.use(tx, accountId, shown, 'unauthenticated');
      if (before.kind === 'person' || before.kind === 'operator') {
        await this.sessions.end(tx, before.accountId, before.sessionId, now);
      }
      const fresh = needed || this.config.demo;
      const opened = await this.sessions.open(tx, { accountId, userAgent: from.userAgent, now, secondFactor: fresh });
      const actor = actorOf(account, opened.sessionId, fresh);
      await this.ledger.record(tx, ownAct(actor, 'identity.signed-in', opened.sessionId, { factor }));
      return new SecretAnswer({ ...opened, actor });
    });
  }
}

function actorOf(account: Candidate, sessionId: Id<'Session'>, fresh: boolean): SignedIn {
  const { id: accountId, side, personId } = account;
  return side === null || personId === null
    ? { kind: 'operator', accountId, sessionId, fresh }
    : { kind: 'person', accountId, personId, sessionId, side, holdings: [], fresh, mustEnrol: false };
}
