import { Temporal } from 'temporal-polyfill';
import { type Decision, refuse } from '../../platform/domain-error.js';

/** A key is made anew at least once a year. */
export const maxKeyDays = 365;

/** A key ends on a day that is still to come, at most a year ahead. Dates are `YYYY-MM-DD`. */
export function soundExpiry(expiresOn: string, today: string): Decision {
  const days = Temporal.PlainDate.from(today).until(expiresOn, { largestUnit: 'days' }).days;
  return days >= 0 && days <= maxKeyDays
    ? true
    : refuse('rule', 'expiry-wrong', `A key ends today or later, at most ${maxKeyDays} days from today.`);
}

/** The end of a key's last day in the association's zone. */
export const endOfDay = (date: string, zone: string): Temporal.Instant =>
  Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant();
