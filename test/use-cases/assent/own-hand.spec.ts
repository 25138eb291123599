import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { AgendaDesk } from '../../api/agenda/agenda-desk.js';
import { canonicalText } from '../../../src/platform/digest.js';
import { newId } from '../../../src/platform/id.js';
import { type Side, sides } from '../../../src/platform/side.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

describe('what one side writes past the application', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let itemId: string;
  let as: Record<Side, pg.Client>;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    ({ id: itemId } = await desk.accepted('a'));
    as = { a: await app.connectAs('concord_a'), b: await app.connectAs('concord_b') };
  });
  afterAll(() => app.close());

  /** Runs a statement as a side and undoes it; how many rows it wrote. */
  const undone = async (side: Side, statement: string, values: unknown[] = []): Promise<number | null> => {
    await as[side].query('BEGIN');
    try {
      return (await as[side].query(statement, values)).rowCount;
    } finally {
      await as[side].query('ROLLBACK');
    }
  };
  const entry = (said: object) => {
    const id = newId();
    const says = { id, workingGroupId: group.id, book: 'joint', name: 'assent.given', subject: id, side: 'b', ...said };
    return [group.id, 'joint', 999_999, id, 'assent.given', id, canonicalText(says)];
  };
  const write = `INSERT INTO ledger_entry (working_group_id, book, number, id, name, subject_id, recorded_at, canonical)
    VALUES ($1, $2, $3, $4, $5, $6, now(), $7)`;

  it('is no entry in the name of the other side or of nobody, and none that says something else than its columns', async () => {
    expect(await undone('b', write, entry({}))).toBe(1);
    for (const said of [
      { side: 'a' },
      { side: null },
      { name: 'assent.voided' },
      { subject: newId() },
      { book: 'b' },
    ]) {
      await expect(undone('b', write, entry(said))).rejects.toMatchObject({ constraint: 'ledger_entry_own_ck' });
    }
  });

  it.each(['ledger_book', 'publication_feed'])('is no other count of %s', async (table) => {
    const counted = `UPDATE ${table} SET size = size + $2 WHERE working_group_id = $1 ${table === 'ledger_book' ? `AND book = 'joint'` : ''}`;
    if (table === 'publication_feed') await app.owner.query(`INSERT INTO ${table} VALUES ($1, 3)`, [group.id]);
    for (const side of sides) {
      expect(await undone(side, counted, [group.id, 1])).toBe(1);
      for (const more of [-1, 0, 2]) {
        await expect(undone(side, counted, [group.id, more])).rejects.toMatchObject({ constraint: 'counts_by_one_ck' });
      }
    }
  });

  it('is no withdrawal of an item of the other side, and no item with another text or presenter', async () => {
    const withdrawn = `UPDATE agenda_item SET state = 'withdrawn' WHERE id = $1`;
    expect(await undone('a', withdrawn, [itemId])).toBe(1);
    await expect(undone('b', withdrawn, [itemId])).rejects.toMatchObject({ constraint: 'agenda_item_withdrawn_ck' });
    for (const change of ['minutes_wanted = 1', 'paper_revision = 2', `side = 'b'`, 'number = 9']) {
      await expect(undone('b', `UPDATE agenda_item SET ${change} WHERE id = $1`, [itemId])).rejects.toThrow(
        'permission',
      );
    }
  });

  it('is no deadline of a confirmed meeting moved', async () => {
    const moved = `UPDATE meeting SET submissions_close_at = submissions_close_at - interval '1 hour' WHERE id = $1`;
    for (const side of sides) {
      await expect(undone(side, moved, [desk.meetingId])).rejects.toMatchObject({ constraint: 'meeting_deadlines_ck' });
    }
  });

  it('is no word of a follow-up, and no end of one that the other side owns', async () => {
    const [minutesId, paragraphId, id] = [newId(), newId(), newId()];
    await app.owner.query(
      `INSERT INTO minutes (id, working_group_id, meeting_id, state, revision, created_at) VALUES ($1, $2, $3, 'drafting', 1, now())`,
      [minutesId, group.id, desk.meetingId],
    );
    await app.owner.query(
      `INSERT INTO minutes_paragraph (id, working_group_id, minutes_id, item_id, position, sort, kind, side, text_en, revision, written_by)
       VALUES ($1, $2, $3, $4, 1, 'note', 'action', 'a', 'Said', 1, '{}')`,
      [paragraphId, group.id, minutesId, itemId],
    );
    await app.owner.query(
      `INSERT INTO follow_up (id, working_group_id, kind, text_en, text_zh, owner_side, owner_company_id, minutes_id, paragraph_id, state, opened_at)
       VALUES ($1, $2, 'action', 'To do', '待办', 'a', $3, $4, $5, 'open', now())`,
      [id, group.id, group.a.companies[0], minutesId, paragraphId],
    );
    const closed = `UPDATE follow_up SET state = 'closed', closed_at = now() WHERE id = $1`;
    expect(await undone('a', closed, [id])).toBe(1);
    await expect(undone('b', closed, [id])).rejects.toMatchObject({ constraint: 'follow_up_owner_ck' });
    const words = `UPDATE follow_up SET text_en = 'Other words' WHERE id = $1`;
    for (const side of sides) await expect(undone(side, words, [id])).rejects.toThrow('permission');
  });
});
