import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { Desk } from '../../use-cases/clearance/papers.js';

describe("counsel's desk", () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: Desk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = new Desk(app, group);
  });
  afterAll(() => app.close());

  const inbox = async (side: 'a' | 'b', query: string) => {
    const body = (await group[side].counsel.as('get', `/api/v1/releases?${query}`).expect(200)).body as unknown;
    return (body as { items: Record<string, unknown>[] }).items;
  };

  it('shows what waits, and what was decided with its private note to the own side alone', async () => {
    const paperId = await desk.submitted();
    expect(await inbox('a', 'direction=outward')).toMatchObject([
      { paperId, state: 'waiting', side: 'csia', statements: 1, title: { en: 'Licences for tools' } },
    ]);
    expect(await inbox('b', 'direction=inward')).toEqual([]);
    const { offerId } = await desk.release(paperId);
    expect(await inbox('a', 'direction=outward')).toEqual([]);
    expect(await inbox('a', 'direction=inward')).toEqual([]);
    expect(await inbox('b', 'direction=outward')).toEqual([]);
    expect(await inbox('b', 'direction=inward')).toMatchObject([{ offerId, paperId, side: 'csia', note: null }]);
    await desk.accept(paperId, offerId ?? '', [0]);
    expect(await inbox('b', 'direction=inward')).toEqual([]);
    expect(await inbox('b', 'direction=inward&state=decided')).toMatchObject([
      { state: 'returned', codes: ['no-source'], note: 'our own reasons', side: 'csia', title: { zh: '设备许可' } },
    ]);
    expect(await inbox('a', 'direction=outward&state=decided')).toMatchObject([
      { state: 'released', note: 'for ourselves', offerId, side: 'csia' },
    ]);
  });

  it('is closed to every other office', async () => {
    for (const person of [group.a.secretary, group.a.delegate, group.b.coChair, group.b.auditor]) {
      await person.as('get', '/api/v1/releases?direction=inward').expect(403);
    }
    await group.a.counsel.as('get', '/api/v1/releases').expect(400);
  });

  it('pages through its history', async () => {
    for (let n = 0; n < 2; n++) await desk.release(await desk.submitted(), [0]);
    const path = '/api/v1/releases?direction=outward&state=decided&limit=1';
    const first = await group.a.counsel.as('get', path).expect(200);
    const { items, next } = first.body as { items: { id: string }[]; next: string };
    const second = await group.a.counsel.as('get', `${path}&after=${next}`).expect(200);
    expect((second.body as { items: { id: string }[] }).items[0]?.id).not.toBe(items[0]?.id);
    for (const foreign of ['["x","y"]', '["2027-99-99T00:00:00Z","00000000-0000-0000-0000-000000000000"]']) {
      await group.a.counsel.as('get', `${path}&after=${Buffer.from(foreign).toString('base64url')}`).expect(400);
    }
  });

  it('shows an open offer, its sources and their bytes to counsel, and to nobody else that it exists', async () => {
    const paperId = await desk.submitted();
    const { offerId } = await desk.release(paperId);
    const body = (await group.b.counsel.as('get', `/api/v1/offers/${offerId}`).expect(200)).body as unknown;
    expect(body).toMatchObject({
      state: 'open',
      side: 'csia',
      previous: null,
      statements: [
        { text: { en: 'Fact 1 stands.', zh: '事实1成立。' }, citations: [{ url: 'https://www.example.gov/notice' }] },
      ],
      captures: [{ mediaType: 'text/plain', size: 11 }],
      can: { accept: true },
    });
    const digest = (body as { captures: { digest: string }[] }).captures[0]?.digest;
    const capture = `/api/v1/offers/${offerId}/captures/${digest}`;
    expect((await group.b.counsel.as('get', capture).expect(200)).text).toBe('The notice.');
    const { secretary, delegate, coChair, auditor, interpreter } = group.b;
    for (const person of [secretary, delegate, coChair, auditor, interpreter, group.a.secretary]) {
      await person.as('get', `/api/v1/offers/${offerId}`).expect(404);
      await person.as('get', capture).expect(404);
      await person.as('get', `/api/v1/working-groups/${group.id}/captures/${digest}`).expect(404);
    }
    const another = await aWorkingGroup(app, { seats: 2 });
    await another.b.counsel.as('get', `/api/v1/offers/${offerId}`).expect(404);
    await app.owner.query(`UPDATE offered_capture SET bytes = set_byte(bytes, 0, 0) WHERE offer_id = $1`, [offerId]);
    const damaged = await group.b.counsel.as('get', capture).expect(500);
    expect(damaged.body).toMatchObject({ code: 'capture-damaged' });
    await expect(desk.accept(paperId, offerId ?? '')).rejects.toMatchObject({ code: 'capture-damaged' });
  });
});
