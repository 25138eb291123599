import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { codeAt, withAuthenticator } from '../identity/accounts.js';
import { openYear, putSchedule, read } from '../meetings/steps.js';

describe('the page of a meeting', () => {
  let app: TestApp;
  let group: TestGroup;
  let address: string;
  let meeting: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    [meeting] = await openYear(group);
    expect((await putSchedule(group.a.secretary, meeting)).status).toBe(200);
    const { rows } = await app.owner.query<{ slug: string }>('SELECT slug FROM working_group WHERE id = $1', [
      group.id,
    ]);
    address = `/groups/${rows[0]?.slug}/meetings/${meeting}`;
  });
  afterAll(() => app.close());

  const page = async (person: TestPerson, path = address) => app.http.get(path).set('cookie', person.cookie);
  const post = async (person: TestPerson, act: string, form: object) =>
    app.http.post(`${address}/${act}`).type('form').set('cookie', person.cookie).send(form);
  const hidden = (text: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  const stateOf = async (): Promise<string> => (await read(group.a.secretary, meeting)).state;

  it('is for the members of the group, at the address of the group', async () => {
    const { status, text } = await page(group.b.delegate);
    expect(status).toBe(200);
    expect(text).toContain('Meeting 2027-1');
    expect(text).toContain('Shanghai');
    expect(text).not.toContain('/assent"');
    expect((await app.http.get(address)).headers['location']).toMatch(/^\/sign-in/);
    expect((await page(group.a.secretary, `/groups/other/meetings/${meeting}`)).status).toBe(404);
  });

  it('takes the assent of each side, once it was said that it was read, and shows who has assented', async () => {
    const { text } = await page(group.a.secretary);
    const form = { decision: 'proposal', digest: hidden(text, 'digest') };
    const unread = await post(group.a.secretary, 'assent', form);
    expect([unread.status, unread.text.includes('Tick the box')]).toEqual([422, true]);
    const given = await post(group.a.secretary, 'assent', { ...form, read: 'yes' });
    expect([given.status, given.headers['location']]).toEqual([303, address]);
    const after = (await page(group.a.secretary)).text;
    expect(after).toContain('secretary, ');
    expect(after).not.toContain('/assent"');
    expect(after).toContain('/take-back"');
    expect(await stateOf()).toBe('planned');
    expect((await post(group.b.secretary, 'assent', { ...form, read: 'yes' })).status).toBe(303);
    expect(await stateOf()).toBe('proposed');
  });

  it('lets a side take its assent back, and tells when something else stands there now', async () => {
    const digest = hidden((await page(group.b.coChair)).text, 'digest');
    const form = { decision: 'confirmation', digest, read: 'yes' };
    expect((await post(group.b.coChair, 'assent', form)).status).toBe(303);
    expect((await post(group.b.secretary, 'take-back', { decision: 'confirmation' })).status).toBe(303);
    const stale = await post(group.b.coChair, 'assent', { ...form, digest: '0'.repeat(64) });
    expect([stale.status, stale.text.includes('not what stands there now')]).toEqual([409, true]);
    expect((await post(group.b.delegate, 'assent', form)).status).toBe(403);
    expect(await stateOf()).toBe('proposed');
  });

  it('asks for a fresh second factor, and leads back to itself', async () => {
    const { coChair } = group.a;
    const secret = await withAuthenticator(app, coChair);
    await app.owner.query(
      `UPDATE session SET second_factor_at = second_factor_at - interval '1 hour' WHERE account_id = $1`,
      [coChair.accountId],
    );
    const form = { decision: 'confirmation', digest: '0'.repeat(64), read: 'yes' };
    const asked = await post(coChair, 'assent', form);
    expect([asked.status, asked.headers['location']]).toEqual([303, `/step-up?next=${encodeURIComponent(address)}`]);
    expect((await page(coChair, '/step-up?next=/desk')).text).toContain('name="totp"');
    const show = (totp: string) =>
      app.http.post('/step-up').type('form').set('cookie', coChair.cookie).send({ totp, next: address });
    expect((await show('12 34')).status).toBe(422);
    expect((await show('000000')).text).toContain('not right');
    const shown = await show(codeAt(secret, app.now()));
    expect([shown.status, shown.headers['location']]).toEqual([303, address]);
    expect(String(shown.headers['set-cookie'])).toContain('concord-session=');
  });

  it('takes a reply, and its change', async () => {
    const { delegate } = group.a;
    expect((await post(delegate, 'reply', { attends: 'remote' })).status).toBe(422);
    expect((await post(delegate, 'reply', { reply: 'yes', attends: 'remote' })).status).toBe(303);
    const { text } = await page(delegate);
    expect(text).toContain('Your reply: Yes, from elsewhere.');
    const changed = { reply: 'no', attends: 'remote', revision: hidden(text, 'revision') };
    expect((await post(delegate, 'reply', changed)).status).toBe(303);
    expect((await post(delegate, 'reply', changed)).status).toBe(412);
    expect((await page(delegate)).text).toContain('Your reply: No');
  });
});
