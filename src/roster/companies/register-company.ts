import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { keepCompanies } from '../roster.policy.js';
import { soundIdentifiers, soundOtherName } from '../roster.rules.js';
import { RosterStore } from '../roster.store.js';
import { Company } from './company.entity.js';
import { CompanyChanges } from './company-changes.js';
import { type CompanyDto } from './company.dto.js';
import { CompanyName } from './company-name.entity.js';

/** A secretary enters a company that his association may seat. */
@Injectable()
export class RegisterCompany {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: RosterStore,
    private readonly changes: CompanyChanges,
  ) {}

  execute(actor: Member, given: CompanyDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const { side } = actor;
      ensure(keepCompanies(actor, side));
      ensure(soundIdentifiers(given));
      const id = newId();
      const { website = null, ticker = null, lei = null, creditCode = null } = given;
      await tx.insert(Company, { id, side, website, ticker, lei, creditCode, revision: 1, createdAt: now });
      const validFrom = given.validFrom ?? (await this.changes.today(tx, actor));
      const named = { side, companyId: id, validFrom, validTo: null };
      const official = { kind: 'official' as const, nameEn: given.name.en, nameZh: given.name.zh };
      await this.store.add(tx, CompanyName, { ...named, ...official }, now);
      for (const { en = null, zh = null } of given.otherNames ?? []) {
        ensure(soundOtherName({ en, zh }));
        await this.store.add(tx, CompanyName, { ...named, kind: 'other', nameEn: en, nameZh: zh }, now);
      }
      await this.changes.conclude(tx, actor, 'roster.company-registered', id, { side });
      return new Receipt({ id, revision: 1 });
    });
  }
}
