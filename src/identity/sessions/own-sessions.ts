import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Operator, type Person, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, refuse } from '../../platform/domain-error.js';
import { Receipt, SecretAnswer } from '../../platform/receipt.js';
import { Account } from '../accounts/account.entity.js';
import { passwords } from '../accounts/passwords.js';
import { SecondFactor, type Shown } from '../factors/second-factor.js';
import { type ChangePasswordDto } from '../identity.dto.js';
import { SignInLimits } from './sign-in-limits.js';
import { Sessions } from './sessions.js';

/** Whoever is signed in as a person. */
export type SignedIn = Person | Operator;
export const bookOf = (actor: SignedIn) => (actor.kind === 'person' ? actor.side : 'joint');

/** Somebody ends one of his sessions; it is refused at its next request. */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: SignedIn, sessionId: string): Promise<Receipt> {
    return this.database.transaction(system, async (tx) => {
      const ended = await this.sessions.end(tx, actor.accountId, sessionId, this.clock.now());
      if (!ended) throw notFound('session of yours');
      await this.ledger.record(tx, { name: 'identity.session-ended', actor, workingGroupId: null, subject: sessionId, book: bookOf(actor) });
      return new Receipt({ id: sessionId, state: 'ended' });
    });
  }

  /** Ends all sessions but the one that asks. */
  others(actor: SignedIn): Promise<Receipt> {
    return this.database.transaction(system, async (tx) => {
      const ended = await this.sessions.endOthers(tx, actor.accountId, actor.sessionId, this.clock.now());
      const facts = { ended };
      await this.ledger.record(tx, { name: 'identity.other-sessions-ended', actor, workingGroupId: null, subject: actor.sessionId, book: bookOf(actor), facts });
      return new Receipt({ id: actor.sessionId, state: 'live' });
    });
  }
}

/** Somebody shows his second factor again, for an act that needs it fresh. */
@Injectable()
export class StepUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactor,
    private readonly limits: SignInLimits,
    private readonly ledger: Ledger,
  ) {}

  async execute(actor: SignedIn, shown: Shown, address: string): Promise<SecretAnswer<{ token: string }>> {
    const guess = `step-up ${actor.accountId}`;
    await this.limits.check(guess, address);
    const answer = await this.database.transaction(system, async (tx) => {
      if (!(await this.factors.check(tx, actor.accountId, shown))) return null;
      const token = await this.sessions.stepUp(tx, actor.sessionId, this.clock.now());
      await this.ledger.record(tx, { name: 'identity.stepped-up', actor, workingGroupId: null, subject: actor.sessionId, book: bookOf(actor) });
      return new SecretAnswer({ token });
    });
    if (answer !== null) return answer;
    await this.limits.failed(guess, address);
    throw refuse('forbidden', 'second-factor-wrong', 'The code is wrong or was used already.');
  }
}

/** Somebody gives himself a new password; his other sessions end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly ledger: Ledger,
    private readonly limits: SignInLimits,
  ) {}

  async execute(actor: SignedIn, request: ChangePasswordDto, address: string): Promise<Receipt> {
    const guess = `password ${actor.accountId}`;
    await this.limits.check(guess, address);
    const passwordHash = await passwords.hash(request.newPassword);
    const receipt = await this.database.transaction(system, async (tx) => {
      const account = await tx.findOne(Account, { where: { id: actor.accountId }, lock: { mode: 'pessimistic_write' } });
      if (!(await passwords.matches(account?.passwordHash ?? null, request.oldPassword))) return null;
      await tx.update(Account, { id: actor.accountId }, { passwordHash });
      await this.sessions.endOthers(tx, actor.accountId, actor.sessionId, this.clock.now());
      await this.ledger.record(tx, { name: 'identity.password-changed', actor, workingGroupId: null, subject: actor.accountId, book: bookOf(actor) });
      return new Receipt({ id: actor.accountId, state: 'active' });
    });
    if (receipt !== null) return receipt;
    await this.limits.failed(guess, address);
    throw refuse('forbidden', 'password-wrong', 'The old password is wrong.');
  }
}
