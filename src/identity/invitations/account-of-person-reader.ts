import { Injectable } from '@nestjs/common';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { found } from '../../platform/domain-error.js';
import { mayInvite } from '../identity.policy.js';
import { type AccountOfPersonView } from './invitation.dto.js';

/** The account of the person `$1` of the side `$2`, and the invitation that holds at `$3`. */
const accountStatement = new Statement<Omit<AccountOfPersonView, 'can' | 'state'> & { state: string | null }>(
  'identity.account-of-person',
  `SELECT q.id AS "personId", c.state, c.sign_in_name AS "signInName",
     (SELECT rfc3339(i.expires_at) FROM invitation i WHERE c.state = 'invited' AND i.account_id = c.id AND i.kind = 'account'
        AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $3) AS "invitedUntil"
   FROM person q LEFT JOIN account c ON c.side = q.side AND c.person_id = q.id WHERE q.id = $1 AND q.side = $2`,
);

/** Tells the officers of a side how one of its people comes to an account. */
@Injectable()
export class AccountOfPersonReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param actor an officer of the side; @throws DomainError `not-found` for people of the other */
  async byPerson(actor: Person, personId: string): Promise<AccountOfPersonView> {
    const values = [personId, actor.side, this.clock.now().toString()];
    const [row] = await this.database.read(actor, accountStatement, values);
    const account = found(row, 'person');
    const invite = mayInvite(actor, account.state === null ? null : { state: account.state }) === true;
    return { ...account, state: account.state ?? 'none', can: { invite } };
  }
}
