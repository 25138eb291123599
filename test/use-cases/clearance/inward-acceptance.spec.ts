import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { actorOf, atGate, Desk } from './papers.js';

describe('inward acceptance', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: Desk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = new Desk(app, group);
  });
  afterAll(() => app.close());

  const offered = async (): Promise<{ paperId: string; offerId: string }> => {
    const paperId = await desk.submitted(2);
    return { paperId, offerId: (await desk.release(paperId)).offerId ?? '' };
  };

  it('makes an offer the text of both delegations', async () => {
    const { paperId, offerId } = await offered();
    const reader = group.b.delegate;
    await reader.as('get', `/api/v1/papers/${paperId}/cleared`).expect(404);
    const accepted = await desk.accept(paperId, offerId);
    expect(accepted).toMatchObject({
      outcome: 'released',
      side: 'a',
      facts: { minutes: 20 },
      workingGroupId: group.id,
    });
    expect((await desk.view(paperId)).state).toBe('cleared');
    const cleared = await reader.as('get', `/api/v1/papers/${paperId}/cleared`).expect(200);
    expect(cleared.body).toMatchObject({
      side: 'csia',
      title: { en: 'Licences for tools', zh: '设备许可' },
      statements: [
        {
          text: { en: 'Fact 1 stands.', zh: '事实1成立。' },
          citations: [{ title: 'Notice 12', quote: 'fell by 3.5' }],
        },
        { text: { en: 'Fact 2 stands.' } },
      ],
    });
    const digest = (cleared.body as { statements: { citations: { captureDigest: string }[] }[] }).statements[0]
      ?.citations[0]?.captureDigest;
    const bytes = await reader.as('get', `/api/v1/working-groups/${group.id}/captures/${digest}`).expect(200);
    expect(bytes.text).toBe('The notice.');
  });

  it("is another side's counsel's act: the own side and other offices cannot do it", async () => {
    const { paperId, offerId } = await offered();
    const view = await desk.offer(offerId);
    const given = { paperId, digest: view.digest, decisions: desk.decisions(view), now: app.now() };
    for (const actor of [
      actorOf(group.a.counsel, group, 'counsel'),
      actorOf(group.b.secretary, group, 'secretary'),
      actorOf(group.b.coChair, group, 'co-chair'),
    ]) {
      const act = atGate(app, actor, (gate, tx) => gate.acceptInward(tx, actor, given));
      await expect(act).rejects.toMatchObject({ code: 'not-found' });
    }
    const tired = actorOf(group.b.counsel, group, 'counsel', false);
    const act = atGate(app, tired, (gate, tx) => gate.acceptInward(tx, tired, given));
    await expect(act).rejects.toMatchObject({ code: 'fresh-second-factor-required' });
  });

  it('returns with codes alone; the reasons stay with the side that has them', async () => {
    const { paperId, offerId } = await offered();
    expect(await desk.accept(paperId, offerId, [0])).toMatchObject({ outcome: 'returned', codes: ['no-source'] });
    const seen = await group.a.delegate.as('get', `/api/v1/papers/${paperId}`).expect(200);
    expect(seen.body).toMatchObject({ state: 'returned', returnCodes: ['no-source'], can: { edit: true } });
    expect(JSON.stringify(seen.body)).not.toContain('our own reasons');
    const { rows } = await app.owner.query('SELECT 1 FROM cleared_paper WHERE paper_id = $1', [paperId]);
    expect(rows).toEqual([]);
  });

  it('shows counsel of a later revision what changed, and asks for decisions on that alone', async () => {
    const { paperId, offerId } = await offered();
    await desk.accept(paperId, offerId, [0]);
    const first = (await desk.view(paperId)).statements[0];
    const change = group.a.delegate.as('patch', `/api/v1/statements/${first?.id}`);
    await change.set('if-match', `"${first?.revision}"`).send({ text: 'Fact one stands firm.' }).expect(200);
    await desk.translate(first?.id ?? '', (first?.revision ?? 0) + 1);
    await desk.submit(paperId);
    const { offerId: next } = await desk.release(paperId);
    const view = await desk.offer(next ?? '');
    expect(view).toMatchObject({
      previous: { state: 'returned' },
      head: { change: 'unchanged', cleared: true },
      statements: [
        { change: 'changed', cleared: false, before: { en: 'Fact 1 stands.' } },
        { change: 'unchanged', cleared: true },
      ],
    });
    const actor = actorOf(group.b.counsel, group, 'counsel');
    const decisions = desk.decisions(view).filter(({ statementId }) => statementId === first?.id);
    const given = { paperId, digest: view.digest, decisions, now: app.now() };
    expect(await atGate(app, actor, (gate, tx) => gate.acceptInward(tx, actor, given))).toMatchObject({
      outcome: 'released',
    });
  });

  it('offers a returned paper anew even when nobody changed it', async () => {
    const { paperId, offerId } = await offered();
    await desk.accept(paperId, offerId, [0]);
    await desk.submit(paperId);
    expect(await desk.release(paperId)).toMatchObject({ outcome: 'released' });
  });

  it('happens once: a second decision and another digest are refused', async () => {
    const { paperId, offerId } = await offered();
    const view = await desk.offer(offerId);
    const actor = actorOf(group.b.counsel, group, 'counsel');
    const accept = (digest: string) =>
      atGate(app, actor, (gate, tx) =>
        gate.acceptInward(tx, actor, { paperId, digest, decisions: desk.decisions(view), now: app.now() }),
      );
    await expect(accept('0'.repeat(64))).rejects.toMatchObject({ code: 'digest-differs' });
    const outcomes = await Promise.allSettled([accept(view.digest), accept(view.digest), accept(view.digest)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(accept(view.digest)).rejects.toMatchObject({ code: 'wrong-state' });
    const b = await app.connectAs('concord_b');
    const undo = await b.query(`UPDATE offer SET state = 'returned', return_codes = '["no-source"]' WHERE id = $1`, [
      offerId,
    ]);
    expect(undo.rowCount).toBe(0);
  });

  it('clears nothing that was not accepted, whoever writes it', async () => {
    const { paperId, offerId } = await offered();
    const b = await app.connectAs('concord_b');
    const forged = b.query(
      `INSERT INTO cleared_paper (paper_id, revision, side, working_group_id, kind, content, salt, digest, offer_id, released_by,
         released_at, accepted_by, accepted_at)
       SELECT paper_id, revision, side, working_group_id, kind, content, salt, digest, id, released_by, released_at, released_by, now()
       FROM offer WHERE id = $1`,
      [offerId],
    );
    await expect(forged).rejects.toMatchObject({ constraint: 'cleared_paper_accepted_ck' });
    const a = await app.connectAs('concord_a');
    const own = await a.query(
      `UPDATE offer SET state = 'accepted', decided_by = released_by, decided_at = now()
      WHERE paper_id = $1`,
      [paperId],
    );
    expect(own.rowCount).toBe(0);
  });

  it('clears no other words than were accepted, whoever writes them', async () => {
    const { paperId, offerId } = await offered();
    const b = await app.connectAs('concord_b');
    await b.query('BEGIN');
    await b.query(`UPDATE offer SET state = 'accepted', decided_by = $2, decided_at = now() WHERE id = $1`, [
      ...[offerId, group.b.counsel.accountId],
    ]);
    const heading = b.query(
      `INSERT INTO cleared_paper (paper_id, revision, side, working_group_id, kind, content, salt, digest, title_en, offer_id, released_by,
         released_at, accepted_by, accepted_at)
       SELECT paper_id, revision, side, working_group_id, kind, content, salt, digest, 'Another title', id, released_by, released_at,
         decided_by, now() FROM offer WHERE id = $1`,
      [offerId],
    );
    await expect(heading).rejects.toMatchObject({ constraint: 'cleared_paper_words_ck' });
    await b.query('ROLLBACK');
    await desk.accept(paperId, offerId);
    for (const [id, words] of [
      ['gen_random_uuid()', 'text_en'],
      ['gen_random_uuid()', `'Another claim.'`],
    ]) {
      const added = b.query(
        `INSERT INTO cleared_statement (statement_id, paper_id, revision, side, working_group_id, position, kind, language, text_en,
           text_zh, citations, digest)
         SELECT ${id}, paper_id, revision, side, working_group_id, position, kind, language, ${words}, text_zh, citations, digest
         FROM cleared_statement WHERE paper_id = $1 LIMIT 1`,
        [paperId],
      );
      await expect(added).rejects.toMatchObject({ constraint: 'cleared_statement_words_ck' });
    }
  });

  it('lets a cleared paper be taken up again as its next revision, the cleared one standing', async () => {
    const { paperId, offerId } = await offered();
    await desk.accept(paperId, offerId);
    const actor = actorOf(group.a.secretary, group, 'secretary');
    await atGate(app, actor, (gate, tx) => gate.reopen(tx, actor, paperId));
    await desk.submit(paperId);
    const view = await desk.view(paperId);
    expect(view.statements.every((statement) => statement.cleared && statement.change === 'unchanged')).toBe(true);
    await group.b.delegate.as('get', `/api/v1/papers/${paperId}/cleared`).expect(200);
  });
});
