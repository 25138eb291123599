import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { JobWorker } from '../../platform/jobs/job-worker.js';

const kind = 'identity.purge-sessions';
const purgeStatement = new Statement(
  'identity.sessions-purge',
  `DELETE FROM session WHERE expires_at < $1::timestamptz - interval '30 days'`,
);

/** Sessions that ended are forgotten after 30 days. */
@Injectable()
export class PurgeSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    worker: JobWorker,
  ) {
    worker.handle(kind, () => this.purge());
  }

  @Cron('0 41 3 * * *')
  async schedule(): Promise<void> {
    const now = this.clock.now();
    const uniqueKey = `${kind}.${now.toString().slice(0, 10)}`;
    await this.database.transaction(system, (tx) =>
      this.jobs.add(tx, { kind, side: null, payload: {}, runAt: now, uniqueKey }),
    );
  }

  private async purge(): Promise<void> {
    await this.database.read(system, purgeStatement, [this.clock.now().toString()]);
  }
}
