import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { SecretAnswer } from '../../platform/receipt.js';
import { SECRET } from '../../platform/tokens.js';
import { Account } from '../accounts/account.entity.js';
import { Sessions } from '../sessions/sessions.js';
import { SignInLimits, WrongGuess } from '../sessions/sign-in-limits.js';
import { ownAct, type SignedIn } from '../signed-in.js';
import { freshIfEnrolled } from './factor.policy.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecondFactor } from './second-factor.js';
import { newRecoveryCodes, newTotpSecret, recoveryDigest, seal, stepOf, totpAddress, unseal } from './totp.js';
import { TotpFactor } from './totp-factor.entity.js';

const pendingStatement = new Statement(
  'identity.totp-pending',
  `INSERT INTO totp_factor (account_id, pending_secret, created_at) VALUES ($1, $2, $3)
   ON CONFLICT ON CONSTRAINT totp_factor_pk DO UPDATE SET pending_secret = $2`,
);

/** Somebody sets up an authenticator: first its secret, then a code that proves it. */
@Injectable()
export class EnrolTotp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly limits: SignInLimits,
    private readonly factors: SecondFactor,
    private readonly sessions: Sessions,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** Shows a new secret, once. The present factor holds until the new one is confirmed. */
  begin(actor: SignedIn): Promise<SecretAnswer<{ secret: string; address: string }>> {
    const { accountId } = actor;
    return this.database.transaction(system, async (tx) => {
      const account = await tx.findOneOrFail(Account, { where: { id: accountId } });
      ensure(freshIfEnrolled(actor, await this.factors.isEnrolled(tx, accountId)));
      const secret = newTotpSecret();
      const values = [accountId, seal(this.secret, accountId, secret), this.clock.now().toString()];
      await this.database.run(tx, pendingStatement, values);
      await this.ledger.record(tx, ownAct(actor, 'identity.factor-begun', accountId));
      return new SecretAnswer({ secret, address: totpAddress(secret, account.signInName) });
    });
  }

  /** Confirms it with a right code: shows ten recovery codes, once, and renews the session, which is fresh now. */
  confirm(
    actor: SignedIn,
    code: string,
    address: string,
  ): Promise<SecretAnswer<{ recoveryCodes: string[]; token: string }>> {
    const { accountId } = actor;
    return this.limits.guarded(`enrol ${accountId}`, address, () =>
      this.database.transaction(system, async (tx) => {
        const where = { accountId };
        const factor = await tx.findOne(TotpFactor, { where, lock: { mode: 'pessimistic_write' } });
        const now = this.clock.now();
        const sealed = factor?.pendingSecret ?? null;
        if (factor === null || sealed === null) {
          throw refuse('conflict', 'nothing-to-confirm', 'No enrolment is under way; begin one with POST /me/totp.');
        }
        ensure(freshIfEnrolled(actor, factor.confirmedAt !== null));
        const secret = unseal(this.secret, accountId, sealed);
        const step = secret === null ? null : stepOf(secret, code, now);
        if (step === null) throw codeWrong();
        const confirmed = { sealedSecret: sealed, pendingSecret: null, confirmedAt: now, lastStep: String(step) };
        await tx.update(TotpFactor, where, confirmed);
        const recoveryCodes = newRecoveryCodes();
        await tx.delete(RecoveryCode, where);
        await tx.insert(
          RecoveryCode,
          recoveryCodes.map((one) => ({ accountId, digest: recoveryDigest(accountId, one), usedAt: null })),
        );
        const token = await this.sessions.renew(tx, actor, now);
        await this.ledger.record(tx, ownAct(actor, 'identity.factor-enrolled', accountId));
        return new SecretAnswer({ recoveryCodes, token });
      }),
    );
  }
}

const codeWrong = (): WrongGuess =>
  new WrongGuess('rule', 'code-wrong', 'The code is wrong. Is the clock of your device right?');
