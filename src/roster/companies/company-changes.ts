import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Associations } from '../groups/associations.js';
import { keepCompanies } from '../roster.policy.js';
import { RosterStore } from '../roster.store.js';
import { Company } from './company.entity.js';

/** What the acts on companies share: the lock, the public's copy of seated companies, the entry in the own book. */
@Injectable()
export class CompanyChanges {
  constructor(
    private readonly store: RosterStore,
    private readonly associations: Associations,
    private readonly ledger: Ledger,
  ) {}

  today(tx: Tx, actor: Member): Promise<string> {
    return this.associations.today(tx, actor.side);
  }

  /** An own company, with the rosters of its groups locked before it, as acts on terms do. */
  async lock(tx: Tx, actor: Member, id: string): Promise<Company> {
    ensure(keepCompanies(actor, actor.side));
    for (const groupId of await this.store.groupsOf(tx, [id])) await this.store.lockRoster(tx, groupId, actor.side);
    const where = { id, side: actor.side };
    const company = await tx.findOne(Company, { where, lock: { mode: 'for_no_key_update' } });
    if (company === null) throw notFound('company');
    return company;
  }

  /** Shows the public what it may see of the change, and writes the act down. */
  async conclude(tx: Tx, actor: Member, name: string, companyId: string, facts: Record<string, string | number>) {
    const today = await this.today(tx, actor);
    for (const groupId of await this.store.groupsOf(tx, [companyId])) {
      await this.store.publishTerms(tx, groupId, actor.side, today);
    }
    await this.ledger.record(tx, { name, actor, workingGroupId: null, subject: companyId, book: actor.side, facts });
  }
}
