import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hidden, RosterDesk, typed } from './roster-desk.js';

describe('the roster’s forms', () => {
  let desk: RosterDesk;
  beforeAll(async () => {
    desk = await RosterDesk.open();
  });
  afterAll(() => desk.app.close());

  it('enters a company, and keeps what was typed when something is wrong', async () => {
    const { secretary } = desk.group.a;
    const path = `${desk.address}/companies`;
    expect(await desk.shown(secretary, path)).toContain('/enter"');
    const form = { nameEn: 'Qinghe "Quoted" <b>Chips</b>', lei: '5493001KJTIIGC8Y1R13' };
    const missing = await desk.post(secretary, `${path}/enter`, form);
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('<title>Error:');
    expect(missing.text).toContain('href="#nameZh"');
    expect(missing.text).toContain('value="Qinghe &quot;Quoted&quot; &lt;b>Chips&lt;/b>"');
    const wrong = await desk.post(secretary, `${path}/enter`, { ...form, nameZh: '清和芯片' });
    expect(wrong.status).toBe(422);
    expect(typed(wrong.text, 'lei')).toMatch(/aria-invalid="true" aria-describedby="lei-e lei-h"/);
    const right = { ...form, nameZh: '清和芯片', lei: '5493001KJTIIGC8Y1R12', otherEn: 'Qinghe' };
    const done = await desk.post(secretary, `${path}/enter`, right);
    expect([done.status, done.headers['location']]).toEqual([303, expect.stringMatching(`^${path}/[0-9a-f-]{36}$`)]);
    const text = await desk.shown(secretary, done.headers['location']);
    expect(text).toContain('&lt;b>Chips&lt;/b>');
    expect(text).not.toContain('<b>Chips');
    expect(text).toContain('5493001KJTIIGC8Y1R12');
    expect(text).toContain('Qinghe');
  });

  it('names a company otherwise from a day on; what it was called stays readable', async () => {
    const { secretary, delegate } = desk.group.a;
    const path = `${desk.address}/companies/${desk.group.a.companies[2]}`;
    const form = { kind: 'official', nameEn: 'Renamed Chips', firstDay: '2027-01-20' };
    const half = await desk.post(secretary, `${path}/name`, form);
    expect([half.status, half.text.includes('id="nameZh-e"')]).toEqual([422, true]);
    expect(typed(half.text, 'nameEn')).toContain('value="Renamed Chips"');
    expect((await desk.post(secretary, `${path}/name`, { ...form, nameZh: '更名芯片' })).status).toBe(303);
    for (const reader of [delegate, desk.group.b.delegate]) {
      const text = await desk.shown(reader, path);
      expect(text).toContain('Renamed Chips');
      expect(text).toContain('Fictional Chips 3 Co., Ltd.');
    }
    expect(await desk.shown(delegate, `${desk.address}?asOf=2027-01-19`)).not.toContain('Renamed Chips</a>');
    expect(await desk.shown(delegate, `${desk.address}?asOf=2027-01-20`)).toContain('Renamed Chips</a>');
  });

  it('changes identifiers on the revision that was read', async () => {
    const { secretary } = desk.group.a;
    const path = `${desk.address}/companies/${desk.group.a.companies[1]}`;
    const revision = hidden(await desk.shown(secretary, path), 'revision');
    const form = { revision, website: 'https://example.org/', ticker: 'SSE:600000' };
    expect(
      (await desk.post(secretary, `${path}/identifiers`, { ...form, website: 'javascript:alert(1)' })).status,
    ).toBe(422);
    expect((await desk.post(secretary, `${path}/identifiers`, form)).status).toBe(303);
    const stale = await desk.post(secretary, `${path}/identifiers`, { ...form, ticker: 'SSE:1' });
    expect(stale.status).toBe(412);
    expect(typed(stale.text, 'ticker')).toContain('value="SSE:1"');
    expect(hidden(stale.text, 'revision')).toBe(String(Number(revision) + 1));
    expect((await desk.post(secretary, `${path}/identifiers`, { website: '' })).status).toBe(422);
    const cleared = { revision: hidden(stale.text, 'revision'), website: '' };
    expect((await desk.post(secretary, `${path}/identifiers`, cleared)).status).toBe(303);
    expect(await desk.shown(secretary, path)).not.toContain('SSE:600000');
  });

  it('is told beside the field when a seat is taken in that period, and loses nothing that was typed', async () => {
    const { secretary } = desk.group.a;
    const companyId = await desk.entered('Overlapping Chips');
    const form = { companyId, firstDay: '2027-02-01', noLongerFrom: '2028-02-01' };
    const taken = await desk.post(secretary, `${desk.seatPath('a', 1)}/begin`, form);
    expect(taken.status).toBe(409);
    expect(typed(taken.text, 'firstDay')).toMatch(/value="2027-02-01"/);
    expect(typed(taken.text, 'firstDay')).toMatch(/aria-invalid="true" aria-describedby="firstDay-e"/);
    expect(typed(taken.text, 'noLongerFrom')).toContain('value="2028-02-01"');
    expect(taken.text).toMatch(new RegExp(`<option value="${companyId}" selected`));
    expect(taken.text).toContain('A company holds this seat in that period');
    const empty = await desk.post(secretary, `${desk.seatPath('a', 1)}/begin`, {
      companyId: '',
      firstDay: '2027-02-30',
    });
    expect([empty.status, empty.text.includes('Choose a company.')]).toEqual([422, true]);
    expect(empty.text).toContain('The calendar has no such day');
    const backwards = { ...form, replacing: 'yes', noLongerFrom: '2027-02-01' };
    const none = await desk.post(secretary, `${desk.seatPath('a', 1)}/begin`, backwards);
    expect([none.status, none.text.includes('id="noLongerFrom-e"')]).toEqual([422, true]);
    expect(none.text).toMatch(/id="replacing"[^>]*checked/);
    expect((await desk.seat('a', 1)).terms).toHaveLength(1);
  });

  it('lets a company take the place of another, and is told before whose appointments end', async () => {
    const { secretary } = desk.group.a;
    await desk.app.setTime('2027-01-12T12:00:00.000Z');
    const companyId = await desk.entered('Replacing Chips');
    const before = await desk.shown(secretary, desk.seatPath('a', 1));
    expect(before).toContain('end in the same act');
    expect(before.split('delegate of a').length - 1).toBe(2);
    const form = { companyId, firstDay: '2027-03-01', replacing: 'yes', endCode: 'merged' };
    const done = await desk.post(secretary, `${desk.seatPath('a', 1)}/begin`, form);
    expect([done.status, done.headers['location']]).toEqual([303, desk.seatPath('a', 1)]);
    const past = await desk.shown(desk.group.b.counsel, `${desk.address}?asOf=2027-02-28`);
    expect(past).toContain('Fictional Chips 1 Co., Ltd.</a>');
    expect(past).toContain('Replacing Chips takes it on Mon 1 Mar 2027');
    const later = await desk.shown(desk.group.b.counsel, `${desk.address}?asOf=2027-03-01`);
    expect(later).toContain('Replacing Chips</a>');
    expect(later).not.toContain('Fictional Chips 1 Co., Ltd.</a>');
    expect(later).toContain('no delegate');
    expect(later).toContain('(merged)');
    const known = await desk.shown(desk.group.b.counsel, `${desk.address}?asOf=2027-03-01&knownOn=2027-01-11`);
    expect(known).toContain('Fictional Chips 1 Co., Ltd.</a>');
    expect(known).not.toContain('Replacing Chips');
    expect(known).toContain('as known at the end of Mon 11 Jan 2027');
  });

  it('ends a term with a reason that both sides see, and the seat stands vacant', async () => {
    const { secretary } = desk.group.a;
    const path = await desk.termPath('a', 2);
    const text = await desk.shown(secretary, path);
    expect(text).toContain('the powers of its delegates');
    expect(text).toContain('delegate of a');
    const early = await desk.post(secretary, `${path}/end`, { endFrom: '2025-01-01', code: 'resigned' });
    expect([early.status, early.text.includes('id="endFrom-e"')]).toEqual([422, true]);
    expect(typed(early.text, 'endFrom')).toContain('value="2025-01-01"');
    expect(early.text).toMatch(/<option value="resigned" selected/);
    expect((await desk.post(secretary, `${path}/end`, { endFrom: '2027-02-01', code: 'tired' })).status).toBe(422);
    expect((await desk.post(secretary, `${path}/end`, { endFrom: '2027-02-01', code: 'resigned' })).status).toBe(303);
    const vacant = await desk.shown(desk.group.b.delegate, `${desk.address}?asOf=2027-02-01`);
    expect(vacant).toContain('since Mon 1 Feb 2027; was Fictional Chips 2 Co., Ltd.');
    expect(vacant).not.toContain('Seat a company');
    expect(vacant).toContain('(resigned)');
    expect(await desk.shown(secretary, `${desk.address}?asOf=2027-02-01`)).toContain('>Seat a company</a>');
    const gone = await desk.post(secretary, `${path}/end`, { endFrom: '2027-04-01', code: 'merged' });
    expect(gone.status).toBe(409);
    expect(gone.text).toContain('changed this term meanwhile');
    expect(gone.text).toMatch(/What you had typed.*2027-04-01/s);
  });

  it('corrects a term, and what was known stays readable', async () => {
    const { secretary } = desk.group.a;
    const path = await desk.termPath('a', 2);
    const text = await desk.shown(secretary, path);
    expect(typed(text, 'noLongerFrom')).toContain('value="2027-02-01"');
    const form = { companyId: desk.group.a.companies[1], firstDay: '2026-02-01', noLongerFrom: '2027-05-01' };
    expect((await desk.post(secretary, `${path}/correct`, form)).status).toBe(303);
    expect((await desk.seat('a', 2)).terms).toMatchObject([{ validFrom: '2026-02-01', validTo: '2027-05-01' }]);
    await desk.app.setTime('2027-01-13T06:00:00.000Z');
    const known = await desk.shown(desk.group.a.auditor, `${desk.address}?asOf=2026-01-15&knownOn=2027-01-11`);
    expect(known).toContain('Fictional Chips 2 Co., Ltd.</a>');
    expect(await desk.shown(desk.group.a.auditor, `${desk.address}?asOf=2026-01-15`)).not.toContain(
      'Fictional Chips 2 Co., Ltd.</a>',
    );
  });

  it('takes back a term that never was', async () => {
    const { secretary } = desk.group.a;
    expect((await desk.seat('a', 1)).terms).toHaveLength(2);
    const path = await desk.termPath('a', 1, 1);
    const unread = await desk.post(secretary, `${path}/take-back`, {});
    expect([unread.status, unread.text.includes('id="never-e"')]).toEqual([422, true]);
    expect((await desk.seat('a', 1)).terms).toHaveLength(2);
    expect((await desk.post(secretary, `${path}/take-back`, { never: 'yes' })).status).toBe(303);
    expect((await desk.seat('a', 1)).terms).toMatchObject([{ endCode: 'merged' }]);
    expect((await desk.post(secretary, `${path}/take-back`, { never: 'yes' })).status).toBe(409);
  });

  it('is refused on the other side’s seats and companies, whatever is posted', async () => {
    const before = await desk.seat('b', 1);
    const { secretary } = desk.group.a;
    const own = desk.group.a.companies[2] ?? '';
    const term = await desk.termPath('b', 1);
    expect(await desk.shown(secretary, desk.seatPath('b', 1))).not.toContain('/begin"');
    expect((await desk.page(secretary, term)).status).toBe(403);
    const begin = { companyId: own, firstDay: '2027-06-01', replacing: 'yes' };
    const correction = { companyId: own, firstDay: '2026-06-01' };
    const company = `${desk.address}/companies/${desk.group.b.companies[0]}`;
    const asked: [string, object, number][] = [
      [`${desk.seatPath('b', 1)}/begin`, begin, 403],
      [`${term}/end`, { endFrom: '2027-06-01', code: 'resigned' }, 403],
      [`${term}/correct`, correction, 403],
      [`${term}/take-back`, { never: 'yes' }, 403],
      [`${company}/name`, { kind: 'other', nameEn: 'Mocked', firstDay: '2027-01-01' }, 404],
      [`${company}/identifiers`, { revision: '1', ticker: 'X:1' }, 404],
    ];
    for (const [path, form, status] of asked) {
      expect([path, (await desk.post(secretary, path, form)).status]).toEqual([path, status]);
      expect([path, (await desk.post(desk.group.b.counsel, path, form)).status]).toEqual([path, 403]);
    }
    const foreign = { companyId: desk.group.b.companies[0], firstDay: '2027-06-01' };
    expect((await desk.post(secretary, `${desk.seatPath('a', 1)}/begin`, foreign)).status).toBe(404);
    expect(await desk.seat('b', 1)).toEqual(before);
  });

  it('acts on a term at the address of its own seat alone', async () => {
    const term = (await desk.seat('a', 3)).terms[0]?.id;
    const path = `${desk.seatPath('a', 1)}/terms/${term}`;
    expect((await desk.page(desk.group.a.secretary, path)).status).toBe(404);
    const form = { endFrom: '2027-06-01', code: 'resigned' };
    expect((await desk.post(desk.group.a.secretary, `${path}/end`, form)).status).toBe(404);
    expect((await desk.seat('a', 3)).terms).toMatchObject([{ validTo: null }]);
  });

  it('shows the second factor anew for what counts for the side, and is led back to the page of the form', async () => {
    await desk.app.owner.query(
      `UPDATE session SET second_factor_at = second_factor_at - interval '1 hour' WHERE account_id = $1`,
      [desk.group.a.deputySecretary.accountId],
    );
    const answer = await desk.post(desk.group.a.deputySecretary, `${desk.seatPath('a', 1)}/begin`, {});
    expect(answer.headers['location']).toBe(`/step-up?next=${encodeURIComponent(desk.seatPath('a', 1))}`);
  });
});
