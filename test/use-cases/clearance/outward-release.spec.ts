import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../src/ledger/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { actorOf, atGate, Desk, releaseAt } from './papers.js';

describe('outward release', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: Desk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = new Desk(app, group);
  });
  afterAll(() => app.close());

  const offers = async (paperId: string) =>
    (await app.owner.query('SELECT * FROM offer WHERE paper_id = $1', [paperId])).rowCount;
  const submission = (paperId: string) => {
    const actor = actorOf(group.a.delegate, group, 'delegate');
    return atGate(app, actor, async (gate, tx) => gate.submit(tx, actor, await gate.paper(tx, paperId), app.now()));
  };

  it('begins with a submission in which every fact is cited', async () => {
    const paperId = await desk.draft();
    await expect(submission(paperId)).rejects.toMatchObject({ code: 'statements-missing' });
    const statementId = await desk.statement(paperId);
    await expect(submission(paperId)).rejects.toMatchObject({ code: 'no-source' });
    await desk.cite(statementId, await desk.source({}, null));
    await expect(submission(paperId)).rejects.toMatchObject({ code: 'no-source' });
    expect((await desk.view(paperId)).state).toBe('draft');
    await desk.cite(statementId, await desk.source());
    expect(await submission(paperId)).toMatchObject({ state: 'submitted' });
  });

  it('asks for no source of a question', async () => {
    const paperId = await desk.draft();
    await desk.statement(paperId, 'What comes next?', 'question');
    expect(await submission(paperId)).toMatchObject({ state: 'submitted' });
  });

  it('hands a copy of text, sources and bytes to the other side', async () => {
    const paperId = await desk.submitted();
    const { digest } = await desk.view(paperId);
    const released = await desk.release(paperId);
    expect(released).toMatchObject({ outcome: 'released', codes: [] });
    expect(await desk.view(paperId)).toMatchObject({ state: 'offered', digest });
    const { rows } = await app.owner.query<Record<string, unknown>>('SELECT * FROM offer WHERE id = $1', [
      released.offerId,
    ]);
    expect(rows[0]).toMatchObject({ side: 'a', state: 'open', rule_set: 'none-1', facts: { minutes: 20 } });
    expect(rows[0]?.['digest']).not.toBe(digest);
    const copies = await app.owner.query('SELECT 1 FROM offered_capture WHERE offer_id = $1', [released.offerId]);
    expect(copies.rowCount).toBe(1);
  });

  it('crosses under a count of its own, whatever was edited before', async () => {
    const paperId = await desk.submitted(3);
    const counts: unknown[] = [];
    for (let n = 0; n < 2; n++) {
      const { offerId } = await desk.release(paperId);
      const { rows } = await app.owner.query<{ revision: number; content: string }>(
        'SELECT revision, content FROM offer WHERE id = $1',
        [offerId],
      );
      counts.push([rows[0]?.revision, (JSON.parse(rows[0]?.content ?? '{}') as { revision: number }).revision]);
      const { revision, statements } = await desk.accept(paperId, offerId ?? '', [0]).then(() => desk.view(paperId));
      expect(revision).toBeGreaterThan(4);
      await desk.translate(statements[0]?.id ?? '', statements[0]?.revision, `第${n}次译文。`);
      await desk.submit(paperId);
    }
    expect(counts).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const a = await app.connectAs('concord_a');
    const skipped = a.query(
      `INSERT INTO offer (id, side, working_group_id, paper_id, kind, revision, content, salt, digest, facts, rule_set, released_by,
         released_at, state)
       VALUES (gen_random_uuid(), 'a', $1, $2, 'agenda-item', 9, '{}', 's', 'd', '{}', 'none-1', $3, now(), 'open')`,
      [group.id, paperId, group.a.counsel.accountId],
    );
    await expect(skipped).rejects.toMatchObject({ constraint: 'offer_revision_ck' });
  });

  it('tells the joint book nothing of an open offer', async () => {
    const paperId = await desk.submitted();
    await desk.release(paperId);
    const { rows } = await app.owner.query<{ book: string }>(
      'SELECT DISTINCT book FROM ledger_entry WHERE subject_id = $1',
      [paperId],
    );
    expect(rows).toEqual([{ book: 'a' }]);
  });

  it('needs both languages, each translation made of the present original', async () => {
    const paperId = await desk.draft();
    const statementId = await desk.statement(paperId, 'What comes next?', 'question');
    await desk.translateHeading(paperId);
    await desk.submit(paperId);
    await expect(desk.release(paperId)).rejects.toMatchObject({ code: 'translation-missing' });
    expect((await desk.translate(statementId)).status).toBe(200);
    const { offerId } = await desk.release(paperId);
    expect(offerId).not.toBeNull();
  });

  it('refuses a translation that is older than its original', async () => {
    const paperId = await desk.draft();
    const statementId = await desk.statement(paperId, 'What comes next?', 'question');
    await desk.translate(statementId);
    const change = group.a.delegate.as('patch', `/api/v1/statements/${statementId}`).set('if-match', '"2"');
    await change.send({ text: 'What comes now?' }).expect(200);
    await desk.translateHeading(paperId);
    await desk.submit(paperId);
    await expect(desk.release(paperId)).rejects.toMatchObject({ code: 'translation-missing' });
    await desk.translate(statementId, 3, '现在怎么办？');
    expect(await desk.release(paperId)).toMatchObject({ outcome: 'released' });
  });

  it('is refused to counsel who translated, by the policy and by the database', async () => {
    const paperId = await desk.submitted();
    await app.owner.query(
      `INSERT INTO contributor (side, paper_id, account_id, role) VALUES ('a', $1, $2, 'translator')`,
      [paperId, group.a.counsel.accountId],
    );
    await expect(desk.release(paperId)).rejects.toMatchObject({ code: 'separation-of-duties' });
    const a = await app.connectAs('concord_a');
    const insertion = a.query(
      `INSERT INTO offer (id, side, working_group_id, paper_id, kind, revision, content, salt, digest, facts, rule_set, released_by,
         released_at, state)
       VALUES (gen_random_uuid(), 'a', $1, $2, 'agenda-item', 1, '{}', 's', 'd', '{}', 'none-1', $3, now(), 'open')`,
      [group.id, paperId, group.a.counsel.accountId],
    );
    await expect(insertion).rejects.toMatchObject({ constraint: 'offer_separation_ck' });
    expect(await offers(paperId)).toBe(0);
  });

  it.each(['entered', 'changed'])('is refused to counsel who %s a source that the text cites, by both', async (how) => {
    const paperId = await desk.submitted();
    const { counsel } = group.a;
    const ofPaper = `SELECT c.source_id FROM citation c JOIN statement s ON s.id = c.statement_id WHERE s.paper_id = $2`;
    await app.owner.query(
      how === 'entered'
        ? `UPDATE source SET attested_by = $1 WHERE id IN (${ofPaper})`
        : `INSERT INTO source_editor (side, source_id, account_id) SELECT 'a', x.source_id, $1 FROM (${ofPaper}) x`,
      [counsel.accountId, paperId],
    );
    await expect(desk.release(paperId)).rejects.toMatchObject({ code: 'separation-of-duties' });
    const paper = await counsel.as('get', `/api/v1/papers/${paperId}`).expect(200);
    expect(paper.body).toMatchObject({ can: { release: false } });
    expect((paper.body as { contributors: object[] }).contributors).toContainEqual({
      ...{ accountId: counsel.accountId, role: 'source' },
    });
    const a = await app.connectAs('concord_a');
    const insertion = a.query(
      `INSERT INTO offer (id, side, working_group_id, paper_id, kind, revision, content, salt, digest, facts, rule_set, released_by,
         released_at, state)
       VALUES (gen_random_uuid(), 'a', $1, $2, 'agenda-item', 1, '{}', 's', 'd', '{}', 'none-1', $3, now(), 'open')`,
      [group.id, paperId, counsel.accountId],
    );
    await expect(insertion).rejects.toMatchObject({ constraint: 'offer_separation_ck' });
  });

  it('is for own counsel with a fresh second factor alone', async () => {
    const paperId = await desk.submitted();
    await expect(desk.release(paperId, [], group.a.counsel, false)).rejects.toMatchObject({
      code: 'fresh-second-factor-required',
    });
    const view = await desk.view(paperId);
    const given = { digest: view.digest, decisions: desk.decisions(view), facts: {}, now: app.now() };
    for (const [actor, code] of [
      [actorOf(group.a.secretary, group, 'secretary'), 'office-required'],
      [actorOf(group.b.counsel, group, 'counsel'), 'not-found'],
    ] as const) {
      await expect(releaseAt(app, actor, paperId, given)).rejects.toMatchObject({ code });
    }
    expect(await offers(paperId)).toBe(0);
  });

  it('is bound to the digest of the present revision', async () => {
    const paperId = await desk.submitted();
    const before = await desk.view(paperId);
    await desk.translate(before.statements[0]?.id ?? '', 2, '事实一确实成立。');
    const actor = actorOf(group.a.counsel, group, 'counsel');
    const release = (digest: string, decisions: ReturnType<Desk['decisions']>) =>
      releaseAt(app, actor, paperId, { digest, decisions, facts: {}, now: app.now() });
    await expect(release(before.digest, desk.decisions(before))).rejects.toMatchObject({ code: 'digest-differs' });
    const { digest } = await desk.view(paperId);
    await expect(release(digest, desk.decisions(before))).rejects.toMatchObject({ code: 'digest-differs' });
    expect(await offers(paperId)).toBe(0);
  });

  it('returns with codes; what was let pass and stays unchanged needs no second decision', async () => {
    const paperId = await desk.submitted(2);
    expect(await desk.release(paperId, [1])).toMatchObject({
      outcome: 'returned',
      codes: ['no-source'],
      offerId: null,
    });
    const returned = await desk.view(paperId);
    expect(returned.state).toBe('returned');
    const second = returned.statements[1];
    const change = group.a.delegate.as('patch', `/api/v1/statements/${second?.id}`);
    await change.set('if-match', `"${second?.revision}"`).send({ text: 'Fact two stands now.' }).expect(200);
    await desk.translate(second?.id ?? '', (second?.revision ?? 0) + 1);
    await desk.submit(paperId);
    const view = await desk.view(paperId);
    expect(view.head?.cleared).toBe(true);
    expect(view.statements.map((statement) => statement.cleared)).toEqual([true, false]);

    const actor = actorOf(group.a.counsel, group, 'counsel');
    const release = (decisions: ReturnType<Desk['decisions']>) =>
      releaseAt(app, actor, paperId, { digest: view.digest, decisions, facts: {}, now: app.now() });
    await expect(release([])).rejects.toMatchObject({ code: 'decision-missing' });
    const changed = desk.decisions(view).filter(({ statementId }) => statementId === second?.id);
    expect(await release(changed)).toMatchObject({ outcome: 'released' });
  });

  it('leaves no change when its entry cannot be written', async () => {
    const paperId = await desk.submitted();
    const ledger = app.app.get(Ledger, { strict: false });
    const record = ledger.record.bind(ledger);
    ledger.record = () => Promise.reject(new Error('no ink'));
    await expect(desk.release(paperId)).rejects.toThrow('no ink');
    ledger.record = record;
    expect(await offers(paperId)).toBe(0);
    expect((await desk.view(paperId)).state).toBe('submitted');
    expect((await app.owner.query('SELECT 1 FROM review WHERE paper_id = $1', [paperId])).rowCount).toBe(0);
  });

  it('copies no damaged bytes', async () => {
    const paperId = await desk.submitted();
    await app.owner.query(`UPDATE capture SET bytes = set_byte(bytes, 0, 88) WHERE side = 'a'`);
    await expect(desk.release(paperId)).rejects.toMatchObject({ code: 'capture-damaged' });
    await app.owner.query(`UPDATE capture SET bytes = set_byte(bytes, 0, 84) WHERE side = 'a'`);
    expect(await offers(paperId)).toBe(0);
  });
});
