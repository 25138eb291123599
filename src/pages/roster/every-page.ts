import { type Page } from '../../platform/http/page.js';

/** More than any association has; a list that never ended would hold up the page. */
const mostPages = 50;

/** All that a list of the API holds, page by page. */
export async function everyPage<T>(read: (page: { limit: number; after?: string }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const { items: some, next }: Page<T> = await read({ limit: 100, ...(after !== null && { after }) });
    items.push(...some);
    if (next === null) break;
    after = next;
  }
  return items;
}
