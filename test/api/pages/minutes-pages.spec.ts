import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { aCharterInForce } from './charter-in-force.js';
import { MinutesDesk } from './minutes-desk.js';

let app: TestApp;
let group: TestGroup;
let desk: MinutesDesk;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const anew = async (options: { quorate?: boolean } = {}): Promise<void> => {
  group = await aWorkingGroup(app, { seats: 2 });
  await aCharterInForce(group);
  desk = await MinutesDesk.open(app, group, options);
};
const begun = async (options: { quorate?: boolean } = {}): Promise<void> => {
  await anew(options);
  await desk.done(group.a.secretary, 'begin');
};

describe('the minutes of a held meeting', () => {
  beforeAll(() => anew());

  it('stand in the list of the group from the day on which it was held, with whom they wait for', async () => {
    const text = await desk.text(group.b.coChair, `${desk.root}/minutes`);
    expect(text).toContain('Minutes of the meeting 2027-1');
    expect(text).toContain('not begun');
    expect(text).toContain('the secretary of CSIA begins them');
    expect(text).toContain(`href="${desk.address}"`);
    const chinese = await desk.page(group.b.coChair, `${desk.root}/minutes`, 'zh');
    expect(chinese.text).toContain('由CSIA秘书开始起草');
    expect((await desk.page(group.a.secretary, '/groups/elsewhere/minutes')).status).toBe(404);
    const away = await app.http.get(`${desk.root}/minutes`);
    expect(away.headers['location']).toMatch(/^\/sign-in/);
  });

  it('are begun by the secretary of the host, who comes to them from his desk', async () => {
    expect(await desk.text(group.a.secretary, '/desk')).toContain(`href="${desk.address}"`);
    expect(await desk.text(group.b.secretary)).not.toContain('/begin"');
    expect((await desk.post(group.b.secretary, 'begin')).status).toBe(403);
    expect(await desk.text(group.a.secretary)).toContain('/begin"');
    expect(await desk.done(group.a.secretary, 'begin')).toBe(desk.address);
    expect((await desk.post(group.a.secretary, 'begin')).status).toBe(409);
  });

  it('are told a delegate neither as a draft nor as none, before they are circulated', async () => {
    const before = await MinutesDesk.open(app, await aWorkingGroup(app, { seats: 2 }));
    const drafted = await desk.text(group.b.delegate);
    const none = await before.text(before.group.b.delegate);
    const bare = ({ meeting, root }: MinutesDesk, page: string): string =>
      (/<main.*<\/main>/s.exec(page)?.[0] ?? page).replaceAll(meeting.id, '').replaceAll(root, '');
    expect(bare(desk, drafted)).toBe(bare(before, none));
    expect(drafted).toContain('nothing to read yet');
    const list = await desk.text(group.b.delegate, `${desk.root}/minutes`);
    expect(list).toContain('not circulated yet');
    expect(list).not.toContain('being drafted');
  });

  it('go by forms alone from the first note to the published page', async () => {
    const { secretary } = group.a;
    const follow = { owner: group.b.companies[0] ?? '', dueOn: '2027-06-30' };
    const note = { item: desk.meeting.item, kind: 'study', side: 'sia', en: 'A study was agreed on.', ...follow };
    const to = await desk.done(secretary, 'note', note);
    expect(to).toMatch(/#p-[0-9a-f-]{36}$/);
    const id = to.split('#p-')[1] ?? '';
    const named = { item: desk.meeting.item, statement: `reference ${desk.meeting.statement}`, kind: 'summary' };
    await desk.done(secretary, 'statement', named);
    const page = await desk.text(secretary);
    expect(page).toContain('A rule was published.');
    expect(page).toContain('href="https://example.org/rule"');

    await desk.done(secretary, 'circulate');
    expect(await desk.text(group.b.delegate)).toContain('A study was agreed on.');
    const lacking = await desk.text(secretary);
    expect(lacking).toContain('Paragraph 2.1 has no Chinese text');
    expect(lacking).not.toContain(`action="${desk.address}/lock"`);
    const refused = await desk.post(secretary, 'lock');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(`href="#p-${id}"`);

    const changed = { ...note, paragraph: id, revision: '1', zh: '同意开展研究。' };
    expect(await desk.done(secretary, 'change', changed)).toBe(`${desk.address}#p-${id}`);
    await desk.done(secretary, 'lock');
    const { counsel, coChair } = group.b;
    const waiting = await desk.text(counsel);
    expect(waiting).toContain('Counsel of SIA has not cleared this revision');
    expect(waiting).toContain('/minutes-revisions/');
    expect(
      (await desk.post(coChair, 'assent', { decision: 'assent', digest: 'f'.repeat(64), read: 'yes' })).status,
    ).toBe(422);
    await desk.assent(group.a.counsel, 'clearance');
    await desk.done(group.a.counsel, 'take-back', { decision: 'clearance' });
    await desk.assent(group.a.counsel, 'clearance');
    await desk.assent(counsel, 'clearance');
    expect(await desk.text(group.a.coChair, '/desk')).toContain(`href="${desk.address}"`);
    expect(await desk.assent(group.a.coChair, 'assent')).toBe(desk.address);
    const published = await desk.assent(coChair, 'assent');
    expect(published).toMatch(new RegExp(`^${desk.root}/minutes/[0-9a-f-]{36}$`));
    expect((await app.http.get(published)).text).toContain('A study was agreed on.');
    expect(await desk.text(secretary)).toContain(`href="${published}"`);
    expect(await desk.text(group.a.delegate, `${desk.root}/minutes`)).toContain(`href="${published}"`);
  });

  it('leave what is to be done, which its owner’s secretary says is done', async () => {
    const address = `${desk.root}/follow-ups`;
    const { secretary, delegate } = group.b;
    const text = await desk.text(secretary, address);
    expect(text).toContain('A study was agreed on.');
    const id = /name="followUp" value="([^"]*)"/.exec(text)?.[1] ?? '';
    expect(await desk.text(delegate, address)).toContain('You answer for this.');
    expect(await desk.text(delegate, '/desk')).toContain(`${address}#f-${id}`);
    for (const other of [group.a.secretary, delegate]) {
      expect(await desk.text(other, address)).not.toContain('name="followUp"');
      expect((await desk.post(other, 'close', { followUp: id }, address)).status).toBe(403);
    }
    expect((await desk.post(secretary, 'close', {}, address)).status).toBe(422);
    expect(await desk.done(secretary, 'close', { followUp: id }, address)).toBe(`${address}?show=closed#f-${id}`);
    expect((await desk.post(secretary, 'close', { followUp: id }, address)).status).toBe(409);
    expect(await desk.text(secretary, address)).toContain('Nothing is to be done.');
    expect(await desk.text(secretary, `${address}?show=closed`)).toContain(`id="f-${id}"`);
    expect((await desk.page(secretary, `${address}?show=some`)).status).toBe(400);
  });
});

describe('a locked revision', () => {
  beforeAll(async () => {
    await begun();
    await desk.addNote('The first wording.', '最初的措辞。');
    await desk.done(group.a.secretary, 'circulate');
    await desk.done(group.a.secretary, 'lock');
  });
  const revision = async (): Promise<string> =>
    /href="([^"]*\/minutes-revisions\/[0-9a-f-]{36})/.exec(await desk.text(group.b.counsel))?.[1] ?? '';

  it('is read as it will be published, at the address of its group', async () => {
    const address = await revision();
    const text = await desk.text(group.b.coChair, address);
    expect(text).toContain('The first wording.');
    expect(text).toContain('最初的措辞。');
    expect(text).not.toContain('delegate of b');
    expect((await desk.page(group.b.coChair, address.replace(desk.root, '/groups/elsewhere'))).status).toBe(404);
    const stranger = await aWorkingGroup(app, { seats: 2 });
    expect((await desk.page(stranger.b.coChair, address)).status).toBe(404);
    expect((await desk.page(group.b.coChair, `${address}?with=nothing`)).status).toBe(400);
    expect((await desk.page(group.b.coChair, `${address}?with=${desk.meeting.id}`)).status).toBe(404);
  });

  it('is taken up again by one officer of either side, and what was cleared counts no more', async () => {
    await desk.assent(group.a.counsel, 'clearance');
    const digest = /name="digest" value="([^"]*)"/.exec(await desk.text(group.b.counsel))?.[1] ?? '';
    const address = await revision();
    expect((await desk.post(group.b.delegate, 'unlock')).status).toBe(403);
    await desk.done(group.b.secretary, 'unlock');
    const reopened = await desk.text(group.a.secretary);
    expect(reopened).toContain('taken up again after a lock');
    expect(reopened).toContain(`${address}?with=draft`);
    const late = { decision: 'clearance', digest, read: 'yes' };
    expect((await desk.post(group.b.counsel, 'assent', late)).status).toBe(409);

    const [paragraph] = await desk.paragraphs(group.a.secretary);
    const words = { en: 'The second wording.', zh: '最初的措辞。', kind: 'summary' };
    await desk.done(group.a.secretary, 'change', {
      ...{ paragraph: paragraph?.id ?? '', revision: paragraph?.revision ?? '' },
      ...words,
    });
    const compared = await desk.text(group.b.counsel, `${address}?with=draft`);
    expect(compared).toContain('What changed from revision 1 to the draft');
    expect(compared).toContain('<del>first</del><ins>second</ins>');
    expect(compared).not.toContain('<del>最初');

    await desk.done(group.a.secretary, 'lock');
    expect(await desk.text(group.b.counsel)).toContain('Counsel of CSIA has not cleared this revision');
    expect((await desk.post(group.b.counsel, 'assent', late)).status).toBe(409);
    const second = await revision();
    expect(second).not.toBe(address);
    const both = await desk.text(group.b.counsel, `${second}?with=${address.split('/').at(-1)}`);
    expect(both).toContain('What changed from revision 1 to revision 2');
  });

  it('is offered to no counsel who wrote in it', async () => {
    await app.owner.query('UPDATE minutes_paragraph SET written_by = written_by || $1::uuid', [
      group.b.counsel.accountId,
    ]);
    expect(await desk.text(group.b.counsel)).not.toContain(`action="${desk.address}/assent"`);
    expect(await desk.text(group.a.counsel)).toContain(`action="${desk.address}/assent"`);
  });
});
