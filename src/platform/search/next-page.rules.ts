/** What a row of a search says of the batch of texts that is put in order at a time. */
export interface OfBatch {
  /** The keys of its first text. */
  readonly top: readonly string[];
  /** Those of the first text of the next one; null where there is none. */
  readonly rest: readonly string[] | null;
}

/** The cursor after a page of a search: within its batch while there is more, then at the batch after it. */
export function nextPage(
  rows: readonly OfBatch[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): string | null {
  const [first] = rows;
  if (first === undefined) return null;
  const cursor = (...keys: string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');
  if (rows.length > limit) return cursor(...first.top, String(offset + limit));
  return first.rest === null ? null : cursor(...first.rest, '0');
}
