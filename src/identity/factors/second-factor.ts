import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { SECRET } from '../../platform/tokens.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { recoveryDigest, stepOf, unseal } from './totp.js';
import { TotpFactor } from './totp-factor.entity.js';

const useStepStatement = new Statement<{ accountId: string }>(
  'identity.totp-use-step',
  `UPDATE totp_factor SET last_step = $2 WHERE account_id = $1 AND (last_step IS NULL OR last_step < $2)
   RETURNING account_id AS "accountId"`,
);

/** What somebody shows as his second factor. */
export interface Shown {
  readonly totp?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

/** Checks second factors; a code that was used is used up, even by two at one instant. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SECRET) private readonly secret: string,
  ) {}

  /** Whether what is shown is right now; uses it up when it is. */
  async check(tx: Tx, accountId: string, shown: Shown): Promise<boolean> {
    if (shown.totp !== undefined) return this.checkTotp(tx, accountId, shown.totp);
    if (shown.recoveryCode === undefined) return false;
    const unused = { accountId, digest: recoveryDigest(shown.recoveryCode), usedAt: IsNull() };
    const { affected } = await tx.update(RecoveryCode, unused, { usedAt: this.clock.now() });
    return affected === 1;
  }

  private async checkTotp(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const factor = await tx.findOneBy(TotpFactor, { accountId });
    if (factor === null) return false;
    const step = stepOf(unseal(this.secret, factor.sealedSecret), code, this.clock.now());
    if (step === null) return false;
    return (await this.database.run(tx, useStepStatement, [accountId, step])).length === 1;
  }
}
