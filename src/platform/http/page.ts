import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../domain-error.js';
import { cleanText } from './text-rules.js';

/** `?limit&after` of a list. */
export class PageQuery {
  /** How many to give, 1 to 100; 20 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  /** The `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(400)
  @Matches(/^[A-Za-z0-9_-]+$/)
  after?: string;
}

/** One page of a list; `next` is null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A key is text as any other: without the characters that the database does not take. */
const isKey = (value: unknown): value is string => typeof value === 'string' && cleanText(value) === value;

/** The keys after which a page begins, as many as the list's order has. @throws DomainError for a cursor of another list. */
export function cursorOf(query: PageQuery, keys: number): (string | null)[] {
  if (query.after === undefined) return Array<null>(keys).fill(null);
  try {
    const values: unknown = JSON.parse(Buffer.from(query.after, 'base64url').toString());
    if (Array.isArray(values) && values.length === keys && values.every(isKey)) return values;
  } catch {
    // not a cursor of ours: refused below
  }
  throw unknown();
}

const unknown = (): DomainError =>
  new DomainError('invalid', 'cursor-unknown', 'This cursor belongs to no page of this list.');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A moment that the database can hold, too. */
function momentOf(text: string): string {
  try {
    const moment = Temporal.Instant.from(text).toString();
    if (/^\d{4}-/.test(moment)) return moment;
  } catch {
    // no moment at all: refused below
  }
  throw unknown();
}

function idOf(text: string): string {
  if (!uuid.test(text)) throw unknown();
  return text;
}

/** The moment and the id after which a page begins. @throws DomainError for a cursor of another list. */
export function momentCursor(query: PageQuery): [string | null, string | null] {
  const [at, id] = cursorOf(query, 2);
  return at == null || id == null ? [null, null] : [momentOf(at), idOf(id)];
}

/** The id after which a page begins. @throws DomainError for a cursor of another list. */
export function idCursor(query: PageQuery): string | null {
  const [id] = cursorOf(query, 1);
  return id == null ? null : idOf(id);
}

export const pageLimit = (query: PageQuery): number => query.limit ?? 20;

/** Cuts what a query gave for `limit + 1` rows into a page; `keyOf` gives the order's keys of a row. */
export function toPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}
