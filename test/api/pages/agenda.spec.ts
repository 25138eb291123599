import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { AgendaDesk } from '../agenda/agenda-desk.js';
import { Browser, fieldsOf } from './forms.js';

describe('the page of an agenda', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let address: string;
  let first: string;
  let second: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { slug: 'chips', seats: 2 });
    desk = await AgendaDesk.open(app, group);
    first = (await desk.accepted('a', 'Licences <script>alert("1")</script>')).id;
    second = (await desk.accepted('b', 'Curbs')).id;
    address = `/groups/chips/meetings/${desk.meetingId}/agenda`;
  });
  afterAll(() => app.close());

  const as = (person: TestPerson, language: 'en' | 'zh' = 'en') => new Browser(app, person, language);
  const read = (person: TestPerson): Promise<string> => as(person).text(address);
  const order = async (): Promise<string[]> => (await desk.agenda()).entries.map(({ itemId }) => itemId);
  const press = (changed: Record<string, string>, person = group.a.secretary) =>
    as(person).press(address, `${address}/order`, changed);
  /** What a form for an assent sends, read and ticked. */
  const assent = async (person: TestPerson) => as(person).press(address, `${address}/assent`, { read: 'yes' });

  it('is led to from the group, for members alone', async () => {
    const led = await as(group.b.delegate).page('/groups/chips/agenda');
    expect([led.status, led.headers['location']]).toEqual([303, address]);
    expect((await app.http.get(address)).headers['location']).toMatch(/^\/sign-in/);
    expect((await as(group.a.secretary).page(`/groups/elsewhere/meetings/${desk.meetingId}/agenda`)).status).toBe(404);
    const other = await aWorkingGroup(app, { slug: 'empty', seats: 2 });
    expect((await as(other.a.secretary).page(`/groups/empty/meetings/${desk.meetingId}/agenda`)).status).toBe(404);
    const empty = await as(other.a.secretary).text('/groups/empty/agenda');
    expect(empty).toContain('No meeting is planned yet.');
  });

  it('says before the first order what waits for a place, to those who may know', async () => {
    const shown = await read(group.a.secretary);
    expect(shown).toContain('Place all of them');
    expect(shown).toContain('2027-1/02');
    expect(shown).not.toContain('<script>alert');
    const ofDelegate = await read(group.b.delegate);
    expect(ofDelegate).toContain('No agenda is circulated yet.');
    expect(ofDelegate).toContain('Accepted, not circulated yet');
    expect(ofDelegate).not.toContain(`${address}/order`);
    expect(await read(group.b.interpreter)).not.toContain('2027-1/02');
  });

  it('lets the host’s secretary place everything, and move it up and down, by forms alone', async () => {
    const placed = await press({ place: 'all' });
    expect([placed.status, placed.headers['location']]).toEqual([303, `${address}#order`]);
    expect(await order()).toHaveLength(5);
    const before = await order();
    expect(before.indexOf(first)).toBe(2);
    expect(before.at(-1)).not.toBe(second);
    const moved = await press({ up: second });
    expect(moved.headers['location']).toBe(`${address}#row-${second}`);
    expect((await order()).indexOf(second)).toBe(2);
    expect((await press({ down: second })).status).toBe(303);
    expect(await order()).toEqual(before);
    const left = await press({ leave: first });
    expect(left.status).toBe(303);
    expect((await desk.agenda()).unplaced.map(({ itemId }) => itemId)).toEqual([first]);
    expect((await press({ place: first })).status).toBe(303);
    expect(await order()).toContain(first);
  });

  it('takes other minutes, tells when they do not fit, and keeps what was typed', async () => {
    const minutes = `minutes-${first}`;
    const wrong = await press({ [minutes]: 'many', save: 'yes' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain(`<a href="#${minutes}">Write a whole number.</a>`);
    expect(wrong.text).toContain('value="many"');
    const missing = await press({ [minutes]: '', save: 'yes' });
    expect([missing.status, missing.text.includes('Fill this in.')]).toEqual([422, true]);
    const long = await press({ [minutes]: '400', down: first });
    expect(long.status).toBe(422);
    const [sitting] = await desk.sittings();
    expect(long.text).toContain(`<a href="#sitting-${sitting}">The items of this sitting take longer than it lasts.`);
    expect(long.text).toContain('<p class="error">The items of this sitting take longer than it lasts.');
    expect(long.text).toContain('value="400"');
    expect((await press({ [minutes]: '25', save: 'yes' })).status).toBe(303);
    expect((await desk.agenda()).entries.find(({ itemId }) => itemId === first)?.minutes).toBe(25);
  });

  it('refuses a stale order, keeps what was chosen, and takes it on a second thought', async () => {
    const secretary = as(group.a.secretary);
    const stale = fieldsOf(await secretary.text(address), `${address}/order`);
    expect((await press({ up: second })).status).toBe(303);
    const stands = await order();
    const refused = await secretary.post(`${address}/order`, { ...stale, down: first, [`minutes-${first}`]: '31' });
    expect(refused.status).toBe(412);
    expect(refused.text).toContain('Somebody changed this meanwhile.');
    expect(refused.text).toContain('This is what stands there now:');
    expect(refused.text).not.toContain(`${address}/versions"`);
    expect(await order()).toEqual(stands);
    const kept = fieldsOf(refused.text, `${address}/order`);
    expect(kept[`minutes-${first}`]).toBe('31');
    expect((await secretary.post(`${address}/order`, { ...kept, save: 'yes' })).status).toBe(303);
    expect(await order()).toEqual(kept['item']);
  });

  it('refuses an order over an item that was accepted meanwhile, and one of somebody else', async () => {
    const secretary = as(group.a.secretary);
    const fields = fieldsOf(await secretary.text(address), `${address}/order`);
    const items = (fields['item'] as string[]).filter((id) => id !== second);
    const missing = await secretary.post(`${address}/order`, { ...fields, item: items });
    expect([missing.status, missing.text.includes(`<a href="#row-${second}">This item was accepted`)]).toEqual([
      422,
      true,
    ]);
    for (const person of [group.b.secretary, group.a.coChair, group.a.delegate]) {
      expect((await as(person).post(`${address}/order`, fields)).status).toBe(403);
    }
    const foreign = await secretary.post(`${address}/order`, { ...fields, item: [...items, desk.meetingId, 'x'] });
    expect(foreign.status).toBe(422);
  });

  it('shows nothing of the other side’s drafts: no title, no reference, no count, no gap', async () => {
    const before = await read(group.b.secretary);
    const draft = await desk.draft('a', 'Secret plan');
    const waiting = await desk.submitted('a', 'Second secret');
    const released = await desk.released('a', 'Third secret');
    for (const person of [group.b.secretary, group.b.coChair, group.b.counsel, group.b.auditor, group.b.delegate]) {
      const shown = await read(person);
      for (const hidden of ['Secret plan', 'cond secret', 'ird secret', 'csia-', draft, waiting, released])
        expect(shown).not.toContain(hidden);
    }
    expect(await read(group.b.secretary)).toBe(before);
    const own = await read(group.a.secretary);
    for (const text of ['Secret plan', 'waits for your counsel', 'with the other side’s counsel', '2027-1/csia-']) {
      expect(own).toContain(text);
    }
    expect(await read(group.a.otherDelegate)).not.toContain('Secret plan');
    expect(await read(group.a.delegate)).toContain('Secret plan');
  });

  it('lets the own secretary decline with a reason and hold over, and nobody else', async () => {
    const declined = await desk.submitted('a', 'Too early');
    const bare = await as(group.a.secretary).post(`${address}/decline`, { itemId: declined });
    expect([bare.status, bare.text.includes(`<a href="#code-${declined}">Choose a reason.`)]).toEqual([422, true]);
    expect(bare.text).toContain(`<p class="error" id="code-${declined}-e">Choose a reason.`);
    const act = { itemId: declined, code: 'not-ready' };
    expect((await as(group.a.delegate).post(`${address}/decline`, act)).status).toBe(403);
    expect((await as(group.b.secretary).post(`${address}/decline`, act)).status).toBe(404);
    expect((await as(group.a.secretary).post(`${address}/decline`, act)).status).toBe(303);
    expect(await read(group.a.secretary)).toContain('declined: not ready');
    const again = await as(group.a.secretary).post(`${address}/decline`, act);
    expect([again.status, again.text.includes('Somebody was quicker')]).toEqual([409, true]);

    const late = (await desk.accepted('a', 'Not now')).id;
    expect((await as(group.b.secretary).post(`${address}/defer`, { itemId: late })).status).toBe(403);
    expect((await as(group.a.secretary).post(`${address}/defer`, { itemId: late })).status).toBe(303);
    expect(await read(group.b.secretary)).toContain('held over');
    const twice = await as(group.a.secretary).post(`${address}/defer`, { itemId: late });
    expect([twice.status, twice.text.includes('on a later meeting already')]).toEqual([409, true]);
  });

  it('is written down as a version, once, which both sides circulate', async () => {
    const make = (person: TestPerson) => as(person).post(`${address}/versions`, {});
    expect((await make(group.a.delegate)).status).toBe(403);
    expect((await make(group.b.secretary)).status).toBe(403);
    expect((await make(group.a.secretary)).status).toBe(303);
    const again = await make(group.a.secretary);
    expect([again.status, again.text.includes('says the same')]).toEqual([409, true]);
    expect(await read(group.b.delegate)).not.toContain('Version 1');

    expect(await as(group.b.secretary).text('/desk')).toContain(`href="${address}"`);
    const unread = await as(group.a.secretary).press(address, `${address}/assent`);
    expect([unread.status, unread.text.includes('href="#read-circulation"')]).toEqual([422, true]);
    expect((await assent(group.a.secretary)).status).toBe(303);
    expect(await read(group.a.secretary)).toContain(`${address}/take-back`);
    expect((await as(group.a.coChair).press(address, `${address}/take-back`)).status).toBe(303);
    expect((await assent(group.a.coChair)).status).toBe(303);
    const body = { decision: 'circulation', digest: '0'.repeat(64), read: 'yes' };
    expect((await as(group.b.delegate).post(`${address}/assent`, body)).status).toBe(403);
    expect((await as(group.b.secretary).post(`${address}/assent`, body)).status).toBe(409);
    expect(await read(group.b.delegate)).toContain('No agenda is circulated yet.');
    expect((await assent(group.b.secretary)).status).toBe(303);
    const issued = await read(group.b.delegate);
    expect(issued).toContain('circulated since');
    expect(issued).toContain('Shanghai');
    expect(issued).not.toContain('<form method="post" action="/groups');
  });

  it('marks what moved until the next version, and compares two versions word by word', async () => {
    expect((await press({ up: second })).status).toBe(303);
    const marked = await read(group.b.coChair);
    expect(marked).toMatch(/moved since version 1: 3 → 2/);
    expect(marked).toContain('The order no longer says what version 1 says');
    expect(await read(group.b.delegate)).not.toContain('moved since');
    const [one] = (await desk.agenda()).versions;
    await app.owner.query(
      `UPDATE cleared_paper SET title_en = 'Curbs on tools', title_zh = '工具管制' FROM agenda_item i
       WHERE i.id = $1 AND cleared_paper.paper_id = i.paper_id`,
      [second],
    );
    const { id } = await desk.circulated();
    const version = `/groups/chips/agenda-versions/${id}`;
    const compared = await as(group.b.delegate).text(`${version}?against=${one?.id}`);
    expect(compared).toContain('<ins> on tools</ins>');
    expect(compared).toContain('moved from place 3 to 2');
    expect(await as(group.b.delegate, 'zh').text(`${version}?against=${one?.id}`)).toContain('第1版到第2版的变更');
    expect(await as(group.b.delegate).text(version)).toContain(`value="${one?.id}"`);
    expect((await as(group.b.delegate).page(`${version}?against=x`)).status).toBe(400);
    expect((await as(group.b.delegate).page(`${version}?against=${second}`)).status).toBe(404);
    expect((await as(group.b.delegate).page(`/groups/empty/agenda-versions/${id}`)).status).toBe(404);
    expect(await read(group.b.delegate)).toContain(`${version}?against=${one?.id}`);
  });

  it('shows a version that is only proposed to officers alone, and asks nobody to assent to one that is outdated', async () => {
    expect((await press({ down: second })).status).toBe(303);
    const { id } = await desk.version();
    const version = `/groups/chips/agenda-versions/${id}`;
    expect((await as(group.b.delegate).page(version)).status).toBe(404);
    expect((await as(group.b.counsel).page(version)).status).toBe(200);
    const form = fieldsOf(await read(group.b.coChair), `${address}/assent`);
    await app.owner.query(`UPDATE sitting SET starts_at = starts_at + interval '1 minute' WHERE meeting_id = $1`, [
      desk.meetingId,
    ]);
    const outdated = await as(group.b.coChair).post(`${address}/assent`, { ...form, read: 'yes' });
    expect([outdated.status, outdated.text.includes('The agenda changed since this version.')]).toEqual([409, true]);
    expect(outdated.text).toContain('no longer says what the order says');
    expect(outdated.text).not.toContain(`${address}/assent"`);
    expect((await desk.circulated()).id).not.toBe(id);
  });

  it('is frozen by both co-chairs, says until then what is missing, and takes nothing afterwards', async () => {
    const secretary = await read(group.a.secretary);
    expect(secretary).toContain('Before it can be frozen');
    expect(secretary).toMatch(/Your side’s 2027-1\/csia-\d+ is not accepted yet/);
    expect(secretary).not.toContain(`${address}/assent"`);
    const order = fieldsOf(secretary, `${address}/order`);
    const digest = String(fieldsOf(await read(group.a.coChair), `${address}/assent`)['digest']);
    const body = { decision: 'freeze', digest, read: 'yes' };
    for (const person of [group.a.delegate, group.a.secretary]) {
      expect((await as(person).post(`${address}/assent`, body)).status).toBe(403);
    }
    expect((await assent(group.a.coChair)).status).toBe(303);
    expect(await read(group.b.coChair)).toContain('met: </span>The co-chair of CSIA assents');
    expect((await assent(group.b.coChair)).status).toBe(303);
    const frozen = await read(group.a.secretary);
    expect(frozen).toContain('is frozen since');
    for (const act of ['order', 'versions', 'assent']) expect(frozen).not.toContain(`${address}/${act}"`);
    const stale = await as(group.a.secretary).post(`${address}/order`, order);
    expect([stale.status, stale.text.includes('Somebody changed this meanwhile.')]).toEqual([412, true]);
    const { revision } = await desk.agenda();
    const late = await as(group.a.secretary).post(`${address}/order`, { ...order, revision: String(revision) });
    expect([late.status, late.text.includes('Both sides have frozen this agenda.')]).toEqual([409, true]);
    expect(await as(group.b.delegate, 'zh').text(address)).toContain('已锁定');
  });
});
