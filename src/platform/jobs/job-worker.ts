import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Clock } from '../clock.js';
import { type Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Statement } from '../database/statement.js';
import { newId } from '../id.js';
import { type System } from '../actor.js';
import { type Side } from '../side.js';
import { CONFIG } from '../tokens.js';

/** A job as its handler gets it. It may come twice: handlers change nothing the second time. */
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly attempts: number;
  /** The actor to act as: the job's side, or the application. */
  readonly actor: System;
}
export type JobHandler = (job: Job) => Promise<void>;

interface JobRow {
  id: string;
  kind: string;
  side: Side | null;
  payload: Job['payload'];
  attempts: number;
}

/** Attempts before a job is put aside as dead, to be looked at by the operator. */
const maxAttempts = 12;
/** A worker that is alive renews its lease; after that of a dead one anybody takes the job. */
const leaseSeconds = 30;

const takeStatement = new Statement<JobRow>(
  'platform.job-take',
  `UPDATE job SET state = 'running', locked_by = $1, locked_until = $2::timestamptz + make_interval(secs => ${leaseSeconds}),
          attempts = attempts + 1
   WHERE id = (
     SELECT id FROM job
     WHERE run_at <= $2 AND (state = 'ready' OR (state = 'running' AND locked_until < $2)) AND kind = ANY ($3)
     ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
   RETURNING id, kind, side, payload, attempts`,
);
const renewStatement = new Statement(
  'platform.job-renew',
  `UPDATE job SET locked_until = $3::timestamptz + make_interval(secs => ${leaseSeconds})
   WHERE id = $1 AND locked_by = $2 AND state = 'running'`,
);
const doneStatement = new Statement(
  'platform.job-done',
  `UPDATE job SET state = 'done', locked_by = NULL, locked_until = NULL WHERE id = $1 AND locked_by = $2`,
);
const failedStatement = new Statement(
  'platform.job-failed',
  `UPDATE job SET state = CASE WHEN attempts >= ${maxAttempts} THEN 'dead' ELSE 'ready' END,
          run_at = $3::timestamptz + make_interval(secs => least(3600, power(2, attempts)::int)),
          locked_by = NULL, locked_until = NULL, last_error = $4
   WHERE id = $1 AND locked_by = $2`,
);

/** Takes due jobs one by one, each under a lease, and runs their handlers; several instances share one table. */
@Injectable()
export class JobWorker implements OnModuleDestroy {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly name = newId();
  private current: Promise<number> | null = null;
  private begun = false;
  private stopped = false;
  /** Milliseconds between two renewals of a lease. */
  renewEvery = 10_000;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Registers the one handler of a kind of job. */
  handle(kind: string, handler: JobHandler): void {
    if (this.handlers.has(kind)) throw new Error(`the job ${kind} has two handlers`);
    this.handlers.set(kind, handler);
  }

  /** From now on it takes what is due by itself: once the clock is set and the story of a demonstration is told. */
  begin(): void {
    this.begun = true;
  }

  @Interval(1000)
  async poll(): Promise<void> {
    if (!this.config.jobs || !this.begun || this.stopped || this.current !== null) return;
    this.current = this.runDue();
    await this.current.catch(() => undefined);
    this.current = null;
  }

  /** Runs everything that is due now; returns how many jobs it ran. */
  async runDue(): Promise<number> {
    for (let ran = 0; ; ran++) {
      const row = this.stopped ? undefined : await this.take();
      if (row === undefined) return ran;
      await this.runOne(row);
    }
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.current?.catch(() => undefined);
  }

  private async take(): Promise<JobRow | undefined> {
    const values = [this.name, this.clock.now().toString(), [...this.handlers.keys()]];
    const [row] = await this.database.read({ kind: 'system' }, takeStatement, values);
    return row;
  }

  /** Keeps a job that takes long from being taken by another. */
  private async renew(id: string): Promise<void> {
    const values = [id, this.name, this.clock.now().toString()];
    await this.database.read({ kind: 'system' }, renewStatement, values).catch(() => undefined);
  }

  private async runOne(row: JobRow): Promise<void> {
    const actor: System = row.side === null ? { kind: 'system' } : { kind: 'system', side: row.side };
    const renewing = setInterval(() => void this.renew(row.id), this.renewEvery);
    try {
      await this.handlers.get(row.kind)?.({ ...row, actor });
      await this.database.read({ kind: 'system' }, doneStatement, [row.id, this.name]);
    } catch (error) {
      const code = error instanceof Error ? error.name.slice(0, 60) : 'unknown';
      const values = [row.id, this.name, this.clock.now().toString(), code];
      await this.database.read({ kind: 'system' }, failedStatement, values).catch(() => undefined);
    } finally {
      clearInterval(renewing);
    }
  }
}
