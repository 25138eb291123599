import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { normalName, soundPassword } from './password.rules.js';
import { passwords } from './passwords.js';

const makeStatement = new Statement(
  'identity.operator-make',
  `INSERT INTO account (id, kind, sign_in_name, password_hash, state, created_at) VALUES ($1, 'operator', $2, $3, 'active', $4)`,
);

/** The host's operator gets an account: of no side, shown no content. For the administration command, not for a route. */
@Injectable()
export class MakeOperator {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError `sign-in-name-taken`, `password-weak`. */
  async execute(given: { signInName: string; password: string }): Promise<Receipt> {
    const signInName = normalName(given.signInName);
    ensure(soundPassword(given.password, signInName));
    const passwordHash = await passwords.hash(given.password);
    return this.database.transaction(system, async (tx) => {
      const id = newId();
      await this.database.run(tx, makeStatement, [id, signInName, passwordHash, this.clock.now().toString()]);
      const name = 'identity.operator-made';
      await this.ledger.record(tx, { name, actor: system, workingGroupId: null, subject: id, book: 'joint' });
      return new Receipt({ id, state: 'active' });
    });
  }
}
