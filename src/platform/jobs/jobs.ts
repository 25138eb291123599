import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Database, type Tx } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { newId } from '../id.js';
import { type Side } from '../side.js';

/** Work to be done after the commit. The payload holds ids and codes, never text. */
export interface NewJob {
  readonly kind: string;
  /** The side whose content the job reads; none for the application's own housekeeping. */
  readonly side: Side | null;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly runAt: Temporal.Instant;
  /** At most one job under one key until it is purged, weeks later: a cron body in ten instances adds one job. */
  readonly uniqueKey?: string;
}

const addStatement = new Statement(
  'platform.job-add',
  `INSERT INTO job (id, kind, side, payload, run_at, unique_key) VALUES ($1, $2, $3, $4, $5, $6)`,
);
const addOnceStatement = new Statement(
  'platform.job-add-once',
  `INSERT INTO job (id, kind, side, payload, run_at, unique_key) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT DO NOTHING`,
);

/** Adds work inside the transaction of the act that causes it. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, job: NewJob): Promise<void> {
    const values = [
      newId(),
      job.kind,
      job.side,
      JSON.stringify(job.payload),
      job.runAt.toString(),
      job.uniqueKey ?? null,
    ];
    await this.database.run(tx, job.uniqueKey === undefined ? addStatement : addOnceStatement, values);
  }
}
