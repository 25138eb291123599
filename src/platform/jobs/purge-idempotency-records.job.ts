import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.js';

const kind = 'platform.purge-idempotency';
const purgeStatement = new Statement(
  'platform.idempotency-purge',
  `DELETE FROM idempotency_record WHERE created_at < $1::timestamptz - interval '24 hours'`,
);

/** Idempotency records live for 24 hours. */
@Injectable()
export class PurgeIdempotencyRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    worker: JobWorker,
  ) {
    worker.handle(kind, () => this.purge());
  }

  @Cron('0 17 * * * *')
  async schedule(): Promise<void> {
    const now = this.clock.now();
    const hour = now.toString().slice(0, 13);
    await this.database.transaction({ kind: 'system' }, (tx) =>
      this.jobs.add(tx, { kind, side: null, payload: {}, runAt: now, uniqueKey: `${kind}.${hour}` }),
    );
  }

  private async purge(): Promise<void> {
    await this.database.read({ kind: 'system' }, purgeStatement, [this.clock.now().toString()]);
  }
}
