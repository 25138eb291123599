import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aWorkingGroup } from '../../support/world.js';
import { RosterDesk, typed } from './roster-desk.js';

describe('the pages of the roster', () => {
  let desk: RosterDesk;
  beforeAll(async () => {
    desk = await RosterDesk.open();
  });
  afterAll(() => desk.app.close());

  describe('are read', () => {
    it('by every member of both sides, with seats, companies, delegates, functions and attestations', async () => {
      const { a, b } = desk.group;
      for (const reader of [a.secretary, a.counsel, a.delegate, a.auditor, b.secretary, b.delegate, b.auditor]) {
        const text = await desk.shown(reader);
        expect(text).toContain('Fictional Chips 1 Co., Ltd.');
        expect(text).toContain('Imaginary Semi 3 Inc.');
        expect(text).toContain('Function of delegate');
        expect(text).toContain('attested');
        expect(text).toContain('3 of 3 seated');
        expect(text.match(/<h1/g)).toHaveLength(1);
      }
      const chinese = (await desk.page(a.delegate, desk.address, 'zh')).text;
      expect(chinese).toContain('虚构芯片1有限公司');
      expect(chinese).toContain('正代表');
    });

    it('by nobody else', async () => {
      expect((await desk.app.http.get(desk.address)).headers['location']).toMatch(/^\/sign-in/);
      const other = await aWorkingGroup(desk.app, { seats: 2, slug: 'other' });
      for (const path of [desk.address, desk.seatPath('a', 1), `${desk.address}/companies`]) {
        expect((await desk.page(other.a.secretary, path)).status).toBe(404);
      }
      expect((await desk.page(desk.group.a.secretary, `/groups/other/roster`)).status).toBe(404);
      expect((await desk.page(desk.group.a.secretary, `${desk.address}/seats/${other.a.seats[0]}`)).status).toBe(404);
    });

    it('at the address of the group alone: a company of another group of the reader is not in this one', async () => {
      const { rows } = await desk.app.owner.query<{ id: string }>(`SELECT id FROM working_group WHERE slug = 'other'`);
      await desk.app.owner.query(
        `INSERT INTO appointment (id, side, working_group_id, person_id, office, deputy, valid_from, recorded_at)
         VALUES (gen_random_uuid(), 'b', $1, $2, 'auditor', false, '2026-01-01', '2026-01-01')`,
        [rows[0]?.id, desk.group.b.auditor.personId],
      );
      const company = await desk.app.owner.query<{ id: string }>(
        `SELECT company_id AS id FROM term WHERE working_group_id = $1 AND side = 'a' LIMIT 1`,
        [rows[0]?.id],
      );
      const id = company.rows[0]?.id ?? '';
      expect((await desk.page(desk.group.b.auditor, `/groups/other/roster/companies/${id}`)).status).toBe(200);
      expect((await desk.page(desk.group.b.auditor, `${desk.address}/companies/${id}`)).status).toBe(404);
    });

    it('without any act by whoever is not the secretary of the side', async () => {
      const { a, b } = desk.group;
      const company = `${desk.address}/companies/${a.companies[0]}`;
      for (const reader of [a.coChair, a.counsel, a.delegate, a.auditor, b.secretary, b.counsel]) {
        for (const path of [desk.address, desk.seatPath('a', 1), company]) {
          expect(await desk.shown(reader, path)).not.toMatch(/<form[^>]*method="post"[^>]*roster/);
        }
        expect(await desk.shown(reader, desk.seatPath('a', 1))).not.toContain('/terms/');
      }
      for (const reader of [a.counsel, a.delegate, a.auditor]) {
        expect(await desk.shown(reader, `${desk.address}/companies`)).not.toContain('/enter"');
      }
    });

    it('with evidence, contacts and reasons by neither side', async () => {
      const { personId } = desk.group.a.delegate;
      const secrets = ['secret@a.example', '+86 10 5555', 'badge seen by counsel', 'left under a cloud'];
      await desk.app.owner.query(
        `INSERT INTO person_contact (side, person_id, email, phone) VALUES ('a', $1, $2, $3)
         ON CONFLICT DO NOTHING`,
        [personId, secrets[0], secrets[1]],
      );
      await desk.app.owner.query(
        `INSERT INTO attestation_evidence (side, attestation_id, evidence, revocation_reason)
         SELECT 'a', id, $2, $3 FROM attestation WHERE person_id = $1`,
        [personId, secrets[2], secrets[3]],
      );
      const candidate = await desk.entered('Secret Candidate');
      const paths = [desk.address, `${desk.address}?terms=all`, desk.seatPath('a', 1), `${desk.address}/companies`];
      for (const reader of [
        desk.group.a.secretary,
        desk.group.b.secretary,
        desk.group.b.counsel,
        desk.group.b.auditor,
      ]) {
        for (const path of [...paths, `${desk.address}/companies/${desk.group.a.companies[0]}`]) {
          const text = await desk.shown(reader, path);
          for (const secret of secrets) expect(text).not.toContain(secret);
          if (reader.side === 'b') expect(text).not.toContain('Secret Candidate');
        }
      }
      expect((await desk.page(desk.group.b.secretary, `${desk.address}/companies/${candidate}`)).status).toBe(404);
      expect(await desk.shown(desk.group.a.auditor, `${desk.address}/companies/${candidate}`)).toContain(
        'Secret Candidate',
      );
    });

    it('with the day until which an attestation holds by the own side alone', async () => {
      expect(await desk.shown(desk.group.a.delegate)).toContain('attested until Mon 31 Dec 2029');
      const own = (await desk.shown(desk.group.b.delegate)).split('attested until Mon 31 Dec 2029').length - 1;
      expect(own).toBe(2);
    });
  });

  describe('on another day', () => {
    it('say what is wrong with the day beside its field, and show today', async () => {
      for (const [query, field] of [
        ['asOf=2027-02-30', 'asOf'],
        ['asOf=yesterday', 'asOf'],
        ['knownOn=2031-01-01', 'knownOn'],
      ] as const) {
        const { status, text } = await desk.page(desk.group.b.auditor, `${desk.address}?${query}`);
        expect([query, status, text.includes(`id="${field}-e"`)]).toEqual([query, 422, true]);
        expect(typed(text, field)).toContain(`value="${query.split('=')[1]}"`);
        expect(text).toContain('Imaginary Semi 1 Inc.');
      }
      expect((await desk.page(desk.group.b.auditor, `${desk.address}?asOf=&knownOn=`)).status).toBe(200);
      const hostile = await desk.page(
        desk.group.b.auditor,
        `${desk.address}?asOf=%22%3E%3Cscript%3Ealert(1)%3C/script%3E`,
      );
      expect([hostile.status, hostile.text.includes('<script>alert')]).toEqual([422, false]);
    });

    it('lie before all terms or far ahead, and the line still holds them', async () => {
      expect(await desk.shown(desk.group.a.delegate, `${desk.address}?asOf=1900-01-01&terms=all`)).toContain(
        '0 of 3 seated',
      );
      expect(await desk.shown(desk.group.a.delegate, `${desk.address}?asOf=2199-12-31`)).toContain(
        'Imaginary Semi 1 Inc.',
      );
    });

    it('are led to from today and back', async () => {
      expect(await desk.shown(desk.group.a.delegate)).not.toContain('Back to today');
      expect(await desk.shown(desk.group.a.delegate, `${desk.address}?asOf=2026-05-01`)).toContain('Back to today');
      expect(await desk.shown(desk.group.a.delegate, `${desk.address}?asOf=2026-05-01`)).toContain(
        'asOf=2026-05-01&amp;terms=all',
      );
    });
  });

  it('hold no style and no script of their own, and every id once', async () => {
    const paths = [desk.address, desk.seatPath('a', 3), await desk.termPath('a', 3), `${desk.address}/companies`];
    for (const path of [...paths, `${desk.address}/companies/${desk.group.a.companies[0]}`]) {
      const text = await desk.shown(desk.group.a.secretary, path);
      expect(text).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
