import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemsOf } from '../../../src/platform/http/problems.js';
import { type Route, RouteTable } from '../../../src/platform/http/route-table.js';
import { startApp } from '../../support/app.js';
import { CodeWalk } from '../../support/code-walk.js';

const complete = 'it was complete when it was submitted, and its original stands still since then';
const room = 'a body holds no more statements than a paper';
const sound = 'a draft is sound when it is saved';
const account = 'an account is never removed';
const named = '`errors` names it below `no-meeting-takes-it`';
const plain = 'a topic has no statements';
const told = 'whoever reads a paper is told it in `obstacles`, and refused nothing';

/** What the code refuses on the way of a route and cannot come about there, and why not. */
const cannotHappen: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'CharterController.assent': {
    'rule seats-wrong': sound,
    'rule quorum-wrong': sound,
    'rule topic-twice': sound,
    'rule deadlines-wrong': sound,
  },
  'ItemsController.create': { 'rule too-many-statements': room },
  'ItemsController.defer': { 'rule submissions-closed': named, 'conflict agenda-frozen': named },
  'ItemsController.release': { 'rule title-missing': complete, 'rule statements-missing': complete },
  'MeController.me': { 'not-found not-found': account },
  'ParagraphsController.addMany': {
    'rule statement-missing': 'what is pasted becomes notes, which name no statement',
  },
  'PapersController.paper': {
    'rule title-missing': told,
    'rule statements-missing': told,
    'rule no-source': told,
    'rule source-not-public': told,
  },
  'RevisionsController.assent': { 'rule item-unknown': 'minutes speak of the items of their meeting alone' },
  'SectionsController.begin': { 'rule too-many-statements': 'a section begins without a statement' },
  'SectionsController.release': { 'rule title-missing': 'a section has no title', 'rule statements-missing': complete },
  'SectionsController.submit': { 'rule title-missing': 'a section has no title' },
  'SessionsController.open': { 'not-found not-found': account },
  'SessionsController.renew': { 'not-found not-found': account },
  'SetUpController.setUpAssociation': {
    'not-found not-found': 'the installation begins with a working group',
    'rule attestation-missing': 'the co-chair comes with an attestation',
  },
  'TopicsController.add': { 'rule too-many-statements': plain },
  'TopicsController.release': { 'rule title-missing': complete, 'rule statements-missing': plain },
  'TopicsController.submit': {
    'rule statements-missing': plain,
    'rule no-source': plain,
    'rule source-not-public': plain,
  },
};

let routes: readonly Route[];
let walk: CodeWalk;

beforeAll(async () => {
  walk = CodeWalk.ofSources();
  const app = await startApp();
  routes = app.app.get(RouteTable).routes.filter(({ path: at }) => at.startsWith('/api/v1/'));
  await app.close();
});

const declaredBy = (route: Route): Set<string> =>
  new Set([...problemsOf(route)].flatMap(([kind, codes]) => [...codes].map((code) => `${kind} ${code}`)));

describe('the problem codes of an operation', () => {
  it('are all that its code refuses', () => {
    const unsaid = routes.flatMap((route) => {
      const declared = declaredBy(route);
      const excused = cannotHappen[route.handler] ?? {};
      return [...walk.of(route.handler)]
        .filter(([refusal]) => !declared.has(refusal) && !(refusal in excused))
        .map(([refusal, place]) => `${route.handler}: ${refusal} of ${place}`);
    });
    expect(unsaid).toEqual([]);
  });

  it('are no others than those, and those of constraints', () => {
    const constraints = walk.ofConstraints();
    expect(constraints.size).toBeGreaterThan(20);
    const idle = routes.flatMap((route) => {
      const refused = walk.of(route.handler);
      return Object.entries(route.own)
        .flatMap(([kind, codes]) => codes.map((code) => `${kind} ${code}`))
        .filter((declared) => !refused.has(declared) && !constraints.has(declared))
        .map((declared) => `${route.handler}: ${declared}`);
    });
    expect(idle).toEqual([]);
  });

  it('leave out only what the code refuses and nothing declares', () => {
    const declared = new Map(routes.map((route) => [route.handler, declaredBy(route)]));
    const idle = Object.entries(cannotHappen).flatMap(([handler, refusals]) => {
      const refused = walk.of(handler);
      return Object.keys(refusals).filter((one) => !refused.has(one) || declared.get(handler)?.has(one) !== false);
    });
    expect(idle).toEqual([]);
  });
});

describe('a refusal', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-refusals-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is found in a rule, in a table of rules, behind a use case, and where its code is handed on', () => {
    const file = path.join(folder, 'planted.ts');
    writeFileSync(
      file,
      `declare function refuse(kind: string, code: string): Error;
       const because = (code: string, sure: boolean) => (sure ? true : refuse('rule', code));
       const rules = { open: (sure: boolean) => because('not-open', sure), other: () => refuse('rule', 'not-taken') };
       const known = () => refuse('not-found', 'not-found');
       const can = () => known() === true;
       class UseCase { constructor(private readonly late: boolean) {}
         execute() { if (can()) throw refuse('conflict', this.late ? 'late' : 'early'); return rules.open(this.late); } }
       class Planted { constructor(private readonly use: UseCase) {} act() { return this.use.execute(); } }`,
    );
    const found = new CodeWalk([file], { noLib: true, strict: true }).of('Planted.act');
    expect([...found.keys()].sort()).toEqual(['conflict early', 'conflict late', 'rule not-open']);
  });
});
