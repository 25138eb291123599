import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { type EntityTarget, In, IsNull } from 'typeorm';
import { Database, type Tx } from '../platform/database/database.js';
import { Statement } from '../platform/database/statement.js';
import { newId } from '../platform/id.js';
import { type Side } from '../platform/side.js';
import { type DatedRow } from './dated-row.js';
import { Appointment } from './people/appointment.entity.js';
import { overlap, type Period, without } from './periods.rules.js';
import { Term } from './seats/term.entity.js';

/** Nobody may lock a seat (its rows never change), and a vacant one has no term to lock: the roster is locked by name. */
const lockStatement = new Statement(
  'roster.lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('roster.' || $1::text || '.' || $2::text, 0)) IS NULL AS done`,
);

const unpublishStatement = new Statement(
  'roster.unpublish-terms',
  `DELETE FROM published_term WHERE working_group_id = $1 AND side = $2`,
);

/** The terms as the public may see them; a company is named only if the charter in force discloses names. */
const publishStatement = new Statement(
  'roster.publish-terms',
  `INSERT INTO published_term (term_id, working_group_id, side, seat_number, company, valid_from, valid_to)
   SELECT t.id, t.working_group_id, t.side, s.number,
          CASE WHEN c.content::jsonb #>> '{disclosure,companies}' = 'names' THEN
            (SELECT jsonb_build_object('en', n.name_en, 'zh', n.name_zh, 'website', k.website, 'ticker', k.ticker, 'names', (
               SELECT jsonb_agg(jsonb_build_object('en', o.name_en, 'zh', o.name_zh, 'validFrom', o.valid_from, 'validTo', o.valid_to)
                                ORDER BY o.valid_from)
               FROM company_name o WHERE o.company_id = t.company_id AND o.kind = 'official' AND o.superseded_at IS NULL))
             FROM company_name n JOIN company k ON k.id = n.company_id
             WHERE n.company_id = t.company_id AND n.kind = 'official' AND n.superseded_at IS NULL
             ORDER BY n.valid_from <= $3::date DESC, CASE WHEN n.valid_from <= $3::date THEN n.valid_from END DESC, n.valid_from
             LIMIT 1)
          END, t.valid_from, t.valid_to
   FROM term t JOIN seat s ON s.id = t.seat_id
        JOIN working_group g ON g.id = t.working_group_id JOIN charter c ON c.id = g.charter_id
   WHERE t.working_group_id = $1 AND t.side = $2 AND t.superseded_at IS NULL`,
);

type Dated = DatedRow & { readonly id: string };

/** The roster's rows: what is known is superseded by what is known better, and never changed. */
@Injectable()
export class RosterStore {
  constructor(private readonly database: Database) {}

  /** One change of a side's roster at a time, until the transaction ends. */
  async lockRoster(tx: Tx, workingGroupId: string, side: Side): Promise<void> {
    await this.database.run(tx, lockStatement, [workingGroupId, side]);
  }

  /** The terms of a seat as they are known now, by their beginning. */
  terms(tx: Tx, seatId: string): Promise<Term[]> {
    return tx.find(Term, { where: { seatId, supersededAt: IsNull() }, order: { validFrom: 'ASC' } });
  }

  /** The appointments to a seat as they are known now. */
  appointmentsTo(tx: Tx, seatId: string): Promise<Appointment[]> {
    return tx.find(Appointment, { where: { seatId, supersededAt: IsNull() }, order: { validFrom: 'ASC' } });
  }

  /** Adds a row that is known from now on; returns its id. */
  async add<T extends Dated>(
    tx: Tx,
    entity: EntityTarget<T>,
    row: Omit<T, 'id' | 'recordedAt' | 'supersededAt'>,
    now: Temporal.Instant,
  ): Promise<string> {
    const id = newId();
    await tx.insert(entity, { ...row, id, recordedAt: now, supersededAt: null } as never);
    return id;
  }

  /** What was known of a row is known no longer; each of `kept` says what holds instead. Returns the new rows' ids. */
  async supersede<T extends Dated>(
    tx: Tx,
    entity: EntityTarget<T>,
    row: T,
    kept: readonly (Period & Partial<T>)[],
    now: Temporal.Instant,
  ): Promise<string[]> {
    // Another instance's clock may be ahead: what is known ends no earlier than it began.
    const ended = now.epochMilliseconds < row.recordedAt.epochMilliseconds ? row.recordedAt : now;
    await tx.update(entity, { id: row.id }, { supersededAt: ended } as never);
    const ids: string[] = [];
    for (const part of kept) ids.push(await this.add(tx, entity, { ...row, ...part }, ended));
    return ids;
  }

  /** Those of the rows that hold in a period give way in it; what lies outside of it stays. */
  async makeRoom<T extends Dated>(
    tx: Tx,
    entity: EntityTarget<T>,
    rows: readonly T[],
    period: Period,
    now: Temporal.Instant,
  ): Promise<void> {
    for (const row of rows.filter((one) => overlap(one, period))) {
      await this.supersede(tx, entity, row, without(row, period) as (Period & Partial<T>)[], now);
    }
  }

  /** Shows the public the terms of one side as they are known now. */
  async publishTerms(tx: Tx, workingGroupId: string, side: Side, today: string): Promise<void> {
    await this.database.run(tx, unpublishStatement, [workingGroupId, side]);
    await this.database.run(tx, publishStatement, [workingGroupId, side, today]);
  }

  /** The groups in which any of these companies has or had a term. */
  async groupsOf(tx: Tx, companyIds: readonly string[]): Promise<string[]> {
    const terms = await tx.find(Term, { where: { companyId: In([...companyIds]), supersededAt: IsNull() } });
    return [...new Set(terms.map((term) => term.workingGroupId))].sort();
  }
}
