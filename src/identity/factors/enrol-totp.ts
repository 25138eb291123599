import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { officerOffices, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { refuse } from '../../platform/domain-error.js';
import { Receipt, SecretAnswer } from '../../platform/receipt.js';
import { SECRET } from '../../platform/tokens.js';
import { Account } from '../accounts/account.entity.js';
import { Session } from '../sessions/session.entity.js';
import { bookOf, type SignedIn } from '../sessions/own-sessions.js';
import { SignInLimits } from '../sessions/sign-in-limits.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { newRecoveryCodes, newTotpSecret, recoveryDigest, seal, stepOf, totpAddress, unseal } from './totp.js';
import { TotpFactor } from './totp-factor.entity.js';

/** Somebody sets up an authenticator: first its secret, then a code that proves it. */
@Injectable()
export class EnrolTotp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly limits: SignInLimits,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** Shows a new secret, once. A factor that is confirmed already is replaced only with it freshly shown. */
  begin(actor: SignedIn): Promise<SecretAnswer<{ secret: string; address: string }>> {
    return this.database.transaction(system, async (tx) => {
      const account = await tx.findOneOrFail(Account, { where: { id: actor.accountId }, lock: { mode: 'pessimistic_write' } });
      const present = await tx.findOneBy(TotpFactor, { accountId: actor.accountId });
      if (present?.confirmedAt != null && !actor.fresh) {
        throw refuse('forbidden', 'fresh-second-factor-required', 'Show your present second factor first.');
      }
      const secret = newTotpSecret();
      await tx.delete(TotpFactor, { accountId: actor.accountId });
      await tx.insert(TotpFactor, {
        accountId: actor.accountId,
        sealedSecret: seal(this.secret, secret),
        createdAt: this.clock.now(),
        confirmedAt: null,
        lastStep: null,
      });
      return new SecretAnswer({ secret, address: totpAddress(secret, account.signInName) });
    });
  }

  /** Confirms it with a right code, and shows ten recovery codes, once. */
  async confirm(actor: SignedIn, code: string, address: string): Promise<SecretAnswer<{ recoveryCodes: string[] }>> {
    const guess = `enrol ${actor.accountId}`;
    await this.limits.check(guess, address);
    const answer = await this.database.transaction(system, async (tx) => {
      const now = this.clock.now();
      const factor = await tx.findOne(TotpFactor, { where: { accountId: actor.accountId }, lock: { mode: 'pessimistic_write' } });
      if (factor === null || factor.confirmedAt !== null) throw refuse('conflict', 'nothing-to-confirm', 'No enrolment is under way.');
      const step = stepOf(unseal(this.secret, factor.sealedSecret), code, now);
      if (step === null) return null;
      await tx.update(TotpFactor, { accountId: actor.accountId }, { confirmedAt: now, lastStep: String(step) });
      await tx.update(Session, { id: actor.sessionId }, { secondFactorAt: now });
      const recoveryCodes = newRecoveryCodes();
      await tx.delete(RecoveryCode, { accountId: actor.accountId });
      const rows = recoveryCodes.map((one) => ({ accountId: actor.accountId, digest: recoveryDigest(one), usedAt: null }));
      await tx.insert(RecoveryCode, rows);
      await this.ledger.record(tx, { name: 'identity.factor-enrolled', actor, workingGroupId: null, subject: actor.accountId, book: bookOf(actor) });
      return new SecretAnswer({ recoveryCodes });
    });
    if (answer !== null) return answer;
    await this.limits.failed(guess, address);
    throw refuse('rule', 'code-wrong', 'The code is wrong. Is the clock of your device right?');
  }

  /** Somebody who need not have a second factor gives it up. */
  remove(actor: SignedIn): Promise<Receipt> {
    if (!actor.fresh) throw refuse('forbidden', 'fresh-second-factor-required', 'Show your second factor first.');
    const must = actor.kind === 'operator' || actor.holdings.some(({ office }) => officerOffices.includes(office));
    if (must) throw refuse('rule', 'second-factor-kept', 'An officer has a second factor.');
    return this.database.transaction(system, async (tx) => {
      await tx.delete(TotpFactor, { accountId: actor.accountId });
      await tx.delete(RecoveryCode, { accountId: actor.accountId });
      await this.ledger.record(tx, { name: 'identity.factor-removed', actor, workingGroupId: null, subject: actor.accountId, book: bookOf(actor) });
      return new Receipt({ id: actor.accountId, state: 'removed' });
    });
  }
}
