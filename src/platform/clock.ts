import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** The only reader of the wall clock. Instants have milliseconds, as the database stores them. */
@Injectable()
export class Clock {
  private aheadMs = 0;

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now() + this.aheadMs);
  }

  /** It is this moment now, and time runs on from it: for trials alone, where nobody can wait for a meeting. */
  startAt(moment: Temporal.Instant): void {
    this.aheadMs = moment.epochMilliseconds - Date.now();
  }

  /** Today's date in an IANA zone, as `YYYY-MM-DD`. */
  today(zone: string): string {
    return this.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }
}
