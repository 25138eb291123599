import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { soundIdentifiers } from '../roster.rules.js';
import { Company } from './company.entity.js';
import { CompanyChanges } from './company-changes.js';
import { type IdentifiersDto } from './company.dto.js';

/** A secretary changes how registers and markets know a company of his association. */
@Injectable()
export class ChangeCompany {
  constructor(
    private readonly database: Database,
    private readonly changes: CompanyChanges,
  ) {}

  execute(actor: Member, id: string, expected: number, given: IdentifiersDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const company = await this.changes.lock(tx, actor, id);
      ensureRevision(company, expected);
      ensure(soundIdentifiers(given));
      const { website, ticker, lei, creditCode } = Object.assign(company, definedOnly(given));
      const revision = company.revision + 1;
      await tx.update(Company, { id }, { website, ticker, lei, creditCode, revision });
      await this.changes.conclude(tx, actor, 'roster.company-changed', id, { revision });
      return new Receipt({ id, revision });
    });
  }
}

/** What a request leaves out stays; what it sets to null is cleared. */
const definedOnly = (given: IdentifiersDto): Partial<Company> => {
  const { website, ticker, lei, creditCode } = given;
  const entries = Object.entries({ website, ticker, lei, creditCode }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
};
