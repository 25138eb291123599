import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { assent, openYear, putSchedule, read, spring } from './steps.js';

describe('the date of a meeting', () => {
  let app: TestApp;
  let group: TestGroup;
  let id: string;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    group = await aWorkingGroup(app, { seats: 2 });
    [id] = await openYear(group);
    await putSchedule(group.a.secretary, id);
  });

  const state = async () => (await read(group.a.secretary, id)).state;

  it('is proposed, then confirmed, when both sides have assented to each', async () => {
    await assent(group.a.secretary, id, 'proposal');
    expect(await state()).toBe('planned');
    await assent(group.b.secretary, id, 'proposal');
    expect(await state()).toBe('proposed');
    await assent(group.b.coChair, id, 'confirmation');
    expect(await state()).toBe('proposed');
    await assent(group.a.coChair, id, 'confirmation');
    const meeting = await read(group.a.secretary, id);
    expect(meeting.state).toBe('confirmed');
    expect(meeting.decisions.map((one) => [one.decision, one.state])).toEqual([
      ['meeting.proposal', 'effective'],
      ['meeting.confirmation', 'effective'],
    ]);
  });

  it('is not settled by one side alone, with however many of its keys', async () => {
    expect((await assent(group.a.secretary, id, 'proposal')).status).toBe(201);
    for (const person of [group.a.secretary, group.a.coChair, group.a.deputySecretary]) {
      expect((await assent(person, id, 'proposal')).body).toMatchObject({ code: 'already-assented' });
    }
    expect(await state()).toBe('planned');
    expect((await assent(group.b.counsel, id, 'proposal')).status).toBe(403);
    expect((await assent(group.b.delegate, id, 'proposal')).status).toBe(403);
  });

  it('cannot be confirmed before it is proposed', async () => {
    expect((await assent(group.a.secretary, id, 'confirmation')).body).toMatchObject({ code: 'wrong-state' });
  });

  it('is assented to as it was read', async () => {
    const { digests } = await read(group.b.secretary, id);
    await putSchedule(group.a.secretary, id, { ...spring, place: { en: 'Hall 2', zh: '二号厅' } });
    const late = group.b.secretary.as('post', `/api/v1/meetings/${id}/assents`);
    const answer = await late.send({ decision: 'proposal', digest: digests.proposal });
    expect(answer.body).toMatchObject({ status: 409, code: 'digest-differs' });
  });

  it('loses its assents when it changes, and regains none by changing back', async () => {
    await assent(group.a.secretary, id, 'proposal');
    await putSchedule(group.b.secretary, id, { ...spring, format: 'on-site' });
    await putSchedule(group.b.secretary, id);
    const changed = await read(group.a.secretary, id);
    expect(changed.decisions).toEqual([]);
    expect((await assent(group.b.secretary, id, 'proposal')).body).toMatchObject({ effective: false });
    expect(await state()).toBe('planned');
  });

  it('that both proposed goes back to planned when one side changes it', async () => {
    await assent(group.a.secretary, id, 'proposal');
    await assent(group.b.secretary, id, 'proposal');
    await assent(group.a.secretary, id, 'confirmation');
    expect((await putSchedule(group.b.coChair, id)).body).toMatchObject({ state: 'planned' });
    expect((await assent(group.b.secretary, id, 'confirmation')).status).toBe(409);
  });

  it('no longer changes once it is confirmed', async () => {
    for (const decision of ['proposal', 'confirmation'] as const) {
      await assent(group.a.secretary, id, decision);
      await assent(group.b.secretary, id, decision);
    }
    const answer = await putSchedule(group.a.secretary, id);
    expect(answer.body).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  it('has its assent taken back by who gave it, until both have', async () => {
    const back = (person: TestPerson, decision = 'proposal') =>
      person.as('delete', `/api/v1/meetings/${id}/assents/${decision}`);
    const none = { status: 409, code: 'nothing-to-take-back' };
    expect((await back(group.a.secretary)).body).toMatchObject(none);
    await assent(group.a.secretary, id, 'proposal');
    expect((await back(group.b.secretary)).body).toMatchObject(none);
    await back(group.a.coChair).expect(200);
    expect((await assent(group.b.secretary, id, 'proposal')).body).toMatchObject({ effective: false });
    await assent(group.a.secretary, id, 'proposal');
    const late = await back(group.a.secretary);
    expect(late.body).toMatchObject({ status: 409, code: 'already-effective' });
    expect(String((late.body as { detail: string }).detail)).toContain('another date');
    expect((await back(group.a.secretary, 'confirmation')).body).toMatchObject(none);
    expect(await state()).toBe('proposed');
    await putSchedule(group.a.secretary, id);
    expect((await back(group.a.secretary)).body).toMatchObject(none);
  });

  it('needs a fresh second factor', async () => {
    await app.owner.query(`UPDATE session SET second_factor_at = $2 WHERE id = $1`, [
      group.a.secretary.sessionId,
      app.now().subtract({ minutes: 6 }).toString(),
    ]);
    expect((await assent(group.a.secretary, id, 'proposal')).body).toMatchObject({
      code: 'fresh-second-factor-required',
    });
  });
});
