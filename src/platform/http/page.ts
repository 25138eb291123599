import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
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

/** The keys after which a page begins, as many as the list's order has. @throws DomainError for a cursor of another list. */
export function cursorOf(query: PageQuery, keys: number): (string | null)[] {
  if (query.after === undefined) return Array<null>(keys).fill(null);
  try {
    const values: unknown = JSON.parse(Buffer.from(query.after, 'base64url').toString());
    if (Array.isArray(values) && values.length === keys && values.every((v) => typeof v === 'string')) return values;
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
