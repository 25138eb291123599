import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { firstRun } from '../../../src/first-run.js';
import { startApp, type TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';
import { codeOf } from '../identity/identity-support.js';

const password = 'seven quiet herons over the lake';
const hostile = `"><script>alert('x')</script>`;

/** What a secretary types in when his association begins. */
const association = (slug: string) => ({
  'name.en': `Association ${slug}`,
  'name.zh': `协会${slug}`,
  'secretary.name.en': `Secretary of ${slug}`,
  'secretary.function.en': 'Director of standards',
  'secretary.signInName': `secretary@${slug}.example`,
  'secretary.password': password,
  passwordAgain: password,
  'coChair.name.en': `Co-chair of ${slug}`,
  'coChair.function.en': 'Chief engineer',
  'coChair.signInName': `cochair@${slug}.example`,
  'coChair.attestation.technicalFunction': 'yes',
  'coChair.attestation.noExecutiveRole': 'yes',
  'coChair.attestation.noGovernmentBody': 'yes',
  'coChair.attestation.validUntil': '2030-01-01',
});

describe('a first run, by pages alone', () => {
  let app: TestApp;
  let links: string[];
  const invitations: Record<string, string> = {};
  const officers: Record<string, Visitor> = {};
  const tokenOf = (link: string): string => link.split('#')[1] ?? '';
  const count = async (query: string): Promise<number> =>
    Number((await app.owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${query}`)).rows[0]?.n);

  beforeAll(async () => {
    app = await startApp();
    const said = await firstRun(app.app, app.config, false);
    links = said.map((line) => line.trim()).filter((line) => /^http\S+\/set-up\?association=/.test(line));
  });
  afterAll(() => app.close());

  /** Signs in, and sets an authenticator up, whose secret and recovery codes are shown once. */
  async function signInAndEnrol(slug: string, name: string): Promise<Visitor> {
    const visitor = await new Visitor(app).open('/sign-in?next=%2Fsettings%2Fauthenticator');
    await visitor.send('/sign-in', { association: slug, signInName: `${name}@${slug}.example`, password });
    expect(visitor.address).toBe('/settings/authenticator');
    expect((await visitor.open('/groups/chips/charter')).address).toMatch(/^\/settings\/authenticator\?next=/);
    await visitor.send('/settings/authenticator/secret');
    expect(visitor.headers['cache-control']).toBe('no-store');
    const secret = visitor.field('secret').replaceAll(' ', '');
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(visitor.page).toContain('href="otpauth://totp/');
    await visitor.send('/settings/authenticator/confirm', { code: '000000' });
    expect([visitor.status, visitor.page.includes('This code is not right')]).toEqual([422, true]);
    expect(visitor.page).not.toContain(secret.slice(0, 4) + ' ');
    await visitor.send('/settings/authenticator/confirm', { code: codeOf(secret, app) });
    expect([visitor.status, visitor.headers['cache-control']]).toEqual([200, 'no-store']);
    expect([...visitor.page.matchAll(/(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}/g)]).toHaveLength(10);
    await visitor.open('/settings/authenticator');
    expect(visitor.page).toContain('10 of your recovery codes are left');
    expect(visitor.page).not.toMatch(/[A-Z2-9]{4}-[A-Z2-9]{4}/);
    return visitor;
  }

  it('begins with an address for each association, its token behind the #', () => {
    expect(links.map((link) => link.replace(/^http:\/\/[^/]+/, '').replace(/#.{43}$/, ''))).toEqual([
      '/set-up?association=csia',
      '/set-up?association=sia',
    ]);
  });

  it('tells of a wrong token and of an old one the same, reveals nothing, and keeps what was typed', async () => {
    const old = tokenOf(links[0] ?? '');
    const said = await firstRun(app.app, app.config, false);
    links = said.map((line) => line.trim()).filter((line) => line.includes('/set-up?'));
    const seen: string[] = [];
    for (const token of ['x'.repeat(43), old]) {
      const visitor = await new Visitor(app).open(links[0] ?? '');
      await visitor.send('/set-up/begin', { ...association('csia'), token, 'name.en': hostile });
      expect([visitor.status, visitor.headers['cache-control']]).toEqual([410, 'no-store']);
      expect(visitor.page).toContain('This link does not hold');
      expect(visitor.page).toContain('value="secretary@csia.example"');
      expect(visitor.page).not.toContain('<script>alert');
      expect(visitor.page).not.toContain(password);
      seen.push(visitor.page.replaceAll(token, ''));
    }
    expect(seen[0]).toBe(seen[1]);
    expect(await count('person')).toBe(0);
  });

  it('names each field that is missing or wrong, in the reader’s language', async () => {
    const visitor = await new Visitor(app, 'zh').open(links[0] ?? '');
    const token = tokenOf(links[0] ?? '');
    await visitor.send('/set-up/begin', { ...association('csia'), token, 'name.zh': '', slug: 'CSIA!' });
    expect(visitor.status).toBe(422);
    expect(visitor.page).toContain('<title>错误：');
    expect(visitor.page).toContain('href="#name.zh"');
    expect(visitor.page).toContain('2至31个小写字母');
    const nothing = await new Visitor(app).open(links[0] ?? '');
    await nothing.post('/set-up/begin', 'association=csia');
    for (const name of ['token', 'name.en', 'secretary.name.en', 'secretary.password', 'coChair.function.en']) {
      expect(nothing.page).toContain(`href="#${name}"`);
    }
    expect(nothing.page).toContain('You, its secretary · Function in English: Fill this in.');
    await visitor.send('/set-up/begin', {
      'name.zh': '协会',
      slug: 'csia',
      'secretary.password': password,
      passwordAgain: 'other',
    });
    expect(visitor.page).toContain('两次填写的密码不一致');
    const again = { 'secretary.password': 'aaaaaaaaaaaa', passwordAgain: 'aaaaaaaaaaaa' };
    await visitor.send('/set-up/begin', again);
    expect(visitor.page).toContain('此密码太容易猜到');
    const unfit = { 'secretary.password': password, passwordAgain: password };
    await visitor.send('/set-up/begin', { ...unfit, 'coChair.attestation.noGovernmentBody': null });
    expect([visitor.status, visitor.page.includes('三项都须属实')]).toEqual([422, true]);
    expect(await count('person')).toBe(0);
  });

  it('sets each association up once, with its own short name and zone, and shows the co-chair’s link once', async () => {
    for (const [place, slug, changed] of [
      [0, 'csia', { zone: 'Asia/Chongqing' }],
      [1, 'glsa', { slug: 'glsa', zone: 'America/Chicago' }],
    ] as const) {
      const visitor = await new Visitor(app).open(links[place] ?? '');
      const typed = { ...association(slug), token: tokenOf(links[place] ?? ''), ...changed };
      if (place === 1) {
        await visitor.send('/set-up/begin', { ...typed, slug: 'csia' });
        expect([visitor.status, visitor.page.includes('The other association has this short name')]).toEqual([
          409,
          true,
        ]);
      }
      await visitor.send('/set-up/begin', typed);
      expect([visitor.status, visitor.headers['cache-control']]).toEqual([200, 'no-store']);
      invitations[slug] = visitor.field('link');
      expect(invitations[slug]).toMatch(/\/join#[\w-]{43}$/);
      expect(visitor.page).toContain(`cochair@${slug}.example`);

      await visitor.open(links[place] ?? '');
      expect(visitor.page).not.toContain(tokenOf(invitations[slug] ?? ''));
      await visitor.send('/set-up/begin', typed);
      expect([visitor.status, visitor.page.includes('This link does not hold')]).toEqual([410, true]);
    }
    const { rows } = await app.owner.query('SELECT slug, zone FROM association ORDER BY side');
    expect(rows).toEqual([
      { slug: 'csia', zone: 'Asia/Chongqing' },
      { slug: 'glsa', zone: 'America/Chicago' },
    ]);
  });

  it('lets a co-chair in once with the invitation and a password of his own', async () => {
    for (const slug of ['csia', 'glsa']) {
      const token = tokenOf(invitations[slug] ?? '');
      const visitor = await new Visitor(app).open(invitations[slug] ?? '');
      await visitor.send('/join/redeem', { token, password: 'short', passwordAgain: 'short' });
      expect([visitor.status, visitor.page.includes('This is too short')]).toEqual([422, true]);
      await visitor.send('/join/redeem', { password, passwordAgain: password });
      expect([visitor.status, visitor.address]).toEqual([200, '/join/ready']);
      await visitor.open('/join');
      await visitor.send('/join/redeem', { token, password, passwordAgain: password });
      expect([visitor.status, visitor.page.includes('This link does not hold')]).toEqual([410, true]);
      expect(visitor.page).not.toContain(`cochair@${slug}.example`);
    }
  });

  it('leads each officer from the desk to his authenticator, and from there to the charter', async () => {
    for (const slug of ['csia', 'glsa']) {
      for (const name of ['secretary', 'cochair']) {
        officers[`${name} ${slug}`] = await signInAndEnrol(slug, name);
      }
    }
    const secretary = officers['secretary csia'];
    await secretary?.open('/desk');
    expect(secretary?.page).toContain('This working group is forming');
    expect(secretary?.page).toContain('href="/groups/chips/charter"');
    await secretary?.open('/groups/chips/people');
    expect(secretary?.page).toContain('Co-chair of csia');
    expect(secretary?.page).not.toContain('glsa.example');
    expect(secretary?.page).not.toContain('Co-chair of glsa');
  });

  it('goes from the draft of a charter to an active group with the keys of both co-chairs', async () => {
    const first = officers['cochair csia'] ?? new Visitor(app);
    const second = officers['cochair glsa'] ?? new Visitor(app);
    await first.open('/desk');
    expect(first.page).toContain('href="/groups/chips/charter"');
    await first.open('/groups/chips/charter/draft');
    await first.send('/groups/chips/charter/draft/save', { seats: '8', quorum: '6', 'disclosure.companies': 'names' });
    expect([first.status, first.address]).toEqual([200, '/groups/chips/charter']);
    expect(first.page).toContain('Draft of charter 1, revision 2');
    await first.send('/groups/chips/charter/assent', { read: 'yes' });
    expect(first.page).toContain('/take-back"');

    await second.open('/groups/chips/charter');
    await second.send('/groups/chips/charter/assent', { read: null });
    expect([second.status, second.page.includes('Tick the box')]).toEqual([422, true]);
    expect(await count(`working_group WHERE state = 'forming'`)).toBe(1);
    await second.send('/groups/chips/charter/assent', { read: 'yes' });
    expect(second.page).toContain('In force: charter 1');
    expect(await count(`working_group WHERE state = 'active' AND seats = 8 AND quorum = 6`)).toBe(1);
    expect((await new Visitor(app).open('/groups/chips')).status).toBe(200);
  });
});
