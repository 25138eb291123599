import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';

/** The only reader of the wall clock. Instants have milliseconds, as the database stores them. */
@Injectable()
export class Clock {
  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }

  /** Today's date in an IANA zone, as `YYYY-MM-DD`. */
  today(zone: string): string {
    return this.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  }
}
