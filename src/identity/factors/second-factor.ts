import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { DomainError, type ErrorKind } from '../../platform/domain-error.js';
import { SECRET } from '../../platform/tokens.js';
import { WrongGuess } from '../sessions/sign-in-limits.js';
import { enrolledStatement } from './factor.views.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { recoveryDigest, stepOf, unseal } from './totp.js';
import { TotpFactor } from './totp-factor.entity.js';

const useStepStatement = new Statement<{ one: number }>(
  'identity.totp-use-step',
  `UPDATE totp_factor SET last_step = $2 WHERE account_id = $1 AND (last_step IS NULL OR last_step < $2) RETURNING 1 AS one`,
);

/** What somebody shows as his second factor: a code of his authenticator, or one of his recovery codes. */
export interface Shown {
  readonly totp?: string;
  readonly recoveryCode?: string;
}
export type FactorKind = 'totp' | 'recovery-code';

/** Which of the two is shown; null for none. @throws DomainError when it is both. */
export function kindOf(shown: Shown): FactorKind | null {
  if (shown.totp !== undefined && shown.recoveryCode !== undefined) {
    throw new DomainError('invalid', 'one-code', 'Send a code of the authenticator or a recovery code, not both.');
  }
  if (shown.totp !== undefined) return 'totp';
  return shown.recoveryCode === undefined ? null : 'recovery-code';
}

/** Checks second factors; a code that was used is used up, even by two at one instant. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  async isEnrolled(tx: Tx, accountId: string): Promise<boolean> {
    const [answer] = await this.database.run(tx, enrolledStatement, [accountId]);
    return answer?.enrolled === true;
  }

  /** Uses up what is shown. @throws WrongGuess when it is wrong or was used before. */
  async use(tx: Tx, accountId: string, shown: Shown, kind: ErrorKind): Promise<void> {
    const right =
      shown.totp === undefined
        ? await this.useRecoveryCode(tx, accountId, shown.recoveryCode ?? '')
        : await this.useTotp(tx, accountId, shown.totp);
    if (!right)
      throw new WrongGuess(
        kind,
        'second-factor-wrong',
        'The code is wrong, or it was used already: each counts once. Wait for the next one.',
      );
  }

  private async useRecoveryCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const unused = { accountId, digest: recoveryDigest(accountId, code), usedAt: IsNull() };
    const { affected } = await tx.update(RecoveryCode, unused, { usedAt: this.clock.now() });
    return affected === 1;
  }

  private async useTotp(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const sealed = (await tx.findOneBy(TotpFactor, { accountId }))?.sealedSecret;
    const secret = sealed === null || sealed === undefined ? null : unseal(this.secret, accountId, sealed);
    const step = secret === null ? null : stepOf(secret, code, this.clock.now());
    if (step === null) return false;
    return (await this.database.run(tx, useStepStatement, [accountId, step])).length === 1;
  }
}
