import { RouteTable } from '../../../src/platform/http/route-table.js';
import { type TestApp } from '../../support/app.js';
import { type Principal } from '../../support/principals.js';

/** What somebody could ask for: every id that stands for something, and the digests of captures. */
export interface Known {
  readonly workingGroupId: string;
  readonly ids: readonly string[];
  readonly digests: readonly string[];
}

const idPlace = /:\w*[iI]d\b/g;

function addressesOf(route: string, { workingGroupId, ids, digests }: Known): string[] {
  const named = route.match(idPlace) === null ? [route] : ids.map((id) => route.replace(idPlace, id));
  const asked = named.flatMap((path) =>
    path.includes(':digest') ? digests.map((digest) => path.replace(':digest', digest)) : [path],
  );
  const plain = asked.map((path) => path.replace(/:\w+/g, 'x'));
  if (route.includes(':')) return plain;
  const lists = ['inward', 'outward'].flatMap((direction) =>
    ['', '&state=decided'].map((state) => `direction=${direction}${state}`),
  );
  // A list refuses what it does not know: each is asked in every way that any of them understands.
  const group = `workingGroupId=${workingGroupId}&limit=100`;
  const queries = [group, `${group}&book=own`, ...lists.map((list) => `${group}&${list}`)];
  // The word with which every canary begins, and which stands in no answer by itself.
  if (route.endsWith('/search')) queries.push('q=canary');
  return [...plain, ...queries.map((query) => `${route}?${query}`)];
}

/** Every answer that somebody can get by reading, with every id there is in every place for one. */
export async function readAll(
  app: TestApp,
  who: Principal,
  known: Known,
  found: (text: string, where: string) => void,
): Promise<void> {
  for (const route of app.app.get(RouteTable).routes.filter((one) => one.method === 'GET')) {
    await Promise.all(
      addressesOf(route.path, known).map(async (address) => {
        const answer = await fetch(`${app.url}${address}`, { headers: who.headers });
        found(`${JSON.stringify([...answer.headers])}${await answer.text()}`, `${address} as ${who.name}`);
      }),
    );
  }
}

/** Which of these words somebody finds by reading everything. */
export async function wordsFoundBy(
  app: TestApp,
  who: Principal,
  known: Known,
  words: readonly string[],
): Promise<string[]> {
  const seen = new Set<string>();
  await readAll(app, who, known, (text) => words.filter((word) => text.includes(word)).forEach((w) => seen.add(w)));
  return words.filter((word) => seen.has(word));
}
