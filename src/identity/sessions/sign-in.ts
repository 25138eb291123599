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
  /** The slug of his association; none for the operator, who belongs to neither. */
  readonly association?: string;
}

/** At most one: a name is unique in an association, and among operators. */
const candidateStatement = new Statement<Candidate>(
  'identity.sign-in-candidate',
  `SELECT c.id, c.side, c.person_id AS "personId", c.password_hash AS "passwordHash"
   FROM account c LEFT JOIN association o ON o.side = c.side
   WHERE c.sign_in_name = $1 AND c.state = 'active' AND o.slug IS NOT DISTINCT FROM $2::text`,
);

/** Whether the password that was compared is still the account's, which stays so until the session is there. */
const standingStatement = new Statement<{ enrolled: boolean }>(
  'identity.sign-in-standing',
  `SELECT ${enrolledSql('c.id')} AS enrolled
   FROM account c WHERE c.id = $1 AND c.state = 'active' AND c.password_hash = $2 FOR SHARE`,
);

/** The same for a wrong password, an unknown name, a name of the other side, and an account that is not active. */
const refused = ({ association }: SignInRequest): WrongGuess =>
  new WrongGuess(
    'unauthenticated',
    'sign-in-refused',
    association === undefined
      ? 'Say which association you belong to; without it only an operator signs in.'
      : 'There is no active account with this name and password in this association.',
  );

/**
 * Somebody signs in with his association, name and password and, where he has one, his second factor. Each try
 * costs one comparison of passwords, whatever accounts there are: its time tells nothing of the other side.
 */
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
    const subject = `${request.association ?? ''}\n${name}`;
    return this.limits.guarded(subject, from.address, async () => {
      const account = await this.accountOf(name, request);
      await this.limits.ensureOpen(subject, from.address);
      return factor === null
        ? this.open(before, account, request, from)
        : this.limits.guardedCode(account.id, () => this.open(before, account, request, from));
    });
  }

  private async accountOf(name: string, request: SignInRequest): Promise<Candidate> {
    const [candidate] = await this.database.read(system, candidateStatement, [name, request.association ?? null]);
    const right = await passwords.matches(candidate?.passwordHash ?? null, request.password);
    if (candidate === undefined || !right) throw refused(request);
    return candidate;
  }

  /** @throws DomainError `second-factor-required` when it is missing. @throws WrongGuess when it is wrong. */
  private open(
    before: Actor,
    account: Candidate,
    request: SignInRequest,
    from: Origin,
  ): Promise<SecretAnswer<OpenedSession & { actor: SignedIn }>> {
    return this.database.transaction(system, async (tx) => {
      const now = this.clock.now();
      const accountId = account.id;
      const [standing] = await this.database.run(tx, standingStatement, [accountId, account.passwordHash]);
      if (standing === undefined) throw refused(request);
      const needed = !this.config.demo && standing.enrolled;
      const factor = needed ? kindOf(request) : 'none';
      if (factor === null) {
        throw refuse('unauthenticated', 'second-factor-required', 'Send the code of your authenticator too.');
      }
      if (needed) await this.factors.use(tx, accountId, request, 'unauthenticated');
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
