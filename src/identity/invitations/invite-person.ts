import { Inject, Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Config } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { SecretAnswer } from '../../platform/receipt.js';
import { CONFIG } from '../../platform/tokens.js';
import { Account } from '../accounts/account.entity.js';
import { normalName } from '../accounts/password.rules.js';
import { mayInvite } from '../identity.policy.js';
import { ownAct } from '../signed-in.js';
import { Invitations } from './invitations.js';
import { invitationLink, type InvitationView } from './invitation.dto.js';

/** Days for which an invitation to an account holds. */
export const invitationDays = 7;

/** The secretary lets a person of the own side in: a one-time link with which the person sets a password. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
    private readonly ledger: Ledger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In the side's own role, which can make accounts but neither read nor set a password. */
  execute(actor: Person, personId: string, given: { signInName: string }): Promise<SecretAnswer<InvitationView>> {
    const { side } = actor;
    const signInName = normalName(given.signInName);
    return this.database.transaction(actor, async (tx) => {
      const account = await tx.findOne(Account, { where: { side, personId }, lock: { mode: 'pessimistic_write' } });
      const now = this.clock.now();
      ensure(mayInvite(actor, account));
      const accountId = account?.id ?? newId();
      if (account === null) {
        const invited = { kind: 'person', state: 'invited', createdAt: now } as const;
        await tx.insert(Account, { id: accountId, side, personId, signInName, ...invited });
      } else {
        await tx.update(Account, { id: accountId }, { signInName });
      }
      const made = await this.invitations.make(tx, { kind: 'account', side, accountId, days: invitationDays, now });
      await this.ledger.record(tx, ownAct(actor, 'identity.invited', accountId, { personId, invitationId: made.id }));
      return new SecretAnswer({ accountId, personId, ...invitationLink(made, this.config.publicUrl) });
    });
  }
}
