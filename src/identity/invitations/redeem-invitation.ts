import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { soundPassword } from '../accounts/password.rules.js';
import { passwords } from '../accounts/passwords.js';
import { SignInLimits } from '../sessions/sign-in-limits.js';
import { Invitations } from './invitations.js';

const activateStatement = new Statement<{ personId: string }>(
  'identity.account-activate',
  `UPDATE account SET password_hash = $2, state = 'active' WHERE id = $1 AND state = 'invited' RETURNING person_id AS "personId"`,
);

/** Whoever was invited sets his password, and has an account from then on. */
@Injectable()
export class RedeemInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: SignInLimits,
    private readonly invitations: Invitations,
    private readonly ledger: Ledger,
  ) {}

  execute(given: { token: string; password: string }, address: string): Promise<Receipt> {
    const { token, password } = given;
    return this.limits.guarded('invitation', address, async () => {
      const { signInName } = await this.invitations.find('account', token, this.clock.now());
      ensure(soundPassword(password, signInName ?? ''));
      const passwordHash = await passwords.hash(password);
      return this.database.transaction(system, async (tx) => {
        const used = await this.invitations.use(tx, 'account', token, this.clock.now());
        const accountId = used.accountId ?? '';
        const [account] = await this.database.run(tx, activateStatement, [accountId, passwordHash]);
        if (account === undefined) throw refuse('conflict', 'wrong-state', 'This account is in use or closed.');
        await this.ledger.record(tx, {
          name: 'identity.redeemed',
          actor: { ...system, side: used.side },
          workingGroupId: null,
          subject: accountId,
          book: used.side,
          facts: { invitationId: used.id, personId: account.personId },
        });
        return new Receipt({ id: accountId, state: 'active' });
      });
    });
  }
}
