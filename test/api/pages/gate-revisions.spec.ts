import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { TopicDesk } from '../agenda/topic-desk.js';
import { aHeldMeeting, someMinutes } from '../minutes/held-meeting.js';
import { GateDesk } from './gate-desk.js';

let app: TestApp;
let group: TestGroup;
let desk: GateDesk;

beforeAll(async () => {
  app = await startApp();
  group = await aWorkingGroup(app, { seats: 2 });
  desk = await GateDesk.open(app, group);
});
afterAll(() => app.close());

const text = async (person: TestPerson, path: string): Promise<string> =>
  (await desk.page(person, path).expect(200)).text;
/** One part of a text page. */
const part = (page: string, id: string): string =>
  new RegExp(`<article class="stmt" id="${id}">.*?</article>`, 's').exec(page)?.[0] ?? '';

describe('a text that comes again', () => {
  /** Its delegate writes a statement anew, and its secretary translates it. */
  async function rewrite(statementId: string, revision: number, words: string, chinese: string): Promise<void> {
    const change = group.a.delegate.as('patch', `/api/v1/statements/${statementId}`);
    await change.set('if-match', `"${revision}"`).send({ text: words }).expect(200);
    expect((await desk.papers.translate(statementId, revision + 1, chinese)).status).toBe(200);
  }

  it('shows what is still cleared, and what differs from the release before', async () => {
    const { itemId, paperId, statements, sourceId } = await desk.cited('Comes again');
    const own = `/gate/papers/${paperId}`;
    await desk.decide(group.a.counsel, own, { outcome: 'release' });
    const first = `/gate/offers/${await desk.offerOf(paperId)}`;
    const sent = { outcome: 'return', [`code-${statements[1]}`]: 'translation' };
    expect((await desk.decide(group.b.counsel, first, sent)).status).toBe(303);

    const { statements: before } = await desk.papers.view(paperId);
    const words = 'Exports fell by 4.5 percent <script>alert("x")</script> in March.';
    await rewrite(statements[1] ?? '', before[1]?.revision ?? 0, words, '三月出口下降4.5%<img src=x onerror=y>。');
    const added = await desk.papers.statement(paperId, 'A third claim.', 'fact');
    await desk.papers.cite(added, sourceId);
    await desk.papers.translate(added, 1, '第三条陈述。');
    await desk.agenda.send(group.a.delegate, `/api/v1/agenda-items/${itemId}/submission`, {}, 200);

    const page = await text(group.a.counsel, own);
    expect(part(page, 'head')).toContain('still cleared');
    expect(part(page, 's1')).toContain('still cleared');
    expect(part(page, 's2')).toContain('>changed<');
    expect(part(page, 's2')).toContain('<del>3.5</del><ins>4.5</ins>');
    expect(part(page, 's2')).toContain('Changed since release 1');
    expect(part(page, 's3')).toContain('>new<');
    expect(part(page, 's3')).not.toContain('class="diff"');
    for (const raw of ['<script>alert', '<img src=x']) expect(page).not.toContain(raw);

    expect((await desk.decide(group.a.counsel, own, { outcome: 'release' })).status).toBe(303);
    const second = `/gate/offers/${await desk.offerOf(paperId)}`;
    const theirs = await text(group.b.counsel, second);
    expect(part(theirs, 's1')).toContain('still cleared');
    expect(part(theirs, 's2')).toContain('<ins>');
    expect(part(theirs, 's3')).toContain('>new<');
    expect(theirs).toContain(`href="${first}"`);
    expect(theirs).not.toContain('<script>alert');
    // What was returned is read again, but no longer decided on.
    expect(await text(group.b.counsel, first)).not.toContain('/decision"');
    expect(await text(group.a.counsel, first)).toContain('Exports fell by 3.5 percent in March.');

    expect((await desk.decide(group.b.counsel, second, { outcome: 'release' })).status).toBe(303);
    const item = await desk.agenda.get(group.b.delegate, `/api/v1/agenda-items/${itemId}`);
    expect(JSON.stringify(item)).toContain('4.5 percent');
  });

  it('shows what is no longer in it, and which title it had', async () => {
    const { itemId, paperId, statements } = await desk.cited('The first title');
    const own = `/gate/papers/${paperId}`;
    await desk.decide(group.a.counsel, own, { outcome: 'release' });
    await desk.decide(group.b.counsel, `/gate/offers/${await desk.offerOf(paperId)}`, {
      ...{ outcome: 'return', code: 'off-mandate' },
    });
    const { revision, statements: before } = await desk.papers.view(paperId);
    await group.a.delegate
      .as('delete', `/api/v1/statements/${statements[0]}`)
      .set('if-match', `"${before[0]?.revision}"`)
      .expect((answer) => expect([200, 204]).toContain(answer.status));
    const { revision: now } = await desk.papers.view(paperId);
    expect(now).toBeGreaterThanOrEqual(revision);
    await group.a.delegate
      .as('patch', `/api/v1/papers/${paperId}`)
      .set('if-match', `"${now}"`)
      .send({ title: { en: 'The second title' } })
      .expect(200);
    await desk.agenda.send(group.a.delegate, `/api/v1/agenda-items/${itemId}/submission`, {}, 200);
    const page = await text(group.a.counsel, own);
    expect(part(page, 'head')).toContain('<del>first</del><ins>second</ins>');
    expect(page).toContain('No longer in the text, since release 1');
    expect(page).toContain('<del>We ask for thirty minutes.</del>');
  });

  it('keeps cleared what its own counsel let pass while he returned the rest', async () => {
    const { itemId, paperId, statements } = await desk.cited('Half returned');
    const own = `/gate/papers/${paperId}`;
    await desk.decide(group.a.counsel, own, { outcome: 'return', [`code-${statements[0]}`]: 'translation' });
    await desk.agenda.send(group.a.delegate, `/api/v1/agenda-items/${itemId}/submission`, {}, 200);
    const page = await text(group.a.counsel, own);
    expect(part(page, 's2')).toContain('still cleared');
    expect(part(page, 's1')).toContain('new or changed since counsel’s last decision');
    expect((await desk.decide(group.a.counsel, own, { outcome: 'return', code: 'off-mandate' })).status).toBe(303);
    expect(await text(group.a.counsel, own)).toContain('outside the mandate on Statement 1');
  });
});

describe('a topic at the gate', () => {
  it('passes both counsel, and is known to nobody of the other side before', async () => {
    const topics = new TopicDesk(group);
    const name = { en: 'Licences <i>for</i> tools', zh: '设备许可' };
    const id = await topics.submitted({ name, aliases: ['tools'] });
    const own = `/gate/papers/${(await topics.seen(group.a.counsel, id))?.paperId}`;
    const page = await text(group.a.counsel, own);
    for (const words of ['Licences &lt;i>for&lt;/i> tools', 'Other words for it', 'tools', 'submitted Mon 11 Jan 2027'])
      expect(page).toContain(words);
    expect(await text(group.b.counsel, '/gate')).not.toContain('Licences &lt;i>');
    expect((await desk.decide(group.a.counsel, own, { outcome: 'release' })).status).toBe(303);
    const theirs = `/gate/offers/${String((await topics.offer(id)).id)}`;
    expect(await text(group.b.counsel, theirs)).toContain('Everybody in the group knows it then');
    expect(await topics.seen(group.b.secretary, id)).toBeUndefined();
    expect((await desk.decide(group.b.counsel, theirs, { outcome: 'release' })).status).toBe(303);
    expect(await topics.seen(group.b.secretary, id)).toMatchObject({ state: 'proposed' });
  });
});

describe('text for the minutes at the gate', () => {
  it('is named by its item, and passes both counsel', async () => {
    const held = await aWorkingGroup(app, { seats: 2 });
    const meeting = await aHeldMeeting(app, held);
    const { id } = await someMinutes(held, meeting, 'circulated');
    const { secretary, counsel } = held.b;
    const begun = await desk.agenda.send(secretary, `/api/v1/minutes/${id}/sections`, {
      ...{ itemId: meeting.item, language: 'en' },
    });
    const claim = { kind: 'question', text: 'Which forms are public?' };
    const { id: statement } = await desk.agenda.send(secretary, `/api/v1/papers/${begun.id}/statements`, claim);
    const translation = secretary.as('put', `/api/v1/statements/${statement}/translation`);
    await translation.set('if-match', '"1"').send({ text: '哪些表格是公开的？' }).expect(200);
    await desk.agenda.send(secretary, `/api/v1/minutes-sections/${begun.id}/submission`, {}, 200);

    const own = `/gate/papers/${begun.id}`;
    const list = await text(counsel, '/gate');
    for (const words of ['Minutes 2027-1, on the item', '2027-1/01', 'Export rules', own])
      expect(list).toContain(words);
    expect(await text(held.a.counsel, '/gate')).not.toContain('on the item');
    expect((await desk.decide(counsel, own, { outcome: 'release' })).status).toBe(303);
    const theirs = `/gate/offers/${await desk.offerOf(begun.id)}`;
    expect(await text(held.a.counsel, '/gate')).toContain('Export rules');
    expect(await text(held.a.counsel, theirs)).toContain('It may stand in the minutes then.');
    expect((await desk.decide(held.a.counsel, theirs, { outcome: 'release' })).status).toBe(303);
    expect(await text(counsel, own)).toContain('It may stand in the minutes.');
  });
});
