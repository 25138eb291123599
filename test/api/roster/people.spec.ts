import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

interface Answer {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
}

const secretEvidence = 'Employment letter of 2026, seen by the secretary';
const attestation = {
  technicalFunction: true,
  noExecutiveRole: true,
  noGovernmentBody: true,
  evidence: secretEvidence,
  validUntil: '2028-01-01',
};
const person = (en: string) => ({
  name: { en, zh: '张三' },
  function: { en: 'Principal engineer', zh: '首席工程师' },
  email: 'private@a.example',
});

describe('people and their offices', () => {
  let app: TestApp;
  let group: TestGroup;
  let delegate: Record<string, unknown>;
  const post = async (who: TestPerson, path: string, body: object = {}) => {
    const answer = await who.as('post', `/api/v1/${path}`).send(body);
    return { status: answer.status, ...(answer.body as Answer & { code?: string }) };
  };
  const get = async (who: TestPerson, path: string) => {
    const answer = await who.as('get', `/api/v1/${path}`);
    return { status: answer.status, body: answer.body as Record<string, never>, text: answer.text };
  };

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 4 });
  });
  beforeEach(() => {
    delegate = { workingGroupId: group.id, seatId: group.a.seats[2], validFrom: '2027-01-11' };
  });
  afterAll(() => app.close());

  it('a secretary appoints a delegate with an attestation; the other side sees function and validity, no more', async () => {
    const { secretary, auditor } = group.a;
    const made = await post(secretary, 'delegates', { ...delegate, person: person('Zhang San'), attestation });
    expect(made).toMatchObject({ status: 201, state: 'appointed' });

    const own = await get(auditor, `delegates?workingGroupId=${group.id}&side=csia`);
    const reduced = await get(group.b.secretary, `delegates?workingGroupId=${group.id}&side=csia`);
    const find = (page: typeof own) =>
      (page.body['items'] as { id: string }[] | undefined)?.find((one) => one.id === made.id);
    expect(find(own)).toMatchObject({ seatNumber: 3, attestation: { state: 'valid', validUntil: '2028-01-01' } });
    expect(find(reduced)).toMatchObject({ function: { en: 'Principal engineer' }, validFrom: '2027-01-11' });
    expect(find(reduced)).not.toHaveProperty('attestation');

    const file = await get(auditor, `people/${made.reference}`);
    expect(file.body).toMatchObject({ email: 'private@a.example', attestations: [{ evidence: secretEvidence }] });
    expect((await get(group.b.secretary, `people/${made.reference}`)).status).toBe(404);
    expect((await get(group.a.delegate, `people/${made.reference}`)).status).toBe(404);
    expect((await get(group.a.delegate, `people/${group.a.delegate.personId}`)).status).toBe(200);
    for (const path of [`working-groups/${group.id}/roster`, `appointments?workingGroupId=${group.id}&limit=100`]) {
      expect((await get(group.b.secretary, path)).text).not.toMatch(/Employment|private@|evidence/);
    }
  });

  it('no one is appointed without an attestation, outside the term of his company, or as a second principal', async () => {
    const { secretary } = group.a;
    const someone = person('Li Si');
    const seatId = group.a.seats[3];
    const wish = (more: object) => post(secretary, 'delegates', { ...delegate, seatId, person: someone, ...more });
    expect(await wish({})).toMatchObject({ status: 422, code: 'attestation-missing' });
    expect(await wish({ attestation: { ...attestation, noExecutiveRole: false } })).toMatchObject({
      code: 'not-eligible',
    });
    expect(await wish({ attestation, validFrom: '2025-01-01' })).toMatchObject({ status: 409, code: 'seat-vacant' });
    const second = await post(secretary, 'delegates', { ...delegate, person: someone, attestation });
    expect(second).toMatchObject({ status: 409, code: 'principal-appointed' });
    const alternate = await post(secretary, 'delegates', {
      ...delegate,
      person: someone,
      attestation,
      alternate: true,
    });
    expect(alternate).toMatchObject({ status: 201 });
    const again = { ...delegate, seatId, personId: alternate.reference };
    expect(await post(secretary, 'delegates', again)).toMatchObject({ status: 409, code: 'already-appointed' });
  });

  it('nobody appoints himself, nor for the other side, nor without a fresh second factor', async () => {
    const { secretary, coChair, delegate: other } = group.a;
    const himself = { ...delegate, alternate: true, personId: secretary.personId, attestation };
    expect(await post(secretary, 'delegates', himself)).toMatchObject({ status: 403, code: 'self-appointment' });
    expect(await post(secretary, `people/${secretary.personId}/attestations`, attestation)).toMatchObject({
      code: 'self-appointment',
    });
    const office = { workingGroupId: group.id, office: 'counsel', validFrom: '2027-01-11', personId: coChair.personId };
    expect(await post(coChair, 'officers', office)).toMatchObject({ status: 403, code: 'self-appointment' });
    const foreign = { ...delegate, alternate: true, personId: group.b.delegate.personId };
    expect(await post(secretary, 'delegates', foreign)).toMatchObject({ status: 404 });
    expect(await post(group.b.secretary, 'delegates', { ...delegate, person: person('X') })).toMatchObject({
      code: 'office-required',
    });
    expect(await post(other, 'delegates', { ...delegate, person: person('X') })).toMatchObject({ status: 403 });
    await app.owner.query('UPDATE session SET second_factor_at = NULL WHERE id = $1', [secretary.sessionId]);
    const stale = await post(secretary, 'delegates', { ...delegate, person: person('X'), attestation });
    expect(stale).toMatchObject({ status: 403, code: 'fresh-second-factor-required' });
    await app.owner.query('UPDATE session SET second_factor_at = $2 WHERE id = $1', [
      secretary.sessionId,
      app.now().toString(),
    ]);
  });

  it('two officers appoint an officer; neither alone, neither the nominee, and nobody of the other side sees it open', async () => {
    const { secretary, coChair, counsel, auditor } = group.a;
    const wish = { workingGroupId: group.id, office: 'counsel', deputy: true, validFrom: '2027-01-11' };
    const { id, reference } = await post(secretary, 'officers', { ...wish, person: person('Wang Wu') });
    const open = async (who: TestPerson) => (await get(who, `officers?workingGroupId=${group.id}`)).body['nominations'];
    expect(await open(secretary)).toMatchObject([{ id, can: { confirm: false, withdraw: true } }]);
    expect(await open(coChair)).toMatchObject([{ id, can: { confirm: true } }]);
    expect(await open(group.b.coChair)).toEqual([]);
    const confirm = (who: TestPerson) => post(who, `officers/${id}/confirmation`);
    expect(await confirm(secretary)).toMatchObject({ status: 403, code: 'second-officer-required' });
    expect(await confirm(group.b.coChair)).toMatchObject({ status: 404 });
    expect(await confirm(auditor)).toMatchObject({ status: 403, code: 'office-required' });
    expect(await confirm(coChair)).toMatchObject({ status: 201, reference, state: 'appointed' });
    expect(await confirm(counsel)).toMatchObject({ status: 409, code: 'wrong-state' });

    const next = await post(secretary, 'officers', { ...wish, person: person('Zhao Liu') });
    const path = `/api/v1/officers/${next.id}`;
    expect((await counsel.as('delete', path)).body).toMatchObject({ state: 'withdrawn' });
    expect(await post(coChair, `officers/${next.id}/confirmation`)).toMatchObject({ code: 'wrong-state' });
  });

  it('a co-chair needs an attestation, and his powers end with its revocation', async () => {
    const { secretary, counsel } = group.b;
    const wish = { workingGroupId: group.id, office: 'co-chair', deputy: true, validFrom: '2027-01-11' };
    const bare = await post(secretary, 'officers', { ...wish, person: person('No Word') });
    expect(bare).toMatchObject({ code: 'attestation-missing' });
    const nominee = await post(secretary, 'officers', { ...wish, person: person('With Word'), attestation });
    expect(await post(counsel, `officers/${nominee.id}/confirmation`)).toMatchObject({ status: 201 });

    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM attestation WHERE person_id = $1', [
      group.b.coChair.personId,
    ]);
    expect((await get(group.b.coChair, 'working-groups')).status).toBe(200);
    const path = `attestations/${rows[0]?.id}/revocation`;
    expect(await post(group.a.secretary, path, {})).toMatchObject({ status: 404 });
    expect(await post(secretary, path, { reason: 'Became vice president' })).toMatchObject({ state: 'revoked' });
    expect((await get(group.b.coChair, 'working-groups')).status).toBe(403);
    const roster = await get(group.a.secretary, `working-groups/${group.id}/roster`);
    expect(roster.text).not.toContain('vice president');
    const renewed = await post(secretary, `people/${group.b.coChair.personId}/attestations`, attestation);
    expect(renewed).toMatchObject({ status: 201, state: 'valid' });
    expect((await get(group.b.coChair, 'working-groups')).status).toBe(200);
  });

  it('a person has another function from a date on, under the own secretary alone', async () => {
    const { personId } = group.b.delegate;
    const path = `people/${personId}/names`;
    const names = { name: { en: 'Jane Roe' }, function: { en: 'Fellow', zh: '院士' }, validFrom: '2027-02-01' };
    expect(await post(group.a.secretary, path, names)).toMatchObject({ status: 404 });
    expect(await post(group.b.secretary, path, names)).toMatchObject({ status: 201 });
    const functionOn = async (day: string) => {
      const roster = await get(group.a.secretary, `working-groups/${group.id}/roster?asOf=${day}`);
      const sides = roster.body['sides'] as { seats: { delegates: { function: { en: string } }[] }[] }[] | undefined;
      return sides?.[1]?.seats[0]?.delegates[0]?.function.en;
    };
    expect(await functionOn('2027-01-31')).toBe('Function of delegate');
    expect(await functionOn('2027-02-01')).toBe('Fellow');
  });

  it('a delegate whose appointment ends loses his powers at his next request', async () => {
    const { secretary, otherDelegate } = group.a;
    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM appointment WHERE person_id = $1', [
      otherDelegate.personId,
    ]);
    const path = `delegates/${rows[0]?.id}/end`;
    expect(await post(secretary, path, { from: '2020-01-01' })).toMatchObject({ code: 'ends-before-begin' });
    expect(await post(group.b.secretary, path, { from: '2027-01-11' })).toMatchObject({ status: 404 });
    expect(await post(secretary, path, { from: '2027-01-11' })).toMatchObject({ status: 200, state: 'ended' });
    expect((await get(otherDelegate, 'working-groups')).status).toBe(403);
  });

  it('an officer resigns by himself, while two remain to appoint a successor', async () => {
    const own = await app.owner.query<{ id: string }>('SELECT id FROM appointment WHERE person_id = $1', [
      group.a.counsel.personId,
    ]);
    const path = `officers/${own.rows[0]?.id}/end`;
    const body = { from: '2027-01-12' };
    expect(await post(group.a.secretary, path, body)).toMatchObject({ status: 403, code: 'own-office-only' });
    expect(await post(group.a.counsel, path, body)).toMatchObject({ status: 200, state: 'ended' });

    const small = await aWorkingGroup(app, { seats: 2 });
    const alone = await aPerson(app, small.id, 'a', 'auditor');
    await app.owner.query(`DELETE FROM appointment WHERE working_group_id = $1 AND person_id = ANY ($2)`, [
      small.id,
      [small.a.deputySecretary.personId, small.a.counsel.personId],
    ]);
    const appointmentOf = async (who: TestPerson) =>
      (await app.owner.query<{ id: string }>('SELECT id FROM appointment WHERE person_id = $1', [who.personId])).rows[0]
        ?.id;
    const last = await post(small.a.coChair, `officers/${await appointmentOf(small.a.coChair)}/end`, body);
    expect(last).toMatchObject({ status: 422, code: 'officers-too-few' });
    expect(await post(alone, `officers/${await appointmentOf(alone)}/end`, body)).toMatchObject({ status: 200 });
  });

  it('the secretary alone appoints interpreters, staff and experts, and no officer', async () => {
    const { secretary, coChair } = group.a;
    const wish = { workingGroupId: group.id, validFrom: '2027-01-11', person: person('Interpreter') };
    const made = await post(secretary, 'appointments', { ...wish, office: 'interpreter' });
    expect(made).toMatchObject({ status: 201 });
    expect(await post(secretary, 'appointments', { ...wish, office: 'counsel' })).toMatchObject({ status: 400 });
    expect(await post(coChair, 'appointments', { ...wish, office: 'staff' })).toMatchObject({ status: 403 });
    expect(await post(secretary, `delegates/${made.id}/end`, { from: '2027-05-01' })).toMatchObject({ status: 404 });
    expect(await post(secretary, `appointments/${made.id}/end`, { from: '2027-05-01' })).toMatchObject({ status: 200 });
  });
});
