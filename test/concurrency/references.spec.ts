import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaDesk } from '../api/agenda/agenda-desk.js';
import { startApp, type TestApp } from '../support/app.js';
import { aWorkingGroup } from '../support/world.js';

describe('shared references', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are given at acceptance, one after the other without gaps, whoever accepts at the same instant', async () => {
    const group = await aWorkingGroup(app, { seats: 2 });
    const desk = await AgendaDesk.open(app, group);
    const offers: { side: 'a' | 'b'; id: string; body: object }[] = [];
    for (const side of ['a', 'b', 'a', 'b', 'a', 'b'] as const) {
      const id = await desk.released(side);
      offers.push({ side, id, body: await desk.inward(side, id, offers.length === 2 ? 'no-source' : undefined) });
    }
    const answers = await Promise.all(
      offers.map(async ({ side, id, body }) => {
        const { counsel } = group[side === 'a' ? 'b' : 'a'];
        return (await counsel.as('post', `/api/v1/agenda-items/${id}/releases`).send(body).expect(200)).body as {
          reference?: string;
        };
      }),
    );
    const references = answers.flatMap((answer) => answer.reference ?? []).sort();
    expect(references).toEqual(['2027-1/01', '2027-1/02', '2027-1/03', '2027-1/04', '2027-1/05']);
  });

  it('of drafts are counted for each side alone, without gaps, with many authors at once', async () => {
    const group = await aWorkingGroup(app, { seats: 2 });
    const desk = await AgendaDesk.open(app, group);
    const path = `/api/v1/meetings/${desk.meetingId}/agenda-items`;
    const made = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const { delegate } = group[n % 2 === 0 ? 'a' : 'b'];
        const answer = await delegate
          .as('post', path)
          .send(desk.newItem(`Item ${n}`, delegate))
          .expect(201);
        return (answer.body as { reference: string }).reference;
      }),
    );
    const expected = ['csia', 'sia'].flatMap((slug) => Array.from({ length: 10 }, (_, n) => `2027-1/${slug}-${n + 1}`));
    expect(new Set(made)).toEqual(new Set(expected));
  });
});
