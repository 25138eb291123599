import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Person } from '../../../src/platform/actor.js';
import { DomainError } from '../../../src/platform/domain-error.js';
import { GroupReader } from '../../../src/roster/groups/group-reader.js';
import { CorrectTerm } from '../../../src/roster/seats/correct-term.js';
import { EndTerm } from '../../../src/roster/seats/end-term.js';
import { FillSeat } from '../../../src/roster/seats/fill-seat.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

/** Days of a calendar that is long enough for overlaps and gaps; the last stands for "no end is known". */
const days = ['03-01', '03-02', '03-03', '03-04', '03-05', '03-06'].map((day) => `2027-${day}`);
const dayAt = (i: number): string => days[i] ?? '2028-01-01';

/** A seat as a child would keep it: one company a day. The last place goes on for ever. */
type Model = readonly (string | null)[];
interface Held {
  readonly company: string;
  readonly from: number;
  readonly to: number;
}

const index = fc.nat(days.length - 1);
const command = fc.record({
  kind: fc.constantFrom('fill', 'replace', 'end', 'correct' as const),
  company: fc.nat(2),
  from: index,
  /** Where it ends, or behind the last day: no end. */
  to: fc.integer({ min: 1, max: days.length }),
  taking: fc.boolean(),
  which: fc.nat(9),
});
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;
const to = days.length;
/** Each kind once, all of them accepted. */
const eachKind: Command[] = [
  { kind: 'fill', company: 0, from: 0, to, taking: false, which: 0 },
  { kind: 'replace', company: 1, from: 3, to, taking: false, which: 0 },
  { kind: 'end', company: 0, from: 5, to, taking: false, which: 1 },
  { kind: 'correct', company: 2, from: 1, to: 2, taking: false, which: 0 },
];

const endless = (to: number): boolean => to >= days.length;
const dateOf = (to: number): string | null => (endless(to) ? null : dayAt(to));
const free = (terms: readonly Held[], from: number, to: number): boolean =>
  terms.every((term) => term.to <= from || to <= term.from);

/** What a command makes of the terms, or null when it must be refused. */
function expected(terms: readonly Held[], given: Command, company: string): Held[] | null {
  const { kind, from, to, taking, which } = given;
  const wanted = { company, from, to };
  if (kind === 'fill') return from < to && free(terms, from, to) ? [...terms, wanted] : null;
  if (kind === 'replace') {
    const held = terms.find((term) => term.from <= from && from < term.to);
    if (from >= to || held === undefined || held.company === company || (held.from === from && !taking)) return null;
    const rest = terms.filter((term) => term !== held);
    const left = held.from < from ? [{ ...held, to: from }] : [];
    return free(rest, from, to) ? [...rest, ...left, wanted] : null;
  }
  const term = terms[which % Math.max(1, terms.length)];
  if (term === undefined) return null;
  const rest = terms.filter((one) => one !== term);
  if (kind === 'end') {
    if (from >= term.to || (from <= term.from && !taking)) return null;
    return from > term.from ? [...rest, { ...term, to: from }] : rest;
  }
  return from < to && free(rest, from, to) ? [...rest, wanted] : null;
}

describe('a seat through time', () => {
  let app: TestApp;
  let group: TestGroup;
  let actor: Person;
  let companies: string[];
  let minutes = 0;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 4 });
    const { accountId, personId, sessionId } = group.a.secretary;
    const holding = {
      appointmentId: accountId,
      workingGroupId: group.id,
      office: 'secretary',
      seatId: null,
      companyId: null,
    };
    const rights = { side: 'a', holdings: [holding], fresh: true, mustEnrol: false };
    actor = { kind: 'person', accountId, personId, sessionId, ...rights } as unknown as Person;
    companies = group.a.companies.slice(1);
    await app.owner.query(
      `WITH ended AS (UPDATE appointment SET superseded_at = '2026-06-01' WHERE seat_id IS NOT NULL)
       UPDATE term SET superseded_at = '2026-06-01' WHERE side = 'a'`,
    );
  });
  afterAll(() => app.close());

  const tick = async (): Promise<string> => {
    const next = app.now().add({ minutes: 1 }).toString();
    minutes++;
    await app.setTime(next);
    return next;
  };
  const read = async (seat: string, knownAt: string): Promise<Model> =>
    Promise.all(
      days.map(async (asOf) => {
        const roster = await app.app.get(GroupReader).roster(actor, group.id, { asOf, knownAt });
        return roster.sides[0]?.seats.find((one) => one.id === seat)?.company?.id ?? null;
      }),
    );
  const modelOf = (terms: readonly Held[]): Model =>
    days.map((_, i) => terms.find((term) => term.from <= i && i < term.to)?.company ?? null);

  async function act(seat: string, terms: readonly Held[], given: Command, company: string): Promise<boolean> {
    const { kind, from, to, taking, which } = given;
    const term = terms[which % Math.max(1, terms.length)];
    const rows = await app.owner.query<{ id: string }>(
      'SELECT id FROM term WHERE seat_id = $1 AND superseded_at IS NULL AND valid_from = $2',
      [seat, term === undefined ? '1999-01-01' : dayAt(term.from)],
    );
    const termId = rows.rows[0]?.id ?? '';
    const period = { validFrom: dayAt(from), validTo: dateOf(to) };
    const run = app.app;
    try {
      if (kind === 'fill') await run.get(FillSeat).execute(actor, seat, { companyId: company, ...period });
      else if (kind === 'replace') {
        const endCode = taking ? 'correction' : 'merged';
        await run.get(FillSeat).execute(actor, seat, { companyId: company, ...period, replacing: true, endCode });
      } else if (term === undefined) return false;
      else if (kind === 'end') {
        const code = taking ? 'correction' : 'resigned';
        await run.get(EndTerm).execute(actor, termId, { from: dayAt(from), code });
      } else await run.get(CorrectTerm).execute(actor, termId, { companyId: company, ...period });
      return true;
    } catch (error) {
      if (error instanceof DomainError && ['conflict', 'rule'].includes(error.kind)) return false;
      throw error;
    }
  }

  it('reads on every day as a naive model does, and as it was known then for ever after', async () => {
    const seat = group.a.seats[0] ?? '';
    const accepted: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 3, maxLength: 9 }), async (commands) => {
        await tick();
        await app.owner.query('UPDATE term SET superseded_at = $2 WHERE seat_id = $1 AND superseded_at IS NULL', [
          seat,
          app.now().toString(),
        ]);
        let terms: readonly Held[] = [];
        const known: { at: string; model: Model }[] = [];
        for (const given of commands) {
          const at = await tick();
          const company = companies[given.company] ?? '';
          const next = expected(terms, given, company);
          expect(await act(seat, terms, given, company)).toBe(next !== null);
          if (next !== null) accepted.push(given.kind);
          terms = next ?? terms;
          known.push({ at, model: modelOf(terms) });
          expect(await read(seat, at)).toEqual(modelOf(terms));
        }
        for (const { at, model } of known) expect(await read(seat, at)).toEqual(model);
      }),
      { numRuns: 20, examples: [[eachKind]] },
    );
    expect(new Set(accepted)).toEqual(new Set(['fill', 'replace', 'end', 'correct']));

    const overlaps = await app.owner.query(
      `SELECT 1 FROM term x JOIN term y ON x.seat_id = y.seat_id AND x.id < y.id
       WHERE daterange(x.valid_from, x.valid_to) && daterange(y.valid_from, y.valid_to)
         AND tstzrange(x.recorded_at, x.superseded_at) && tstzrange(y.recorded_at, y.superseded_at)`,
    );
    expect(overlaps.rowCount).toBe(0);
    expect(minutes).toBeGreaterThan(60);
  });

  it('keeps what was known: no role of the application rewrites or deletes it', async () => {
    const a = await app.connectAs('concord_a');
    for (const statement of [
      `UPDATE term SET valid_from = '2020-01-01'`,
      `UPDATE term SET company_id = seat_id`,
      `DELETE FROM term`,
      `UPDATE appointment SET office = 'counsel'`,
    ]) {
      await expect(a.query(statement)).rejects.toThrow(/permission denied/);
    }
    const superseded = `UPDATE term SET superseded_at = NULL WHERE superseded_at IS NOT NULL AND side = 'a'`;
    await expect(a.query(superseded)).rejects.toThrow(/never changes/);
    const { rowCount } = await a.query(`UPDATE term SET superseded_at = now() WHERE side = 'b'`);
    expect(rowCount).toBe(0);
  });
});
