import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { Desk } from '../../use-cases/clearance/papers.js';
import { AgendaDesk } from './agenda-desk.js';

describe('an item whose captured source has a changed byte', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let itemId: string;
  const damaged = {
    ...{ status: 500, code: 'capture-damaged', type: 'urn:concord:problem:capture-damaged' },
    title: 'A fault of Concord',
  };

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    itemId = await desk.draft('a');
    const fact = { kind: 'fact', text: 'Exports fell by 3.5 percent.' };
    const { id } = await desk.send(group.a.delegate, `/api/v1/agenda-items/${itemId}/statements`, fact);
    const sources = new Desk(app, group);
    await sources.cite(id, await sources.source());
    await desk.translated('a', itemId);
    await desk.send(group.a.delegate, `/api/v1/agenda-items/${itemId}/submission`, {}, 200);
  });
  afterAll(() => app.close());

  /** Damages the stored bytes, or puts back the first one, which is a `T`. */
  const firstByte = (table: 'capture' | 'offered_capture', value: number) =>
    app.owner.query(`UPDATE ${table} SET bytes = set_byte(bytes, 0, ${value})`);
  const stateFor = async (side: 'a' | 'b') =>
    (await desk.get(group[side].counsel, `/api/v1/agenda-items/${itemId}`))['state'];

  it('is not released, and counsel learns why', async () => {
    const path = `/api/v1/agenda-items/${itemId}/releases`;
    const body = await desk.outward('a', itemId);
    await firstByte('capture', 0);
    const answer = await group.a.counsel.as('post', path).send(body).expect(500);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject(damaged);
    expect(await stateFor('a')).toBe('submitted');
    await firstByte('capture', 'T'.charCodeAt(0));
    await desk.send(group.a.counsel, path, body, 200);
  });

  it('is not accepted, and counsel learns why', async () => {
    const path = `/api/v1/agenda-items/${itemId}/releases`;
    const body = await desk.inward('a', itemId);
    await firstByte('offered_capture', 0);
    expect((await group.b.counsel.as('post', path).send(body).expect(500)).body).toMatchObject(damaged);
    await group.b.secretary.as('get', `/api/v1/agenda-items/${itemId}`).expect(404);
    await firstByte('offered_capture', 'T'.charCodeAt(0));
    await desk.send(group.b.counsel, path, body, 200);
    expect(await stateFor('b')).toBe('accepted');
  });
});
