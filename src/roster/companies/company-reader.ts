import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/domain-error.js';
import { idCursor, pageLimit, toPage } from '../../platform/http/page.js';
import { type Side } from '../../platform/side.js';
import { keepCompanies, may } from '../roster.policy.js';
import { companiesStatement, companyStatement } from './companies.views.js';
import { type CompaniesQuery, type CompanyPage, type CompanyView } from './company.dto.js';

const toCompanyView = (actor: Member, row: { side: Side; view: Omit<CompanyView, 'can'> }): CompanyView => ({
  ...row.view,
  can: { edit: may(keepCompanies(actor, row.side)) },
});

/** Reads companies: all of the own side, and those of the other that took part in the reader's groups. */
@Injectable()
export class CompanyReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byId(actor: Member, id: string): Promise<CompanyView> {
    const [row] = await this.database.read(actor, companyStatement, [...this.reader(actor), id]);
    return toCompanyView(actor, found(row, 'company'));
  }

  async list(actor: Member, query: CompaniesQuery): Promise<CompanyPage> {
    const after = idCursor(query);
    const limit = pageLimit(query);
    const values = [...this.reader(actor), query.side ?? null, after, limit + 1];
    const rows = await this.database.read(actor, companiesStatement, values);
    const page = toPage(rows, limit, (row) => [row.id]);
    return { items: page.items.map((row) => toCompanyView(actor, row)), next: page.next };
  }

  private reader(actor: Member): unknown[] {
    return [actor.side, actor.holdings.map((holding) => holding.workingGroupId), this.clock.today('UTC')];
  }
}
