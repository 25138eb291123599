import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { aSource, ItemPagesDesk, type Paper } from './item-steps.js';

describe('the page of an agenda item', () => {
  let app: TestApp;
  let group: TestGroup;
  let pages: ItemPagesDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    pages = await ItemPagesDesk.open(app, group);
  });
  afterAll(() => app.close());

  it('is begun by a delegate or the secretary, who choose among what their side may use', async () => {
    const { text, status } = await pages.get(group.a.delegate, pages.newAddress());
    expect(status).toBe(200);
    expect(text).toContain('Export controls');
    expect(text).toContain(`<option value="${group.a.delegate.personId}" selected>`);
    expect(text).not.toContain(group.b.delegate.personId);
    expect((await pages.get(group.a.counsel, pages.newAddress())).status).toBe(403);
    expect((await pages.get(group.a.delegate, `/groups/other/meetings/${pages.desk.meetingId}/items/new`)).status).toBe(
      404,
    );
    const { topicId, ...incomplete } = pages.newItem('Kept <b>title</b>', group.a.delegate);
    expect(topicId).toBe(pages.desk.topicId);
    const refused = await pages.post(group.a.delegate, `${pages.newAddress()}/draft`, incomplete);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="topicId-e"');
    expect(refused.text).toContain('value="Kept &lt;b>title&lt;/b>"');
    const foreign = { ...pages.newItem('x', group.a.delegate), presenterId: group.b.delegate.personId };
    expect((await pages.post(group.a.delegate, `${pages.newAddress()}/draft`, foreign)).text).toContain(
      'has not appointed',
    );
  });

  it('is written, sourced and submitted with forms alone', async () => {
    const { delegate, secretary } = group.a;
    const address = await pages.begin('Licences for tools');
    const first = await pages.get(delegate, address);
    expect(first.text).toContain('Before you can submit, 1 thing');

    const pasted = 'Exports fell by 3.5 percent. Which forms accept both scripts?';
    const split = await pages.post(delegate, `${address}/split`, { text: pasted, language: 'en' });
    expect(split.status).toBe(200);
    expect(split.text).toContain('Exports fell by 3.5 percent.</textarea>');
    expect((await pages.paper(address)).statements).toEqual([]);
    const none = await pages.post(delegate, `${address}/add-all`, {
      language: 'en',
      'kind-0': 'fact',
      'text-0': 'Kept.',
    });
    expect([none.status, none.text.includes('Kept.</textarea>')]).toEqual([422, true]);
    const taken = { language: 'en', 'kind-0': 'fact', 'text-0': 'Exports fell.', 'take-0': 'yes' };
    const both = { ...taken, 'kind-1': 'question', 'text-1': 'Which forms?', 'take-1': 'yes' };
    expect((await pages.post(delegate, `${address}/add-all`, both)).status).toBe(303);
    const { statements } = await pages.paper(address);
    expect(statements.map(({ kind, text }) => [kind, text.en])).toEqual([
      ['fact', 'Exports fell.'],
      ['question', 'Which forms?'],
    ]);
    const [fact, question] = statements as [Paper['statements'][0], Paper['statements'][0]];

    const changed = {
      statementId: fact.id,
      revision: '1',
      kind: 'fact',
      text: 'Exports fell by 3.5 %.',
      translation: '出口下降3.5%。',
    };
    const saved = await pages.post(delegate, `${address}/statement`, changed);
    expect([saved.status, saved.headers['location']]).toEqual([303, `${address}#s-${fact.id}`]);
    expect((await pages.paper(address)).statements[0]?.text).toEqual({
      en: 'Exports fell by 3.5 %.',
      zh: '出口下降3.5%。',
    });
    const moved = { statementId: question.id, to: 'up', seen: `${fact.id},${question.id}` };
    expect((await pages.post(delegate, `${address}/move`, moved)).status).toBe(303);
    expect((await pages.post(delegate, `${address}/move`, moved)).status).toBe(412);
    expect((await pages.paper(address)).statements.map(({ id }) => id)).toEqual([question.id, fact.id]);
    const { digest } = (await pages.paper(address)).head;
    const head = { digest, titleEn: 'Licences', titleZh: '许可', abstractEn: 'What it says.' };
    expect((await pages.post(delegate, `${address}/head`, head)).status).toBe(303);
    expect((await pages.paper(address)).title).toEqual({ en: 'Licences', zh: '许可' });

    const early = await pages.post(delegate, `${address}/submit`, {});
    expect([early.status, early.text.includes(`href="#sources-${fact.id}"`)]).toEqual([422, true]);
    const entered = await pages.upload(delegate, `${address}/source`, aSource(fact.id), 'The notice.');
    expect([entered.status, entered.headers['location']]).toEqual([303, `${address}#s-${fact.id}`]);
    const shown = (await pages.get(delegate, address)).text;
    expect(shown).toContain('Notice 12');
    expect(shown).not.toContain('Before you can submit');
    expect(shown).toContain('Submitting sends the item to your own counsel.');
    expect((await pages.post(delegate, `${address}/submit`, {})).status).toBe(303);
    const after = (await pages.get(delegate, address)).text;
    expect(after).toContain('with your counsel');
    expect(after).not.toContain(`action="${address}/statement"`);
    expect(after).not.toContain(`action="${address}/submit"`);
    // While it waits, the secretary writes what is not translated yet.
    const translating = (await pages.get(secretary, address)).text;
    expect(translating).toContain(`action="${address}/statement"`);
    expect(translating).not.toContain('name="kind"');
    const translation = { statementId: question.id, revision: '1', translation: '哪些表格？' };
    expect((await pages.post(secretary, `${address}/statement`, translation)).status).toBe(303);
    expect((await pages.paper(address)).statements[0]?.text.zh).toBe('哪些表格？');
  });

  it('is nothing to the other side, and nothing to another seat, while it is a draft', async () => {
    const word = 'Unheard-of-word';
    const address = await pages.begin(word);
    const id = await pages.add(address, `${word} stands.`, 'fact');
    const strangers = [group.b.delegate, group.b.counsel, group.b.secretary, group.a.otherDelegate];
    for (const person of strangers) {
      const answer = await pages.get(person, address);
      expect([answer.status, answer.text.includes(word)]).toEqual([404, false]);
    }
    const acts = ['head', 'logistics', 'split', 'add', 'add-all', 'statement', 'move', 'remove-statement'];
    const form = {
      ...{
        statementId: id,
        revision: '1',
        digest: 'x',
        titleEn: 'x',
        text: 'x',
        kind: 'fact',
        language: 'en',
        to: 'up',
      },
      ...{ seen: id, 'kind-0': 'fact', 'text-0': 'x', 'take-0': 'yes', minutesWanted: '10', sure: 'yes' },
    };
    for (const act of [...acts, 'submit', 'withdraw']) {
      const answer = await pages.post(group.b.delegate, `${address}/${act}`, form);
      expect([act, answer.text.includes(word)]).toEqual([act, false]);
      expect([act, [404, 422].includes(answer.status)]).toEqual([act, true]);
    }
    const foreign = await pages.upload(group.b.delegate, `${address}/source`, aSource(id), 'x');
    expect([foreign.status, foreign.text.includes(word)]).toEqual([404, false]);
    for (const path of [pages.newAddress(), '/desk', `${pages.base}/meetings/${pages.desk.meetingId}`]) {
      expect((await pages.get(group.b.delegate, path)).text).not.toContain(word);
    }
    expect((await pages.post(group.a.counsel, `${address}/add`, form)).status).toBe(403);
  });

  it('shows what stands there beside what was typed when somebody was quicker', async () => {
    const { delegate, secretary } = group.a;
    const address = await pages.begin('Stale');
    const id = await pages.add(address, 'As it was.');
    const form = (text: string, revision: string) => ({ statementId: id, revision, kind: 'procedural', text });
    expect((await pages.post(secretary, `${address}/statement`, form('Quicker.', '1'))).status).toBe(303);
    const stale = await pages.post(delegate, `${address}/statement`, form('Slower.', '1'));
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('>Slower.</textarea>');
    expect(stale.text).toContain('<p lang="en">Quicker.</p>');
    expect(stale.text).toContain('What stands there now');
    expect((await pages.paper(address)).statements[0]?.text.en).toBe('Quicker.');
    expect(stale.text).toContain(`value="2" data-revision-of="${id}"`);
    expect((await pages.post(delegate, `${address}/statement`, form('Slower.', '2'))).status).toBe(303);

    const { digest } = (await pages.paper(address)).head;
    const head = { digest, titleEn: 'First' };
    expect((await pages.post(secretary, `${address}/head`, head)).status).toBe(303);
    const late = await pages.post(delegate, `${address}/head`, { digest, titleEn: 'Second' });
    expect([late.status, late.text.includes('<p lang="en">First</p>')]).toEqual([412, true]);
    expect(late.text).toContain('>Second</textarea>');
    // An invalid text does not make an old revision a new one.
    const empty = await pages.post(delegate, `${address}/statement`, { statementId: id, revision: '1' });
    expect([empty.status, empty.text.includes('value="1"')]).toEqual([422, true]);
  });

  it('tells of an older translation, and takes the word that it still fits', async () => {
    const { delegate } = group.a;
    const address = await pages.begin('Translations');
    const id = await pages.add(address, 'So.');
    const form = { statementId: id, kind: 'procedural', text: 'So.', translation: '如此。' };
    await pages.post(delegate, `${address}/statement`, { ...form, revision: '1' });
    await pages.post(delegate, `${address}/statement`, { ...form, revision: '2', text: 'So it is.' });
    expect((await pages.get(delegate, address)).text).toContain('name="fits"');
    const fits = { ...form, revision: '3', text: 'So it is.', fits: 'yes' };
    expect((await pages.post(delegate, `${address}/statement`, fits)).status).toBe(303);
    expect((await pages.get(delegate, address)).text).not.toContain('name="fits"');
  });

  it('holds what people wrote as text, never as markup', async () => {
    const { delegate } = group.a;
    const nasty = `"><script>alert('x')</script></textarea><img src=x onerror=alert(1)>`;
    const address = await pages.begin(nasty);
    const id = await pages.add(address, nasty, 'fact');
    await pages.upload(
      delegate,
      `${address}/source`,
      { ...aSource(id), title: nasty, locator: nasty, quote: nasty },
      'x',
    );
    for (const path of [address, `${address}`]) {
      const { text } = await pages.get(delegate, path);
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('<img src=x');
      expect(text).toContain('&lt;script>');
    }
    const refused = await pages.post(delegate, `${address}/add`, { text: nasty, kind: nasty });
    expect([refused.status, refused.text.includes('<script>alert')]).toEqual([422, false]);
    const split = await pages.post(delegate, `${address}/split`, { text: nasty, language: 'en' });
    expect([split.status, split.text.includes('<img src=x')]).toEqual([200, false]);
  });

  it('shows the codes with which counsel returned it, and the other side’s cleared text to be read', async () => {
    const id = await pages.desk.submitted('a', 'Returned item');
    const outward = await pages.desk.outward('a', id, 'translation');
    await group.a.counsel
      .as('post', `/api/v1/agenda-items/${id}/releases`)
      .send({ ...outward, note: 'See line 2.' })
      .expect(200);
    const returned = (await pages.get(group.a.delegate, `${pages.base}/items/${id}`)).text;
    for (const words of ['Your counsel returned the item', 'the translation does not say the same', 'See line 2.']) {
      expect(returned).toContain(words);
    }
    const { id: accepted } = await pages.desk.accepted('b', 'Cleared by both');
    const read = (await pages.get(group.a.delegate, `${pages.base}/items/${accepted}`)).text;
    expect(read).toContain('Cleared by both');
    expect(read).toContain('accepted by both sides');
    expect(read).not.toContain(`action="${pages.base}/items/${accepted}`);
    expect(
      (await pages.post(group.a.delegate, `${pages.base}/items/${accepted}/add`, { text: 'x', kind: 'fact' })).status,
    ).toBe(409);
    const own = (await pages.get(group.b.secretary, `${pages.base}/items/${accepted}`)).text;
    expect(own).toContain(`action="${pages.base}/items/${accepted}/withdraw"`);
    expect(own).toContain('Released outward by your counsel');
  });

  it('is withdrawn only by whoever says that he means it', async () => {
    const { delegate } = group.a;
    const address = await pages.begin('Withdrawn');
    expect((await pages.post(delegate, `${address}/withdraw`, {})).status).toBe(422);
    expect((await pages.post(delegate, `${address}/withdraw`, { sure: 'yes' })).status).toBe(303);
    const { text } = await pages.get(delegate, address);
    expect(text).toContain('withdrawn');
    expect(text).not.toContain('<button class="button');
  });

  it('says so when submissions are closed', async () => {
    const address = await pages.begin('Too late');
    await pages.add(address, 'We ask for thirty minutes.');
    await app.setTime('2027-05-04T09:00:00.000Z');
    const late = await pages.post(group.a.delegate, `${address}/submit`, {});
    expect([late.status, late.text.includes('Submissions for this meeting are closed.')]).toEqual([422, true]);
    await app.setTime('2027-01-11T03:00:00.000Z');
  });

  it('meets a body of any shape with a refusal, not with a fault', async () => {
    const address = await pages.begin('Shapes');
    const id = await pages.add(address, 'It stands.');
    const odd = [null, 1, {}, [], ['x'], [{}], { $ne: 1 }, '\u202e', '9'.repeat(400)];
    const fields = [
      'statementId',
      'revision',
      'text',
      'kind',
      'take-0',
      'titleEn',
      'digest',
      'sourceId',
      'minutesWanted',
    ];
    const acts = ['head', 'logistics', 'split', 'add', 'add-all', 'statement', 'move', 'cite', 'source', 'capture'];
    for (const act of [...acts, 'uncite', 'remove-statement', 'withdraw']) {
      for (const value of odd) {
        const body = { statementId: id, ...Object.fromEntries(fields.map((field) => [field, value])) };
        const answers = [body, { ...body, statementId: id }, value].map((sent) =>
          app.http
            .post(`${address}/${act}`)
            .set({ cookie: group.a.delegate.cookie, 'content-type': 'application/json' })
            .send(JSON.stringify(sent)),
        );
        for (const { status } of await Promise.all(answers)) expect([act, status >= 500]).toEqual([act, false]);
      }
    }
  });

  it('speaks Chinese', async () => {
    const address = await pages.begin('In English');
    const cookie = `${group.a.delegate.cookie}; concord-language=zh`;
    const { text } = await app.http.get(address).set('cookie', cookie);
    for (const words of ['提交前须处理1处', '草稿，仅本方可见', '提交法律顾问', '英文（原文）'])
      expect(text).toContain(words);
    expect(text).toContain('<h1 lang="en">In English</h1>');
  });
});
