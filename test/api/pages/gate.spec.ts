import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { codeAt, withAuthenticator } from '../identity/accounts.js';
import { GateDesk, hidden } from './gate-desk.js';

describe('the gate', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: GateDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await GateDesk.open(app, group);
  });
  afterAll(() => app.close());

  const inbox = async (person: TestPerson, query = '') => (await desk.page(person, `/gate${query}`).expect(200)).text;

  it('is for counsel alone', async () => {
    for (const person of [group.a.secretary, group.a.delegate, group.b.coChair, group.b.auditor]) {
      expect((await desk.page(person, '/gate')).status).toBe(403);
    }
    expect((await app.http.get('/gate')).headers['location']).toBe('/sign-in?next=%2Fgate');
    const { text } = await desk.page(group.a.secretary, '/desk');
    expect(text).not.toContain('href="/gate"');
  });

  it('says what comes next while nothing waits', async () => {
    const other = await aWorkingGroup(app, { seats: 2 });
    const text = await inbox(other.b.counsel);
    expect(text).toContain('No text of your side waits for its release.');
    expect(text).toContain('No text of the other side waits for your acceptance.');
    expect(text).toContain('Every release, acceptance and return appears here.');
  });

  it('shows own counsel a text by statement, with languages, sources, tier and captures', async () => {
    const { paperId, sourceId } = await desk.cited('Licences in two scripts');
    const list = await inbox(group.a.counsel);
    expect(list).toContain(`href="/gate/papers/${paperId}"`);
    expect(list).toMatch(/2027-1\/csia-\d+/);
    expect(list).toContain('Tue 18 May 2027');
    expect((await desk.page(group.a.counsel, '/desk')).text).toContain(`href="/gate/papers/${paperId}"`);

    const { text } = await desk.page(group.a.counsel, `/gate/papers/${paperId}`).expect(200);
    for (const words of [
      ...['Licences in two scripts', '设备许可', 'Exports fell by 3.5 percent in March.', '我们请求三十分钟。'],
      ...['Original', 'Translation', 'https://www.example.gov/notice', 'tier T1', 'published Tue 1 Dec 2026'],
      ...['fell by 3.5', 'Release outward to SIA’s counsel', 'delegate of a', 'Submitted to counsel'],
    ]) {
      expect(text).toContain(words);
    }
    const capture = `/api/v1/sources/${sourceId}/capture`;
    expect(text).toContain(`href="${capture}"`);
    const bytes = await desk.page(group.a.counsel, capture).expect(200);
    expect([bytes.text, bytes.headers['content-disposition']]).toEqual([
      'The notice.',
      expect.stringContaining('attachment'),
    ]);
  });

  it('lets own counsel release, then the other counsel accept, and only then the other delegation read', async () => {
    const title = 'Forms of the customs office';
    const { itemId, paperId } = await desk.cited(title);
    const seen = async (person: TestPerson): Promise<boolean> =>
      JSON.stringify((await person.as('get', `/api/v1/meetings/${desk.agenda.meetingId}/agenda-items`)).body).includes(
        title,
      );
    const own = `/gate/papers/${paperId}`;
    for (const path of ['/gate', '/gate?q=customs', '/desk', own]) {
      expect((await desk.page(group.b.counsel, path)).text).not.toContain(title);
    }
    expect((await desk.page(group.b.counsel, own)).status).toBe(404);
    expect((await desk.post(group.b.counsel, `${own}/decision`, {})).status).toBe(404);

    const released = await desk.decide(group.a.counsel, own, { outcome: 'release', note: 'seen by us' });
    expect([released.status, released.headers['location']]).toEqual([303, own]);
    const after = (await desk.page(group.a.counsel, own)).text;
    expect(after).toContain('It is with SIA’s counsel, and nobody else there can read it.');
    expect(after).toContain('Note of your side: seen by us');
    expect(after).not.toContain('/decision"');
    expect(await inbox(group.a.counsel)).toContain('with the other side’s counsel');

    const offerId = await desk.offerOf(paperId);
    const theirs = `/gate/offers/${offerId}`;
    expect(await inbox(group.b.counsel)).toContain(`href="${theirs}"`);
    expect((await desk.page(group.b.counsel, '/desk')).text).toContain(`href="${theirs}"`);
    const read = (await desk.page(group.b.counsel, theirs).expect(200)).text;
    expect(read).toContain('Accept for both delegations');
    for (const words of [
      'seen by us',
      'csia-',
      'delegate of a wrote',
      'Submitted to counsel',
      'Who has a part in it',
    ]) {
      expect(read).not.toContain(words);
    }
    const capture = new RegExp(`/api/v1/offers/${offerId}/captures/[0-9a-f]{64}`).exec(read)?.[0] ?? '';
    expect((await desk.page(group.b.counsel, capture).expect(200)).text).toBe('The notice.');
    for (const person of [group.b.delegate, group.b.secretary, group.b.coChair]) {
      expect([403, 404]).toContain((await desk.page(person, theirs)).status);
      expect((await desk.page(person, capture)).status).toBe(404);
      expect((await desk.post(person, `${theirs}/decision`, { outcome: 'release' })).status).toBe(403);
      expect((await desk.page(person, '/desk')).text).not.toContain(title);
      expect(await seen(person)).toBe(false);
    }

    const accepted = await desk.decide(group.b.counsel, theirs, { outcome: 'release' });
    expect([accepted.status, accepted.headers['location']]).toEqual([303, theirs]);
    expect(await seen(group.b.delegate)).toBe(true);
    expect((await desk.page(group.a.counsel, own)).text).toContain('Both delegations can read it.');
    expect(await inbox(group.b.counsel)).toContain('accepted inward');
    const item = await desk.agenda.get(group.b.delegate, `/api/v1/agenda-items/${itemId}`);
    expect(await inbox(group.b.counsel, `?q=${encodeURIComponent(String(item['reference']))}`)).toContain(title);
    const again = await desk.post(group.b.counsel, `${theirs}/decision`, {
      ...{ digest: hidden(read, 'digest'), outcome: 'release' },
    });
    expect([again.status, again.text.includes('Somebody was quicker')]).toEqual([409, true]);
  });

  it('returns to the own authors with codes and a note that the other side never learns of', async () => {
    const { paperId, statements } = await desk.cited('Returned at home');
    const own = `/gate/papers/${paperId}`;
    const form = { outcome: 'return', [`code-${statements[1]}`]: 'translation', note: 'say fourteen <b>too</b>' };
    expect((await desk.decide(group.a.counsel, own, form)).status).toBe(303);
    const { text } = await desk.page(group.a.counsel, own);
    expect(text).toContain('It was returned to its authors.');
    expect(text).toContain('translation on Statement 2');
    expect(text).toContain('say fourteen &lt;b>too&lt;/b>');
    const view = await desk.agenda.get(group.a.delegate, `/api/v1/papers/${paperId}`);
    expect(view).toMatchObject({ state: 'returned', returnCodes: ['translation'] });
    for (const path of ['/gate', '/gate?q=Returned', '/desk', '/api/v1/releases?direction=inward', own]) {
      const answer = (await desk.page(group.b.counsel, path)).text;
      for (const words of ['Returned at home', 'fourteen']) expect(answer).not.toContain(words);
    }
  });

  it('returns to the other side with the code alone', async () => {
    const { paperId, statements } = await desk.cited('Returned across');
    expect((await desk.decide(group.a.counsel, `/gate/papers/${paperId}`, { outcome: 'release' })).status).toBe(303);
    const theirs = `/gate/offers/${await desk.offerOf(paperId)}`;
    const form = { outcome: 'return', [`code-${statements[0]}`]: 'off-mandate', note: 'our own reasons' };
    expect((await desk.decide(group.b.counsel, theirs, form)).status).toBe(303);
    const after = (await desk.page(group.b.counsel, theirs)).text;
    expect(after).toContain('You returned it to CSIA.');
    expect(after).toContain('Note of your side: our own reasons');
    const { text } = await desk.page(group.a.counsel, `/gate/papers/${paperId}`);
    expect(text).toContain('Release 1 returned, by SIA’s counsel: outside the mandate');
    for (const person of [group.a.counsel, group.a.secretary, group.a.delegate]) {
      const paper = JSON.stringify(await desk.agenda.get(person, `/api/v1/papers/${paperId}`));
      expect(paper).toContain('off-mandate');
      expect(paper).not.toContain('our own reasons');
    }
    expect(text).not.toContain('our own reasons');
    expect(await inbox(group.a.counsel)).toContain('returned by the other side’s counsel: outside the mandate');
  });

  it('says what a return lacks, and keeps what was chosen and written', async () => {
    const { paperId, statements } = await desk.cited('Not decided yet');
    const own = `/gate/papers/${paperId}`;
    const note = 'a note with "quotes" & <script>alert(1)</script>';
    const bare = await desk.decide(group.a.counsel, own, { outcome: 'return', note });
    expect([bare.status, bare.text.includes('Choose a reason: for the whole text, or at a statement.')]).toEqual([
      422,
      true,
    ]);
    expect(bare.text).toContain('>a note with &quot;quotes&quot; &amp; &lt;script>alert(1)&lt;/script></textarea>');
    expect(bare.text).not.toContain('<script>alert');
    expect(bare.text).toContain('<title>Error: ');
    const field = `code-${statements[0]}`;
    const slip = await desk.decide(group.a.counsel, own, { outcome: 'release', [field]: 'translation' });
    expect([slip.status, slip.text.includes('You chose a reason, so nothing was released.')]).toEqual([422, true]);
    expect(slip.text).toMatch(new RegExp(`id="${field}"[^>]*>.*?<option value="translation" selected`, 's'));
    for (const form of [
      { outcome: 'return', [field]: 'because' },
      { outcome: 'seal' },
      { outcome: 'return', code: 'x' },
    ]) {
      expect((await desk.decide(group.a.counsel, own, form)).status).toBe(422);
    }
    const long = await desk.decide(group.a.counsel, own, { outcome: 'release', note: 'x'.repeat(2001) });
    expect([long.status, long.text.includes('This is too long.')]).toEqual([422, true]);
    expect(await desk.agenda.get(group.a.counsel, `/api/v1/papers/${paperId}`)).toMatchObject({ state: 'submitted' });
  });

  it('refuses a decision on a text that was changed since it was read', async () => {
    const { paperId, statements } = await desk.cited('Translated meanwhile');
    const own = `/gate/papers/${paperId}`;
    const read = (await desk.page(group.a.counsel, own)).text;
    await desk.papers.translate(statements[0] ?? '', 2, '我们请求四十分钟。');
    const stale = await desk.post(group.a.counsel, `${own}/decision`, {
      ...{ digest: hidden(read, 'digest'), outcome: 'release', note: 'kept' },
    });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('This is not what stands there now. Read it again before you decide.');
    expect(stale.text).toContain('我们请求四十分钟。');
    expect(stale.text).toContain('>kept</textarea>');
    expect(hidden(stale.text, 'digest')).not.toBe(hidden(read, 'digest'));
    expect(await desk.agenda.get(group.a.counsel, `/api/v1/papers/${paperId}`)).toMatchObject({ state: 'submitted' });
  });

  it('says where a translation is missing, and releases nothing', async () => {
    const itemId = await desk.agenda.draft('a', 'In one language');
    await desk.agenda.send(group.a.delegate, `/api/v1/agenda-items/${itemId}/submission`, {}, 200);
    const own = `/gate/papers/${await desk.paperOf(itemId)}`;
    const refused = await desk.decide(group.a.counsel, own, { outcome: 'release' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#s1"');
    expect(refused.text).toContain('<p class="error">The translation is missing.</p>');
  });

  it('lets nobody decide on a text in which he has a part, and says why', async () => {
    const { paperId, sourceId } = await desk.cited('A source of counsel');
    const own = `/gate/papers/${paperId}`;
    await app.owner.query(`INSERT INTO source_editor (side, source_id, account_id) SELECT 'a', $1, $2`, [
      ...[sourceId, group.a.counsel.accountId],
    ]);
    const { text } = await desk.page(group.a.counsel, own).expect(200);
    expect(text).toContain('You do not decide on this text');
    expect(text).toContain('you entered or changed a source that it cites');
    expect(text).not.toContain('/decision"');
    expect(await inbox(group.a.counsel, '?q=source+of+counsel')).toContain('Another counsel of your side decides.');
    expect((await desk.page(group.a.counsel, '/desk')).text).not.toContain(own);
    const digest = (await desk.papers.view(paperId)).digest;
    expect((await desk.post(group.a.counsel, `${own}/decision`, { digest, outcome: 'release' })).status).toBe(403);
    const deputy = await aPerson(app, group.id, 'a', 'counsel', null, { deputy: true });
    expect((await desk.decide(deputy, own, { outcome: 'release' })).status).toBe(303);
  });

  it('asks for a fresh second factor before anything is typed, and leads back to the text', async () => {
    const { paperId } = await desk.cited('With a second factor');
    const own = `/gate/papers/${paperId}`;
    const counsel = await aPerson(app, group.id, 'a', 'counsel');
    const secret = await withAuthenticator(app, counsel);
    const { digest } = await desk.papers.view(paperId);
    await app.owner.query(
      `UPDATE session SET second_factor_at = second_factor_at - interval '1 hour' WHERE account_id = $1`,
      [counsel.accountId],
    );
    const step = `/step-up?next=${encodeURIComponent(own)}`;
    expect((await desk.page(counsel, own)).text).toContain(`href="${step}"`);
    const asked = await desk.post(counsel, `${own}/decision`, { digest, outcome: 'release' });
    expect([asked.status, asked.headers['location']]).toEqual([303, step]);
    const shown = await desk.post(counsel, '/step-up', { totp: codeAt(secret, app.now()), next: own });
    expect([shown.status, shown.headers['location']]).toEqual([303, own]);
  });

  it('keeps the texts of one group from counsel of another', async () => {
    const { paperId } = await desk.cited('Of this group alone');
    expect(
      (
        await desk.decide(await aPerson(app, group.id, 'a', 'counsel'), `/gate/papers/${paperId}`, {
          outcome: 'release',
        })
      ).status,
    ).toBe(303);
    const another = await aWorkingGroup(app, { seats: 2 });
    for (const person of [another.a.counsel, another.b.counsel]) {
      expect((await desk.page(person, `/gate/papers/${paperId}`)).status).toBe(404);
      expect((await desk.page(person, `/gate/offers/${await desk.offerOf(paperId)}`)).status).toBe(404);
      expect(await inbox(person)).not.toContain('Of this group alone');
    }
  });

  it('is found by reference or title, whatever is typed', async () => {
    const { counsel } = group.b;
    const { paperId } = await desk.cited('Percent % and <i>signs</i>');
    const reference =
      /2027-1\/csia-\d+/.exec(
        (await desk.page(await aPerson(app, group.id, 'a', 'counsel'), `/gate/papers/${paperId}`)).text,
      )?.[0] ?? '';
    const own = await aPerson(app, group.id, 'a', 'counsel');
    expect(await inbox(own, `?q=${encodeURIComponent(reference)}`)).toContain(`/gate/papers/${paperId}`);
    expect(await inbox(own, `?q=${encodeURIComponent('percent % AND')}`)).toContain(`/gate/papers/${paperId}`);
    const none = await inbox(own, `?q=${encodeURIComponent(`"><script>x</script>`)}`);
    expect(none).toContain('Nothing found');
    expect(none).not.toContain('<script>x');
    expect(await inbox(counsel, `?q=${encodeURIComponent(reference)}`)).not.toContain(paperId);
    expect((await desk.page(own, `/gate?q=${'x'.repeat(201)}`)).status).toBe(400);
    expect((await desk.page(own, '/gate?after=x')).status).toBe(400);
  });

  it('speaks Chinese', async () => {
    const { text } = await desk.page(group.a.counsel, '/gate').set('accept-language', 'zh-CN');
    expect(text).toContain('对外：本方文本');
  });
});
