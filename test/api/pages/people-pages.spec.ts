import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { withAuthenticator } from '../identity/accounts.js';

const hostile = `"><script>alert('x')</script>`;
const evidence = 'Letter of the company, seen on 4 January';
const claims = {
  'attestation.technicalFunction': 'yes',
  'attestation.noExecutiveRole': 'yes',
  'attestation.noGovernmentBody': 'yes',
  'attestation.validUntil': '2029-01-01',
  'attestation.evidence': evidence,
};
const newcomer = (name: string) => ({ 'person.name.en': name, 'person.function.en': 'Principal engineer' });

describe('the pages of the own side’s people', () => {
  let app: TestApp;
  let group: TestGroup;
  let people: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 3 });
    const { rows } = await app.owner.query<{ slug: string }>('SELECT slug FROM working_group WHERE id = $1', [
      group.id,
    ]);
    people = `/groups/${rows[0]?.slug}/people`;
  });
  afterAll(() => app.close());

  const as = (person: TestPerson, language: 'en' | 'zh' = 'en'): Visitor =>
    Object.assign(new Visitor(app, language), { cookie: person.cookie });
  const idOf = (visitor: Visitor): string => visitor.address.split('/').at(-1) ?? '';
  const one = async <T>(query: string, values: unknown[]): Promise<T | undefined> =>
    (await app.owner.query(query, values)).rows[0] as T | undefined;

  it('are the own side’s alone, for its officers; only the secretary acts', async () => {
    const secretary = await as(group.a.secretary).open(people);
    expect(secretary.status).toBe(200);
    expect(secretary.page).toContain('co-chair of a');
    expect(secretary.page).not.toMatch(/ of b[^o]|Imaginary|@b\.example/);
    expect(secretary.page).toContain(`${people}/new-delegate`);
    for (const reader of [group.a.coChair, group.a.counsel, group.a.auditor]) {
      const visitor = await as(reader).open(people);
      expect(visitor.status).toBe(200);
      expect(visitor.page).not.toContain('new-delegate');
      await visitor.open(`${people}/${group.a.delegate.personId}`);
      expect([visitor.status, visitor.page.includes('<form method="post" action="/groups/')]).toEqual([200, false]);
    }
    expect((await as(group.a.delegate).open(people)).status).toBe(403);
    for (const address of [`${people}/${group.b.delegate.personId}`, `/groups/elsewhere/people`]) {
      expect((await as(group.a.secretary).open(address)).status).toBe(404);
    }
    expect((await as(group.a.auditor).open(`${people}/new-delegate`)).status).toBe(403);
  });

  it('appoint a delegate to a company’s seat, and keep what was typed when something is missing', async () => {
    const visitor = await as(group.a.secretary).open(`${people}/new-delegate`);
    expect(visitor.page).toContain('3 · Fictional Chips 3 Co., Ltd.');
    expect(visitor.page).not.toContain('Imaginary Semi');
    const seatId = group.a.seats[2] ?? '';
    const send = (more: Record<string, string | null>) =>
      visitor.send(`${people}/new-delegate/appoint`, { ...newcomer(hostile), seatId, ...more });
    await send({ validFrom: '2027-02-30' });
    expect([visitor.status, visitor.page.includes('The calendar has no such day')]).toEqual([422, true]);
    expect(visitor.page).not.toContain('<script>alert');
    expect(visitor.page).toContain('value="2027-02-30"');
    await send({ validFrom: '2027-01-11' });
    expect(visitor.page).toContain('No attestation of eligibility holds on the first day');
    await send({ ...claims, 'attestation.noExecutiveRole': null });
    expect([visitor.status, visitor.page.includes('all three must be true')]).toEqual([422, true]);
    expect(visitor.page).toContain(evidence);
    await send({ ...claims, 'person.name.en': 'Zhang San', 'attestation.noExecutiveRole': 'yes', 'person.phone': 'x' });
    expect(visitor.page).toContain('Digits, spaces');
    await send({ 'person.name.en': 'Zhang San', 'person.phone': '+86 21 5550 0100' });
    expect([visitor.status, visitor.address.startsWith(`${people}/`)]).toEqual([200, true]);
    expect(visitor.page).toContain(evidence);
    expect(visitor.page).toContain('+86 21 5550 0100');
    expect(visitor.page).toContain('secretary of a');

    const other = await as(group.b.secretary).open(`${people}/${idOf(visitor)}`);
    expect([other.status, other.page.includes(evidence)]).toEqual([404, false]);
    await visitor.open(`${people}/new-delegate`);
    await visitor.send(`${people}/new-delegate/appoint`, { ...newcomer('Li Si'), ...claims, seatId });
    expect([visitor.status, visitor.page.includes('The seat has a principal delegate')]).toEqual([409, true]);
    await visitor.send(`${people}/new-delegate/appoint`, { alternate: 'yes' });
    expect(visitor.page).toContain('delegate, alternate');
  });

  it('end an appointment from a day on, or take one back that was written down wrongly', async () => {
    const visitor = await as(group.a.secretary).open(`${people}/new-assistant`);
    await visitor.send(`${people}/new-assistant/appoint`, { ...newcomer('Ina Terpreter'), office: 'interpreter' });
    const page = visitor.address;
    const [, form = ''] = /name="(end-[\w-]+)\.from"/.exec(visitor.page) ?? [];
    await visitor.send(`${page}/end`, { [`${form}.from`]: '2027-01-11' });
    expect([visitor.status, visitor.page.includes('It begins on that day or later')]).toEqual([422, true]);
    expect(visitor.page).toContain(`href="#${form}.from"`);
    await visitor.send(`${page}/end`, { [`${form}.from`]: '2027-01-11', [`${form}.correction`]: 'yes' });
    expect([visitor.status, visitor.page.includes('None. The secretary appoints')]).toEqual([200, true]);
    await visitor.open(people);
    expect(visitor.page).toContain('Ina Terpreter');

    const known = idOf(Object.assign(new Visitor(app), { address: page }));
    await visitor.open(`${people}/new-assistant?person=${known}`);
    expect(visitor.page).toMatch(new RegExp(`<option value="${known}" selected`));
    await visitor.send(`${people}/new-assistant/appoint`, { office: 'expert', ...newcomer('Both') });
    expect([visitor.status, visitor.page.includes('Choose somebody, or name somebody new')]).toEqual([422, true]);
    await visitor.send(`${people}/new-assistant/appoint`, { 'person.name.en': '', 'person.function.en': '' });
    expect([visitor.address, visitor.page.includes('invited expert')]).toEqual([page, true]);
  });

  it('nominate an officer, whom a second officer confirms; the first may take it back', async () => {
    const secretary = await as(group.a.secretary).open(`${people}/nomination`);
    const wish = { ...newcomer('Wang Wu'), office: 'counsel', deputy: 'yes' };
    await secretary.send(`${people}/nomination/nominate`, wish);
    expect([secretary.address, secretary.page.includes('Wang Wu')]).toEqual([people, true]);
    expect(secretary.page).not.toContain(`action="${people}/confirm"`);
    expect((await as(group.b.coChair).open(people)).page).not.toContain('Wang Wu');
    const coChair = await as(group.a.coChair).open(people);
    await coChair.send(`${people}/confirm`);
    expect([coChair.status, coChair.page.includes('counsel, deputy')]).toEqual([200, true]);
    expect(coChair.page).not.toContain('Nominations that wait');

    await secretary.open(`${people}/nomination`);
    await secretary.send(`${people}/nomination/nominate`, { ...newcomer('Zhao Liu'), office: 'auditor' });
    const [, id = ''] = /name="nominationId" value="([^"]*)"/.exec(secretary.page) ?? [];
    await secretary.send(`${people}/withdraw`);
    expect(secretary.page).not.toContain('Nominations that wait');
    await coChair.post(`${people}/confirm`, `nominationId=${id}`);
    expect([coChair.status, coChair.page.includes('does not allow this')]).toEqual([409, true]);
    await coChair.post(`${people}/confirm`, 'nominationId=x');
    expect(coChair.status).toBe(422);
  });

  it('show the link of an invitation once, and end it with the next', async () => {
    const visitor = await as(group.a.secretary).open(people);
    const [, id = ''] = new RegExp(`${people}/([0-9a-f-]{36})">Zhang San`).exec(visitor.page) ?? [];
    await visitor.open(`${people}/${id}`);
    await visitor.send(`${people}/${id}/invite`, { 'invite.signInName': 'no address' });
    expect([visitor.status, visitor.page.includes('Write a whole e-mail address')]).toEqual([422, true]);
    await visitor.send(`${people}/${id}/invite`, { 'invite.signInName': 'zhang.san@a.example' });
    expect([visitor.status, visitor.headers['cache-control']]).toEqual([200, 'no-store']);
    const link = visitor.field('link');
    expect(link).toMatch(/\/join#[\w-]{43}$/);
    await visitor.open(`${people}/${id}`);
    expect(visitor.page).toContain('Invited as zhang.san@a.example');
    expect(visitor.page).not.toContain(link.split('#')[1]);
    await visitor.send(`${people}/${id}/invite`);
    expect(visitor.field('link')).not.toBe(link);
    const joining = await new Visitor(app, 'zh').open(link);
    const password = 'plain words, long enough';
    await joining.send('/join/redeem', { token: link.split('#')[1] ?? '', password, passwordAgain: password });
    expect([joining.status, joining.page.includes('此链接无效')]).toEqual([410, true]);
    const other = await as(group.b.secretary).open(people);
    await other.post(`${people}/${id}/invite`, 'invite.signInName=mine%40b.example');
    expect(other.status).toBe(404);
  });

  it('call somebody otherwise from a day on, and keep what he was called', async () => {
    const { personId } = group.a.delegate;
    const visitor = await as(group.a.secretary, 'zh').open(`${people}/${personId}`);
    await visitor.send(`${people}/${personId}/rename`, { 'rename.name.en': '', 'rename.validFrom': '2027-01-11' });
    expect([visitor.status, visitor.page.includes('填写此栏')]).toEqual([422, true]);
    await visitor.send(`${people}/${personId}/rename`, { 'rename.name.en': 'New Name', 'rename.name.zh': hostile });
    expect(visitor.status).toBe(200);
    expect(visitor.page).not.toContain('<script>alert');
    expect(visitor.page).toContain('&lt;script>');
    expect(visitor.page).toContain('delegate of a');
  });

  it('revoke an attestation, which ends powers at once, for a reason that stays with the side', async () => {
    const { delegate, secretary } = group.a;
    expect((await as(delegate).open('/desk')).status).toBe(200);
    expect((await delegate.as('get', '/api/v1/working-groups')).status).toBe(200);
    const visitor = await as(secretary).open(`${people}/${delegate.personId}`);
    await visitor.send(`${people}/${delegate.personId}/revoke`, { 'revoke.reason': 'Joined a ministry' });
    expect(visitor.page).toContain('revoked: no powers');
    expect(visitor.page).toContain('Joined a ministry');
    expect((await delegate.as('get', '/api/v1/working-groups')).status).toBe(403);
    await visitor.send(`${people}/${delegate.personId}/attest`, {
      'attest.technicalFunction': 'yes',
      'attest.noExecutiveRole': 'yes',
      'attest.noGovernmentBody': 'yes',
      'attest.evidence': 'He left it again',
      'attest.validUntil': '2027-01-10',
    });
    expect([visitor.status, visitor.page.includes('Give a day after today')]).toEqual([422, true]);
    await visitor.send(`${people}/${delegate.personId}/attest`, { 'attest.validUntil': '2028-01-01' });
    expect(visitor.page).toContain('He left it again');
    expect((await delegate.as('get', '/api/v1/working-groups')).status).toBe(200);
  });

  it('let an officer leave his own office, and nobody else end it', async () => {
    const { counsel, secretary, coChair } = group.b;
    expect((await as(secretary).open(`${people}/${counsel.personId}`)).page).not.toContain('/resign"');
    const visitor = await as(counsel).open(`${people}/${counsel.personId}`);
    const [, form = ''] = /name="(end-[\w-]+)\.from"/.exec(visitor.page) ?? [];
    const row = await one<{ id: string }>('SELECT id FROM appointment WHERE person_id = $1', [counsel.personId]);
    await as(coChair).post(
      `${people}/${counsel.personId}/resign`,
      `appointmentId=${row?.id}&end-${row?.id}.from=2027-02-01`,
    );
    expect(
      await one('SELECT 1 AS one FROM appointment WHERE person_id = $1 AND valid_to IS NULL', [counsel.personId]),
    ).toBeDefined();
    await visitor.send(`${people}/${counsel.personId}/resign`, { [`${form}.from`]: '2027-02-01' });
    expect([visitor.status, visitor.page.includes('no longer from Mon 1 Feb 2027 on')]).toEqual([200, true]);
  });

  it('ask for a fresh second factor before a form is filled in, and lead back to it', async () => {
    const { deputySecretary } = group.a;
    await withAuthenticator(app, deputySecretary);
    await app.owner.query('UPDATE session SET second_factor_at = NULL WHERE id = $1', [deputySecretary.sessionId]);
    const address = `${people}/new-delegate`;
    const visitor = await as(deputySecretary).open(address);
    expect(visitor.address).toBe(`/step-up?next=${encodeURIComponent(address)}`);
    await visitor.open('/settings/authenticator');
    expect(visitor.page).toContain('show a code of the present one first');
    await visitor.post('/settings/authenticator/secret', '');
    expect([visitor.status, visitor.page.includes('name="code"')]).toEqual([422, false]);
  });

  it('answer nonsense with a page, not with a fault', async () => {
    const visitor = as(group.a.secretary);
    const { personId } = group.a.otherDelegate;
    for (const act of ['end', 'attest', 'evidence', 'revoke', 'rename', 'invite', 'resign']) {
      await visitor.post(`${people}/${personId}/${act}`, 'appointmentId=x&attestationId=__proto__&constructor=1');
      expect([act, visitor.status]).toEqual([act, 422]);
    }
    for (const body of ['', 'personId=1&personId=2&person.name=x&attestation=1&validFrom=%00']) {
      await visitor.post(`${people}/new-delegate/appoint`, body);
      expect([400, 422]).toContain(visitor.status);
    }
  });
});
