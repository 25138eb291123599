import { Temporal } from 'temporal-polyfill';
import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';
import { publishedBy } from '../papers/requirement.rules.js';

const invalid = (field: string, code: string, detail: string): DomainError =>
  new DomainError('invalid', 'validation-failed', 'Some fields are not valid.', [{ field, code, detail }]);

/**
 * The address of a public document as it is stored: http or https, without credentials.
 * @throws DomainError `validation-failed`
 */
export function publicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') {
    throw invalid('url', 'url', 'Give a complete address that begins with http:// or https://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw invalid('url', 'url-credentials', 'An address with a name or a password is not public.');
  }
  if (url.href.length > 2000) throw invalid('url', 'max-length', 'An address has at most 2000 characters.');
  return url.href;
}

/** An instant of RFC 3339, cut to milliseconds. @throws DomainError `validation-failed` */
export function instantOf(text: string, field: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text).round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  } catch {
    throw invalid(field, 'instant', 'Give an instant as 2027-01-31T08:30:00Z.');
  }
}

/** A day of the calendar as `YYYY-MM-DD`. @throws DomainError `validation-failed` */
export function dayOf(text: string, field: string): string {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw invalid(field, 'date', 'There is no such day.');
  }
}

/** The dates of a source: published by now, retrieved by now, and not before it was published anywhere on earth. */
export function datesHold(publishedOn: string, retrievedAt: Temporal.Instant, now: Temporal.Instant): Decision {
  if (!publishedBy(publishedOn, now)) {
    return refuse('rule', 'published-in-future', 'A source is published before it is entered.');
  }
  if (Temporal.Instant.compare(retrievedAt, now) > 0) {
    return refuse('rule', 'retrieved-in-future', 'A source is retrieved before it is entered.');
  }
  return publishedBy(publishedOn, retrievedAt.add({ hours: 14 }))
    ? true
    : refuse('rule', 'retrieved-before-published', 'A source is retrieved after it was published.');
}

/** A source stands still while a paper that cites it is with counsel. */
export const isFree = (states: readonly string[]): Decision =>
  states.some((state) => state === 'submitted' || state === 'offered')
    ? refuse('conflict', 'source-in-use', 'A paper that cites this source is with counsel; enter another source.')
    : true;
