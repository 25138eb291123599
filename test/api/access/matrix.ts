import { type Route } from '../../../src/platform/http/route-table.js';
import { newId } from '../../../src/platform/id.js';
import { type Principal } from '../../support/principals.js';
import { type Expectation } from './expectation.js';

const officers = ['secretary', 'co-chair', 'counsel', 'auditor'];
const accessCodes = new Set([
  'sign-in-required',
  'person-required',
  'operator-required',
  'office-required',
  'scope-required',
  'second-factor-missing',
  'fresh-second-factor-required',
]);

/** Who may pass, said once more and independently of the guard: the oracle of the matrix. */
export function mayPass(who: Principal, expected: Expectation): boolean {
  if (expected === 'anyone') return true;
  if (who.kind === 'public') return false;
  if (expected === 'signed-in') return who.kind !== 'key';
  if (expected === 'operator') return who.kind === 'operator';
  if (who.kind === 'operator' || who.office === null || !expected.offices.includes(who.office)) return false;
  if (who.kind === 'key') return expected.key;
  if (officers.includes(who.office) && !who.enrolled) return false;
  return who.fresh || !expected.fresh;
}

/** Sends one request and says whether access let it pass; what comes after access does not matter here. */
export async function passes(url: string, route: Route, who: Principal): Promise<boolean> {
  const path = route.path.replace(/:[A-Za-z]*[iI]d\b/g, () => newId()).replace(/:[A-Za-z]+/g, 'x');
  const body = route.method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } };
  const headers = { ...body.headers, ...who.headers };
  const answer = await fetch(`${url}${path}`, { method: route.method, ...body, headers, redirect: 'manual' });
  const refused = answer.status === 401 || answer.status === 403;
  if (!route.path.startsWith('/api/')) {
    // A page says it in words, or leads to where one signs in.
    return !refused && !/^\/(sign-in|step-up\?|settings\/authenticator\?)/.test(answer.headers.get('location') ?? '');
  }
  const { code } = answer.headers.get('content-type')?.includes('problem')
    ? ((await answer.json()) as { code?: string })
    : { code: '' };
  return !(refused && accessCodes.has(code ?? ''));
}

/** The cells in which the application and the oracle differ. */
export async function wrongCells(
  url: string,
  routes: readonly Route[],
  all: readonly Principal[],
  expected: Record<string, Expectation>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of routes) {
    const name = `${route.method} ${route.path}`;
    const expectation = expected[name];
    if (expectation === undefined) {
      wrong.push(`${name}: nobody said who may`);
      continue;
    }
    for (const who of all) {
      const may = mayPass(who, expectation);
      if ((await passes(url, route, who)) !== may) wrong.push(`${name}: ${who.name} ${may ? 'is refused' : 'passes'}`);
    }
  }
  return wrong;
}
