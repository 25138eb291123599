import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../platform/database/database.js';
import { type Side } from '../platform/side.js';
import { type AppointmentInForce, type SeatedCompany } from './roster-reader.types.js';
import { appointmentStatement, seatedCompaniesStatement } from './roster-reader.views.js';

/** What other modules ask of the roster, within their own transactions. */
@Injectable()
export class RosterReader {
  constructor(private readonly database: Database) {}

  /** Both sides' companies that hold a seat on a date (`YYYY-MM-DD`). */
  seatedCompanies(tx: Tx, workingGroup: { readonly id: string }, date: string): Promise<SeatedCompany[]> {
    return this.database.run(tx, seatedCompaniesStatement, [workingGroup.id, date]);
  }

  /** The office of a person on a date; delegates and co-chairs need an attestation that holds. */
  async appointmentOf(
    tx: Tx,
    workingGroup: { readonly id: string },
    side: Side,
    personId: string,
    date: string,
  ): Promise<AppointmentInForce | null> {
    const values = [workingGroup.id, side, personId, date];
    const [appointment] = await this.database.run(tx, appointmentStatement, values);
    return appointment ?? null;
  }
}
