import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { soundOfficialName, soundOtherName, soundPeriod } from '../roster.rules.js';
import { RosterStore } from '../roster.store.js';
import { Company } from './company.entity.js';
import { CompanyChanges } from './company-changes.js';
import { type CompanyNameDto } from './company.dto.js';
import { CompanyName } from './company-name.entity.js';

/** A company is called otherwise from a date on, or has one more name. */
@Injectable()
export class NameCompany {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: RosterStore,
    private readonly changes: CompanyChanges,
  ) {}

  execute(actor: Member, companyId: string, given: CompanyNameDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const company = await this.changes.lock(tx, actor, companyId);
      const now = this.clock.now();
      const period = { validFrom: given.validFrom, validTo: given.validTo ?? null };
      const { en = null, zh = null } = given.name;
      ensure(soundPeriod(period));
      ensure(given.kind === 'official' ? soundOfficialName({ en, zh }) : soundOtherName({ en, zh }));

      if (given.kind === 'official') {
        const names = await tx.find(CompanyName, { where: { companyId, kind: 'official', supersededAt: IsNull() } });
        await this.store.makeRoom(tx, CompanyName, names, period, now);
      }
      const row = { side: actor.side, companyId, kind: given.kind, nameEn: en, nameZh: zh, ...period };
      const nameId = await this.store.add(tx, CompanyName, row, now);
      const revision = company.revision + 1;
      await tx.update(Company, { id: companyId }, { revision });
      const facts = { nameId, kind: given.kind, validFrom: given.validFrom };
      await this.changes.conclude(tx, actor, 'roster.company-named', companyId, facts);
      return new Receipt({ id: nameId, revision });
    });
  }
}
