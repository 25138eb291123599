import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { AgendaDesk } from '../agenda/agenda-desk.js';
import { openYear, putSchedule } from '../meetings/steps.js';
import { aHeldMeeting } from '../minutes/held-meeting.js';

interface Waiting {
  readonly act: string;
  readonly subjectId: string;
  readonly decision: string | null;
  readonly otherSideAssented: boolean;
  readonly title: { en: string | null; zh: string | null } | null;
  readonly reference: string | null;
  readonly dueAt: string | null;
}

describe('what waits for somebody', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
  });
  afterAll(() => app.close());

  const waiting = async (person: TestPerson, query = ''): Promise<Waiting[]> =>
    ((await person.as('get', `/api/v1/me/waiting?limit=100${query}`).expect(200)).body as { items: Waiting[] }).items;
  const acts = async (person: TestPerson, ...of: string[]): Promise<string[]> =>
    (await waiting(person)).filter(({ act }) => of.includes(act)).map(({ act, decision }) => decision ?? act);

  it('is to submit for the delegates of the seat, until submissions close', async () => {
    await desk.draft('a', 'Licences for tools');
    const [submit] = (await waiting(group.a.delegate)).filter(({ act }) => act === 'submit');
    expect(submit).toMatchObject({
      ...{ title: { en: 'Licences for tools', zh: null }, reference: expect.stringMatching(/\/csia-\d+$/) },
      dueAt: expect.stringMatching(/^20\d\d-/),
    });
    for (const person of [group.a.otherDelegate, group.a.secretary, group.b.delegate, group.b.counsel]) {
      expect(await acts(person, 'submit')).toEqual([]);
    }
  });

  it('is the release for own counsel alone, and to translate for the own secretary', async () => {
    await desk.submitted('a', 'Orders of parts');
    expect(await acts(group.a.counsel, 'release-outward')).toEqual(['release-outward']);
    for (const person of [group.a.secretary, group.b.counsel, group.a.auditor]) {
      expect(await acts(person, 'release-outward', 'accept-inward')).toEqual([]);
    }
    const untranslated = await desk.draft('a', 'Not yet in Chinese');
    await desk.send(group.a.delegate, `/api/v1/agenda-items/${untranslated}/submission`, {}, 200);
    const translate = (await waiting(group.a.secretary)).filter(({ act }) => act === 'translate');
    expect(translate.map(({ title }) => title)).toEqual([{ en: 'Not yet in Chinese', zh: null }]);
  });

  it('is to accept for the other side’s counsel alone, once it is released, and to revise for its authors when it is returned', async () => {
    const id = await desk.released('a', 'A rule of the gazette');
    expect(await acts(group.b.counsel, 'accept-inward')).toEqual(['accept-inward']);
    for (const person of [group.b.secretary, group.b.coChair, group.a.counsel]) {
      expect(await acts(person, 'accept-inward')).toEqual([]);
    }
    await desk.send(
      group.b.counsel,
      `/api/v1/agenda-items/${id}/releases`,
      await desk.inward('a', id, 'translation'),
      200,
    );
    expect(await acts(group.b.counsel, 'accept-inward')).toEqual([]);
    expect((await waiting(group.a.delegate)).filter(({ act }) => act === 'revise')).toMatchObject([
      { title: { en: 'A rule of the gazette' } },
    ]);
    expect(await acts(group.a.otherDelegate, 'revise')).toEqual([]);
  });

  it('is an assent for who holds the key, until his side has turned it, and says what the other side did', async () => {
    await desk.accepted('a');
    await desk.orderAll();
    const { digest } = await desk.version();
    const key = async (person: TestPerson): Promise<boolean[]> =>
      (await waiting(person))
        .filter(({ decision }) => decision === 'agenda.circulation')
        .map(({ otherSideAssented }) => otherSideAssented);
    for (const side of ['a', 'b'] as const) {
      expect(await key(group[side].secretary)).toEqual([false]);
      expect(await key(group[side].coChair)).toEqual([false]);
      expect(await key(group[side].counsel)).toEqual([]);
    }
    await desk.assent(group.a.secretary, 'circulation', digest).expect(201);
    expect(await key(group.a.secretary)).toEqual([]);
    expect(await key(group.a.coChair)).toEqual([]);
    expect(await key(group.b.secretary)).toEqual([true]);
    await desk.assent(group.b.secretary, 'circulation', digest).expect(201);
    expect(await key(group.b.secretary)).toEqual([]);
    expect(await acts(group.b.coChair, 'assent')).toContain('agenda.freeze');
    expect(await acts(group.b.secretary, 'assent')).not.toContain('agenda.freeze');
  });

  it('is a reply for everybody who is invited, and to schedule for secretaries', async () => {
    const other = await aWorkingGroup(app, { seats: 2 });
    const [planned] = await openYear(other);
    expect(await acts(other.a.secretary, 'schedule', 'reply')).toContain('schedule');
    expect((await putSchedule(other.a.secretary, planned)).status).toBe(200);
    expect(await acts(other.b.secretary, 'assent')).toEqual(['meeting.proposal']);
    for (const person of [group.a.delegate, group.b.interpreter])
      expect(await acts(person, 'reply')).toEqual(['reply']);
    expect(await acts(group.a.auditor, 'reply')).toEqual([]);
    const answer = { reply: 'yes', attends: 'remote' };
    await group.a.delegate.as('put', `/api/v1/meetings/${desk.meetingId}/rsvp`).send(answer).expect(200);
    expect(await acts(group.a.delegate, 'reply')).toEqual([]);
  });

  it('comes in pages, what is due first first, each once', async () => {
    const all = await waiting(group.a.secretary);
    const dues = all.map(({ dueAt }) => dueAt ?? '9999');
    expect(dues).toEqual([...dues].sort());
    const found: Waiting[] = [];
    for (let after: string | null = ''; after !== null;) {
      const query: string = after === '' ? '' : `&after=${after}`;
      const page = (await group.a.secretary.as('get', `/api/v1/me/waiting?limit=1${query}`).expect(200)).body as {
        items: Waiting[];
        next: string | null;
      };
      found.push(...page.items);
      after = page.next;
    }
    expect(found).toEqual(all);
    expect(all.length).toBeGreaterThan(1);
  });

  it('is to minute what was held, for the host’s secretary, and what follows from it for whom it names', async () => {
    const held = await aWorkingGroup(app, { seats: 2 });
    const meeting = await aHeldMeeting(app, held);
    expect(await acts(held.a.secretary, 'begin-minutes', 'circulate-minutes')).toEqual(['begin-minutes']);
    expect(await acts(held.b.secretary, 'begin-minutes')).toEqual([]);
    await desk.send(held.a.secretary, `/api/v1/meetings/${meeting.id}/minutes`, {});
    expect(await acts(held.a.secretary, 'begin-minutes', 'circulate-minutes')).toEqual(['circulate-minutes']);
  });
});
