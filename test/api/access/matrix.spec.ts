import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HealthController } from '../../../src/platform/http/health.controller.js';
import { accessMetadata, anyone } from '../../../src/platform/http/access.js';
import { type Route, RouteTable } from '../../../src/platform/http/route-table.js';
import { startApp, type TestApp } from '../../support/app.js';
import { everybody, type Principal } from '../../support/principals.js';
import { aWorkingGroup } from '../../support/world.js';
import { expectedAccess } from './expected-access.js';
import { mayPass, wrongCells } from './matrix.js';

describe('who may call which route', () => {
  let app: TestApp;
  let all: Principal[];

  beforeAll(async () => {
    app = await startApp();
    all = await everybody(app, await aWorkingGroup(app, { seats: 2 }));
  });
  afterAll(() => app.close());

  const routes = () => app.app.get(RouteTable).routes;
  // What somebody ends here is what the other cells need.
  const ends = ({ method, path }: Route) =>
    path === '/sign-out' || (method === 'DELETE' && /\/(sessions?|me\/totp)$/.test(path));

  it('is said for every route, and for none that is gone', () => {
    const live = routes().map((route) => `${route.method} ${route.path}`);
    expect(Object.keys(expectedAccess).filter((name) => !live.includes(name))).toEqual([]);
    expect(live.filter((name) => !(name in expectedAccess))).toEqual([]);
  });

  it('holds in every cell: every route, every office of both sides, fresh and stale, keys, operator, signed out', async () => {
    const lasting = routes().filter((route) => !ends(route));
    expect(await wrongCells(app.url, lasting, all, expectedAccess)).toEqual([]);
  }, 240_000);

  it('goes red when a rule is taken away', async () => {
    const table = routes();
    const guarded = table.find((route) => route.rule.kind === 'members' && route.method === 'GET');
    if (guarded === undefined) throw new Error('no guarded route');
    const [controller, method] = guarded.handler.split('.');
    const handler = handlerOf(app, controller ?? '', method ?? '');
    const before: unknown = Reflect.getMetadata(accessMetadata, handler);
    Reflect.defineMetadata(accessMetadata, anyone, handler);
    const wrong = await wrongCells(app.url, [guarded], all, expectedAccess);
    Reflect.defineMetadata(accessMetadata, before, handler);
    expect(wrong).not.toEqual([]);
  });

  it('stops the start when a route says nothing', () => {
    const handler = Object.getOwnPropertyDescriptor(HealthController.prototype, 'live')?.value as object;
    const before: unknown = Reflect.getMetadata(accessMetadata, handler);
    Reflect.deleteMetadata(accessMetadata, handler);
    expect(() => app.app.get(RouteTable).onModuleInit()).toThrow('declares no access rule');
    Reflect.defineMetadata(accessMetadata, before, handler);
    app.app.get(RouteTable).onModuleInit();
  });

  it('is the same for both sides', () => {
    const of = (side: string) => all.filter((who) => who.side === side);
    for (const expected of Object.values(expectedAccess)) {
      const verdicts = (side: string) => of(side).map((who) => mayPass(who, expected));
      expect(verdicts('a')).toEqual(verdicts('b'));
    }
  });

  it('holds as well where somebody ends his own sessions and his second factor', async () => {
    const ending = routes().filter(ends);
    expect(ending).toHaveLength(4);
    for (const route of ending) {
      expect(await wrongCells(app.url, [route], all, expectedAccess)).toEqual([]);
      await app.owner.query('UPDATE session SET revoked_at = NULL');
    }
  });
});

function handlerOf(app: TestApp, controller: string, method: string): object {
  const container = (
    app.app as unknown as {
      container: {
        getModules(): Map<string, { controllers: Map<unknown, { metatype: { name: string; prototype: object } }> }>;
      };
    }
  ).container;
  for (const module of container.getModules().values()) {
    for (const { metatype } of module.controllers.values()) {
      if (metatype.name === controller)
        return Object.getOwnPropertyDescriptor(metatype.prototype, method)?.value as object;
    }
  }
  throw new Error(`no ${controller}.${method}`);
}
