import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { Sessions } from '../sessions/sessions.js';
import { SignInLimits, WrongGuess } from '../sessions/sign-in-limits.js';
import { ownAct, type SignedIn } from '../signed-in.js';
import { soundPassword } from './password.rules.js';
import { passwords } from './passwords.js';

const passwordStatement = new Statement<{ signInName: string; passwordHash: string | null }>(
  'identity.password',
  `SELECT sign_in_name AS "signInName", password_hash AS "passwordHash" FROM account WHERE id = $1`,
);
const changeStatement = new Statement<{ one: number }>(
  'identity.password-change',
  `UPDATE account SET password_hash = $3 WHERE id = $1 AND password_hash = $2 RETURNING 1 AS one`,
);

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

  execute(actor: SignedIn, request: { oldPassword: string; newPassword: string }, address: string): Promise<Receipt> {
    const { accountId } = actor;
    return this.limits.guarded(`password ${accountId}`, address, async () => {
      const [account] = await this.database.read(system, passwordStatement, [accountId]);
      const before = account?.passwordHash ?? null;
      if (!(await passwords.matches(before, request.oldPassword))) {
        throw new WrongGuess('forbidden', 'password-wrong', 'The old password is wrong.');
      }
      ensure(soundPassword(request.newPassword, account?.signInName ?? ''));
      const after = await passwords.hash(request.newPassword);
      return this.database.transaction(system, async (tx) => {
        const changed = await this.database.run(tx, changeStatement, [accountId, before, after]);
        if (changed.length === 0) throw refuse('conflict', 'changed-meanwhile', 'The password was changed meanwhile.');
        await this.sessions.endOthers(tx, actor, this.clock.now());
        await this.ledger.record(tx, ownAct(actor, 'identity.password-changed', accountId));
        return new Receipt({ id: accountId, state: 'active' });
      });
    });
  }
}
