import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { type Tx } from '../platform/database/database.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { type Job, JobWorker } from '../platform/jobs/job-worker.js';
import { type Side } from '../platform/side.js';

/** News of an act, delivered after its commit, at least once. */
export interface News {
  readonly name: string;
  readonly entryId: string;
  readonly side: Side | null;
  readonly workingGroupId: string;
  readonly subject: string;
}
export type NewsHandler = (news: News, job: Job) => Promise<void>;

/** Who hears of which acts. Modules to the right listen to those on their left; nobody calls them. */
@Injectable()
export class Subscriptions {
  private readonly listeners = new Map<string, string[]>();

  constructor(
    private readonly jobs: Jobs,
    private readonly worker: JobWorker,
    private readonly clock: Clock,
  ) {}

  /** @param listener a stable name, unique in the application, as `agenda.standing-items`. */
  on(name: string, listener: string, handler: NewsHandler): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    this.worker.handle(listener, (job) => {
      const { entryId, workingGroupId, subject } = job.payload as Record<string, string>;
      const news = {
        name,
        entryId: entryId ?? '',
        side: job.actor.side ?? null,
        workingGroupId: workingGroupId ?? '',
        subject: subject ?? '',
      };
      return handler(news, job);
    });
  }

  /** Adds one delivery a listener, in the act's own transaction. */
  async enqueue(tx: Tx, news: News & { readonly facts: unknown }): Promise<void> {
    for (const listener of this.listeners.get(news.name) ?? []) {
      await this.jobs.add(tx, {
        kind: listener,
        side: news.side,
        payload: { entryId: news.entryId, workingGroupId: news.workingGroupId, subject: news.subject },
        runAt: this.clock.now(),
      });
    }
  }
}
