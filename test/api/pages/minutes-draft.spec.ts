import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { MinutesDesk } from './minutes-desk.js';

let app: TestApp;
let group: TestGroup;
let desk: MinutesDesk;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const begun = async (options: { quorate?: boolean } = {}): Promise<void> => {
  group = await aWorkingGroup(app, { seats: 2 });
  desk = await MinutesDesk.open(app, group, options);
  await desk.done(group.a.secretary, 'begin');
};

describe('a draft of minutes', () => {
  beforeAll(() => begun());

  it('is written by the host’s secretary alone, and seen by officers of both sides from its first line', async () => {
    await desk.addNote('CSIA asked a question.');
    for (const reader of [group.b.secretary, group.b.counsel, group.a.coChair, group.b.auditor]) {
      const text = await desk.text(reader);
      expect(text).toContain('CSIA asked a question.');
      expect(text).not.toContain(`action="${desk.address}/note"`);
      expect(text).not.toContain(`action="${desk.address}/change"`);
    }
    const [note] = await desk.paragraphs(group.a.secretary);
    const fields = { paragraph: note?.id ?? '', revision: '1', item: desk.meeting.item, kind: 'summary', en: 'X' };
    for (const act of ['note', 'statement', 'paste', 'change', 'remove', 'circulate', 'lock']) {
      const { status } = await desk.post(group.b.secretary, act, {
        ...{ ...fields, side: 'sia', split: 'blank', pastedEn: 'X' },
        statement: `reference ${desk.meeting.statement}`,
      });
      expect([act, status]).toEqual([act, 403]);
    }
  });

  it('says whose words a note gives, in which kind, and keeps what was typed until it is right', async () => {
    const { secretary } = group.a;
    const typed = { item: desk.meeting.item, kind: 'summary', en: 'Kept "words" <b>& all', zh: '保留的文字' };
    const nobody = await desk.post(secretary, 'note', typed);
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Choose whose words these are.');
    expect(nobody.text).toMatch(/<select[^>]*id="side"[^>]*name="side"|<select[^>]*name="side"[^>]*id="side"/);
    expect(nobody.text).toContain('Kept &quot;words&quot; &lt;b>&amp; all');
    expect(nobody.text).toContain('<title>Error: ');
    const empty = await desk.post(secretary, 'note', { item: desk.meeting.item, kind: 'summary', side: 'sia' });
    expect([empty.status, empty.text.includes('Write the text in at least one language.')]).toEqual([422, true]);
    const dated = await desk.post(secretary, 'note', { ...typed, side: 'sia', dueOn: '2027-06-30' });
    expect([dated.status, dated.text.includes('value="2027-06-30"')]).toEqual([422, true]);
    const noDay = await desk.post(secretary, 'note', { ...typed, kind: 'action', side: 'sia', dueOn: '2027-02-30' });
    expect([noDay.status, noDay.text.includes('The calendar has no such day')]).toEqual([422, true]);
    const stray = { item: desk.meeting.item, kind: 'summary', statement: `new ${newId()}` };
    expect((await desk.post(secretary, 'statement', stray)).text).toContain('not cleared for this item');
    for (const act of ['note', 'statement', 'paste', 'change', 'move', 'remove', 'section', 'assent', 'take-back']) {
      const who = act === 'assent' || act === 'take-back' ? group.a.counsel : secretary;
      expect([act, (await desk.post(who, act)).status]).toEqual([act, 422]);
    }
  });

  it('keeps what was typed when somebody else was quicker, and shows what stands there now', async () => {
    const { secretary, deputySecretary } = group.a;
    const id = await desk.addNote('The first wording of it.', '最初的措辞。');
    const change = { paragraph: id, revision: '1', kind: 'summary', zh: '最初的措辞。' };
    await desk.done(deputySecretary, 'change', { ...change, en: 'The quicker wording of it.' });
    const { status, text } = await desk.post(secretary, 'change', { ...change, en: 'The slower wording of it.' });
    expect(status).toBe(412);
    expect(text).toContain('>The slower wording of it.</textarea>');
    expect(text).toContain('<del>slower</del><ins>quicker</ins>');
    expect(text).toContain('class="conflict"');
    const again = new RegExp(`name="paragraph" value="${id}".*?name="revision" value="(\\d+)"`, 's').exec(text)?.[1];
    expect(again).toBe('2');
    await desk.done(secretary, 'change', { ...change, revision: again ?? '', en: 'The slower wording of it.' });
    expect(await desk.text(group.b.secretary)).toContain('The slower wording of it.');
  });

  it('is saved while it is typed: each field says where to, of which revision', async () => {
    const text = await desk.text(group.a.secretary);
    const [note] = await desk.paragraphs(group.a.secretary);
    expect(text).toContain(`data-save="/api/v1/minutes-statements/${note?.id}"`);
    expect(text).toMatch(new RegExp(`data-autosave="${note?.revision}" data-subject="${note?.id}"`));
    const path = /data-read="([^"]*)" data-value="items\.([^.]*)\.paragraphs\.([^.]*)\.text\.en"/.exec(text);
    const view = (await group.a.secretary.as('get', path?.[1] ?? '').expect(200)).body as {
      items: { id: string; paragraphs: { id: string }[] }[];
    };
    const item = view.items.find(({ id }) => id === path?.[2]);
    expect(item?.paragraphs.some(({ id }) => id === path?.[3])).toBe(true);
  });

  it('takes three pasted paragraphs with the line ends of Windows as three notes, in both languages', async () => {
    const { secretary } = group.a;
    const before = await desk.paragraphs(secretary);
    const paste = { item: desk.meeting.otherItem, kind: 'summary', side: 'csia', split: 'blank' };
    const pastedEn = 'One,\r\nstill one.\r\n\r\nTwo.\r\n \r\nThree.\r\n';
    const unequal = await desk.post(secretary, 'paste', { ...paste, pastedEn, pastedZh: '一。\r\n\r\n二。' });
    expect(unequal.status).toBe(422);
    expect(unequal.text).toContain('The two languages have different numbers of paragraphs');
    expect(unequal.text).toContain('still one.');
    const long = await desk.post(secretary, 'paste', { ...paste, pastedEn: `Short.\r\n\r\n${'x'.repeat(4001)}` });
    expect([long.status, long.text.includes('href="#pastedEn"')]).toEqual([422, true]);
    expect(await desk.paragraphs(secretary)).toEqual(before);
    await desk.done(secretary, 'paste', { ...paste, pastedEn, pastedZh: '一。\r\n\r\n二。\r\n\r\n三。' });
    const after = await desk.paragraphs(secretary);
    expect(after).toHaveLength(before.length + 3);
    const text = await desk.text(group.b.secretary);
    expect(text.indexOf('One,\nstill one.')).toBeGreaterThan(0);
    expect(text.indexOf('Two.')).toBeLessThan(text.indexOf('Three.'));
    expect(text).toContain('三。');
    const lines = { ...paste, split: 'line', pastedEn: 'Four.\r\nFive.\r\n' };
    await desk.done(secretary, 'paste', lines);
    expect(await desk.paragraphs(secretary)).toHaveLength(before.length + 5);
  });

  it('is ordered a step at a time, from the order that was seen', async () => {
    const { secretary } = group.a;
    const of = async (): Promise<string> =>
      new RegExp(`name="item" value="${desk.meeting.otherItem}".*?name="seen" value="([^"]*)"`, 's').exec(
        await desk.text(secretary),
      )?.[1] ?? '';
    const seen = await of();
    const [first = '', second = '', ...more] = seen.split(' ');
    const move = { item: desk.meeting.otherItem, paragraph: second, seen, to: 'up' };
    expect(await desk.done(secretary, 'move', move)).toBe(`${desk.address}#p-${second}`);
    expect(await of()).toBe([second, first, ...more].join(' '));
    expect((await desk.post(secretary, 'move', move)).status).toBe(412);
    const beyond = { ...move, seen: await of() };
    expect((await desk.post(secretary, 'move', beyond)).status).toBe(412);
    expect((await desk.post(secretary, 'move', { ...beyond, item: newId() })).status).toBe(404);
  });

  it('loses a paragraph only as it was read', async () => {
    const { secretary } = group.a;
    const id = await desk.addNote('To be taken out.');
    expect((await desk.post(secretary, 'remove', { paragraph: id, revision: '7' })).status).toBe(412);
    await desk.done(secretary, 'remove', { paragraph: id, revision: '1' });
    expect(await desk.text(secretary)).not.toContain('To be taken out.');
    expect((await desk.post(secretary, 'remove', { paragraph: id, revision: '1' })).status).toBe(404);
  });

  it('shows what somebody wrote as text, whatever it looks like', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' javascript:x`;
    await desk.addNote(hostile, hostile);
    for (const reader of [group.a.secretary, group.b.counsel]) {
      const text = await desk.text(reader);
      expect(text).toContain('&lt;script>');
      expect(text).not.toMatch(/<script>|<img/);
    }
    await desk.done(group.a.secretary, 'circulate');
    expect(await desk.text(group.b.delegate)).not.toMatch(/<script>|<img/);
  });

  it('lets the conduct of the meeting be read beside it', async () => {
    const text = await desk.text(group.b.delegate);
    expect(text).toContain('counsel of a');
    expect(text).toContain('Conduct of the meeting');
  });
});

describe('a recommendation', () => {
  it('is refused beside its kind where no sitting had a quorum', async () => {
    await begun({ quorate: false });
    const note = { item: desk.meeting.item, kind: 'recommendation', side: 'sia', en: 'To align forms.' };
    const { status, text } = await desk.post(group.a.secretary, 'note', note);
    expect([status, text.includes('href="#kind"'), text.includes('>To align forms.</textarea>')]).toEqual([
      ...[422, true, true],
    ]);
  });
});
