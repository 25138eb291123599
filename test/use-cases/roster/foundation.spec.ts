import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, system } from '../../../src/platform/actor.js';
import { newId } from '../../../src/platform/id.js';
import { saltedDigest } from '../../../src/platform/digest.js';
import { type Side } from '../../../src/platform/side.js';
import {
  Appointments,
  Associations,
  Charters,
  Groups,
  RosterReader,
  WorkingGroups,
} from '../../../src/roster/index.js';
import { GroupReader } from '../../../src/roster/groups/group-reader.js';
import { FillSeat } from '../../../src/roster/seats/fill-seat.js';
import { startApp, type TestApp } from '../../support/app.js';

/** From nothing to an active group, as set-up and the charter's two keys do it. */
describe('the founding of a group', () => {
  let app: TestApp;
  let groupId: string;
  const people: Record<Side, Person> = {} as Record<Side, Person>;
  const today = '2027-01-11';

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const names = { nameEn: 'Somebody', nameZh: '某人', functionEn: 'Engineer', functionZh: '工程师' };
  const claims = { technicalFunction: true, noExecutiveRole: true, noGovernmentBody: true, validUntil: '2028-01-01' };

  it('makes two associations and a forming group with vacant seats and a draft of a charter', async () => {
    await app.database.transaction(system, async (tx) => {
      const associations = app.app.get(Associations);
      const now = app.now();
      const a = { side: 'a', slug: 'csia', name: { en: 'CSIA', zh: '中半协' }, calendar: 'cn' } as const;
      const b = { side: 'b', slug: 'sia', name: { en: 'SIA', zh: '美半协' }, calendar: 'us' } as const;
      await associations.foundAssociation(tx, { ...a, zone: 'Asia/Shanghai', now });
      await associations.foundAssociation(tx, { ...b, zone: 'America/New_York', now });
      expect(await associations.name(tx, 'a')).toEqual({ slug: 'csia', en: 'CSIA', zh: '中半协' });
      expect([await associations.today(tx, 'a'), await associations.today(tx, 'b')]).toEqual([today, '2027-01-10']);
      const named = { slug: 'chips', name: { en: 'Chips', zh: '芯片' }, seats: 3 };
      ({ id: groupId } = await app.app.get(Groups).found(tx, { ...named, now }));
      for (const side of ['a', 'b'] as const) await associations.markSetUp(tx, side, now);
    });
    const { rows } = await app.owner.query<{ seats: number }>('SELECT count(*)::int AS seats FROM seat');
    expect(rows[0]?.seats).toBe(6);
  });

  it('gives each side a secretary and an attested co-chair, whom nobody could appoint', async () => {
    for (const side of ['a', 'b'] as const) {
      await app.database.transaction(system, async (tx) => {
        const appointments = app.app.get(Appointments);
        const given = { side, workingGroupId: groupId, person: names, validFrom: '2027-01-10', now: app.now() };
        const unattested = appointments.foundOffice(tx, system, { ...given, office: 'co-chair' });
        await expect(unattested).rejects.toMatchObject({ code: 'attestation-missing' });
      });
      const { personId } = await app.database.transaction(system, async (tx) => {
        const appointments = app.app.get(Appointments);
        const given = { side, workingGroupId: groupId, person: names, validFrom: '2027-01-10', now: app.now() };
        await appointments.foundOffice(tx, system, { ...given, office: 'co-chair', attestation: claims });
        return appointments.foundOffice(tx, system, { ...given, office: 'secretary' });
      });
      const holding = {
        appointmentId: personId,
        workingGroupId: groupId,
        office: 'secretary',
        seatId: null,
        companyId: null,
      };
      const rights = { side, holdings: [holding], fresh: true, mustEnrol: false };
      people[side] = {
        kind: 'person',
        accountId: personId,
        personId,
        sessionId: personId,
        ...rights,
      } as unknown as Person;
    }
    const roster = await app.app.get(GroupReader).roster(people.a, groupId, {});
    expect(roster.sides.map((side) => [side.seated, Object.keys(side.officers).sort()])).toEqual([
      [0, ['co-chair', 'secretary']],
      [0, ['co-chair', 'secretary']],
    ]);
    const found = await app.database.transaction(people.b, (tx) =>
      app.app.get(RosterReader).appointmentOf(tx, { id: groupId }, 'b', people.b.personId, today),
    );
    expect(found).toMatchObject({ office: 'secretary', seatId: null });
  });

  it('rewrites the draft as a new revision, and follows the charter that comes into force', async () => {
    const charters = app.app.get(Charters);
    const groups = app.app.get(WorkingGroups);
    const { draft, content } = await app.database.transaction(people.b, async (tx) => {
      const group = await groups.lock(tx, groupId);
      const first = await charters.draft(tx, group);
      expect(first).toMatchObject({ number: 1, revision: 1, state: 'draft' });
      if (first === null) throw new Error('no draft');
      const content = { ...charters.contentOf(first), seats: 4, quorum: 2, meetingsPerYear: 1 as const };
      const draft = await charters.saveDraft(tx, { workingGroupId: groupId, content, draftedBy: 'b', now: app.now() });
      expect(draft).toMatchObject({ id: first.id, number: 1, revision: 2, draftedBy: 'b' });
      expect(draft.digest).toBe(saltedDigest(draft.salt, draft.content));
      expect(draft.digest).not.toBe(first.salt);
      return { draft, content };
    });
    const activate = () =>
      app.database.transaction(people.b, (tx) => groups.activate(tx, groupId, draft, content, app.now()));
    await expect(activate()).rejects.toThrow('this takes both keys');
    await app.owner.query(
      `INSERT INTO joint_decision (id, working_group_id, decision, subject_id, subject_revision, digest, state, opened_by, opened_at,
         effective_at, a_digest, a_account, a_office, a_at, b_digest, b_account, b_office, b_at)
       VALUES ($1, $2, 'charter', $3, 2, $4, 'effective', 'b', now(), now(), $4, $1, 'co-chair', now(), $4, $1, 'co-chair', now())`,
      [newId(), groupId, draft.id, draft.digest],
    );
    const activated = await activate();
    expect(activated).toMatchObject({ state: 'active', seats: 4, quorum: 2, meetingsPerYear: 1, revision: 2 });
    const view = await app.app.get(GroupReader).bySlug(people.a, 'chips');
    expect(view).toMatchObject({ charter: { number: 1, state: 'in-force', draftedBy: 'sia' }, draft: null });
    const { rows } = await app.owner.query<{ seats: number }>('SELECT count(*)::int AS seats FROM seat');
    expect(rows[0]?.seats).toBe(8);
  });

  it('opens the next charter beside the one in force, which takes away no seat that a company holds', async () => {
    const { rows } = await app.owner.query<{ id: string }>(`SELECT id FROM seat WHERE side = 'a' AND number = 4`);
    const companyId = groupId;
    await app.owner.query(`INSERT INTO company (id, side, created_at) VALUES ($1, 'a', now())`, [companyId]);
    await app.app.get(FillSeat).execute(people.a, rows[0]?.id ?? '', { companyId, validFrom: today });
    const charters = app.app.get(Charters);
    const narrower = app.database.transaction(people.a, async (tx) => {
      const groups = app.app.get(WorkingGroups);
      const group = await groups.lock(tx, groupId);
      const inForce = await charters.inForce(tx, group);
      if (inForce === null) throw new Error('no charter in force');
      const content = { ...charters.contentOf(inForce), seats: 3 };
      const draft = await charters.saveDraft(tx, { workingGroupId: groupId, content, draftedBy: 'a', now: app.now() });
      expect(draft).toMatchObject({ number: 2, revision: 1 });
      return groups.activate(tx, groupId, draft, content, app.now());
    });
    await expect(narrower).rejects.toMatchObject({ code: 'seats-held' });
    const seated = await app.database.transaction(people.b, (tx) =>
      app.app.get(RosterReader).seatedCompanies(tx, { id: groupId }, today),
    );
    expect(seated).toEqual([{ companyId, side: 'a', seatNumber: 4 }]);
  });
});
