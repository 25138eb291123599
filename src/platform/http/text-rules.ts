import { DomainError, type FieldError, notFound } from '../domain-error.js';

/** Bodies deeper than this are refused before anything walks them. */
export const maxDepth = 20;
/** The most that one body may weigh, captures apart. */
export const maxBodyBytes = 100_000;
const maxValues = 5_000;

// C0 without tab and line feed, DEL and C1, and the noncharacters at the end of the basic plane.
// eslint-disable-next-line no-control-regex -- these are the characters to be refused
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;

// Thirty marks on one letter are more than any script has (UAX #15, D4). NFC sorts them one by one: a body full of them
// would hold up everybody for a second.
const piled = /\p{M}{31}/u;

// White space and characters that take no room.
const blank = /^[\s\u200b-\u200f\u2060\u3000\ufeff]*$/;

/**
 * The one rule for text: well-formed, no control characters but tab and line feed, no piles of marks; CR LF becomes LF;
 * NFC. Nothing but white space is no text.
 */
export function cleanText(text: string): string | null {
  if (!text.isWellFormed()) return null;
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (forbidden.test(lines) || piled.test(lines)) return null;
  return blank.test(lines) ? '' : lines.normalize('NFC');
}

/** Depth of brackets outside strings, found without parsing: a deep body must not reach a recursive walker. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i++;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 91 || c === 123) deepest = Math.max(deepest, ++depth);
    else if (c === 93 || c === 125) depth--;
  }
  return deepest;
}

/** Returns the value with every string cleaned; collects the paths of those that break the rule. */
function cleaned(value: unknown, path: string, faults: FieldError[], count: { values: number }): unknown {
  count.values++;
  if (typeof value === 'string') {
    const text = cleanText(value);
    if (text !== null) return text;
    faults.push({
      field: path,
      code: 'text-malformed',
      detail: 'Control characters and broken characters are not accepted.',
    });
    return '';
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    faults.push({ field: path, code: 'number-malformed', detail: 'This number is larger than any that is kept.' });
  }
  if (Array.isArray(value)) return value.map((entry, i) => cleaned(entry, `${path}[${i}]`, faults, count));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        cleaned(entry, path === '' ? key : `${path}.${key}`, faults, count),
      ]),
    );
  }
  return value;
}

/** Holds the text rule against a parsed body or query. @throws DomainError `invalid` with every field at fault. */
export function cleanInput<T>(input: T): T {
  const faults: FieldError[] = [];
  const count = { values: 0 };
  const result = cleaned(input, '', faults, count) as T;
  if (count.values > maxValues) throw new DomainError('invalid', 'too-many-values', 'The body holds too many values.');
  if (faults.length > 0) {
    const safe = faults.slice(0, 20).map((fault) => ({ ...fault, field: fault.field.slice(0, 200).toWellFormed() }));
    throw new DomainError('invalid', 'text-malformed', 'Some text holds characters that are not accepted.', safe);
  }
  return result;
}

/** A repeated query parameter would arrive as an array and pass for text. */
export function singleValues(query: Record<string, unknown>): void {
  const repeated = Object.keys(query).filter((name) => Array.isArray(query[name]));
  if (repeated.length === 0) return;
  const errors = repeated.map((field) => ({ field, code: 'repeated', detail: 'Give this parameter once.' }));
  throw new DomainError('invalid', 'repeated-parameter', 'A query parameter is given more than once.', errors);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids in a path are UUIDs; anything else names nothing. */
export function idsOnly(params: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(params)) {
    if ((name === 'id' || name.endsWith('Id')) && !(typeof value === 'string' && uuid.test(value)))
      throw notFound('resource');
  }
}
