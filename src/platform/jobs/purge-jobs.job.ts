import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.js';

const kind = 'platform.purge-jobs';
const purgeStatement = new Statement(
  'platform.jobs-purge',
  `DELETE FROM job WHERE (state = 'done' AND run_at < $1::timestamptz - interval '30 days')
      OR (state = 'dead' AND run_at < $1::timestamptz - interval '400 days')`,
);

/** Jobs that are done are forgotten after 30 days; dead ones stay for the operator to look at, for 400. */
@Injectable()
export class PurgeJobs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    worker: JobWorker,
  ) {
    worker.handle(kind, () => this.purge());
  }

  @Cron('0 29 3 * * *')
  async schedule(): Promise<void> {
    const now = this.clock.now();
    const uniqueKey = `${kind}.${now.toString().slice(0, 10)}`;
    await this.database.transaction({ kind: 'system' }, (tx) =>
      this.jobs.add(tx, { kind, side: null, payload: {}, runAt: now, uniqueKey }),
    );
  }

  private async purge(): Promise<void> {
    await this.database.read({ kind: 'system' }, purgeStatement, [this.clock.now().toString()]);
  }
}
