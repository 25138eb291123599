import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../domain-error.js';

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
  readonly items: T[];
  readonly next: string | null;
}

const isMoment = (text: string): boolean => {
  try {
    return /^\d{4}-.{6,36}$/.test(text) && Temporal.Instant.from(text).epochMilliseconds > 0;
  } catch {
    return false;
  }
};

/** What the keys of a list's order look like: whatever else a cursor holds never reaches the database. */
const shapes = {
  id: (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text),
  number: (text: string) => /^\d{1,9}$/.test(text),
  bigNumber: (text: string) => /^\d{1,15}$/.test(text),
  slug: (text: string) => /^[a-z0-9-]{0,100}$/.test(text),
  moment: isMoment,
} as const;
type Shape = keyof typeof shapes;

/**
 * The keys after which a page begins, each of the shape that the list's order has; nulls on the first page.
 * @throws DomainError `cursor-unknown` for a cursor of another list
 */
export function cursorOf<const Keys extends readonly Shape[]>(
  query: PageQuery,
  ...keys: Keys
): { -readonly [K in keyof Keys]: string | null } {
  type Values = { -readonly [K in keyof Keys]: string | null };
  if (query.after === undefined) return keys.map(() => null) as Values;
  try {
    const values: unknown = JSON.parse(Buffer.from(query.after, 'base64url').toString());
    const fits = (key: Shape, value: unknown): boolean => typeof value === 'string' && shapes[key](value);
    if (Array.isArray(values) && values.length === keys.length && keys.every((key, i) => fits(key, values[i])))
      return values as Values;
  } catch {
    // not a cursor of ours: refused below
  }
  throw new DomainError('invalid', 'cursor-unknown', 'This cursor belongs to no page of this list.');
}

export const pageLimit = (query: PageQuery): number => query.limit ?? 20;

/** Cuts what a query gave for `limit + 1` rows into a page; `keyOf` gives the order's keys of a row. */
export function toPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly string[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
}
