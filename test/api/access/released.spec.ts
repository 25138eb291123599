import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { everybody, type Principal } from '../../support/principals.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { AgendaDesk } from '../agenda/agenda-desk.js';
import { canary } from './canaries.js';
import { type Known, readAll, wordsFoundBy } from './scan.js';

/** The text of an item, wherever an author, a translator or a source puts some. */
const places = [
  ...['title-en', 'title-zh', 'abstract-en', 'abstract-zh', 'statement-en', 'statement-zh'],
  ...['source-url', 'source-title', 'publisher', 'locator', 'quote', 'capture'],
];
const words = places.map((place) => canary(`out-${place}`));
const word = (place: string): string => canary(`out-${place}`);
/** What counsel of side a wrote for his own side. */
const note = canary('own-note');

describe('the text of an item of side a', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let all: Principal[];
  let known: Known;
  let itemId: string;
  let paperId: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    all = await everybody(app, group);
    const { delegate, secretary, counsel } = group.a;
    const item = { ...desk.newItem(word('title-en'), delegate), abstract: word('abstract-en') };
    itemId = (await desk.send(delegate, `/api/v1/meetings/${desk.meetingId}/agenda-items`, item)).id;
    const fact = { kind: 'fact', text: word('statement-en') };
    const statement = await desk.send(delegate, `/api/v1/agenda-items/${itemId}/statements`, fact);
    const source = await desk.send(delegate, '/api/v1/sources', {
      ...{
        workingGroupId: group.id,
        url: `https://www.example.gov/${word('source-url')}`,
        title: word('source-title'),
      },
      ...{ publisher: word('publisher'), tier: 1, language: 'en', publishedOn: '2026-12-01' },
      retrievedAt: '2027-01-10T10:00:00Z',
    });
    const capture = delegate.as('put', `/api/v1/sources/${source.id}/capture`).set('if-match', '"1"');
    await capture.set('content-type', 'text/plain').send(word('capture')).expect(200);
    const citation = { sourceId: source.id, locator: word('locator'), quote: word('quote'), relation: 'quotes' };
    await desk.send(delegate, `/api/v1/statements/${statement.id}/citations`, citation);
    paperId = String((await desk.get(delegate, `/api/v1/agenda-items/${itemId}`))['paperId']);
    await desk.translated('a', itemId, {
      ...{ title: word('title-zh'), abstract: word('abstract-zh'), statement: word('statement-zh') },
    });
    await desk.send(delegate, `/api/v1/agenda-items/${itemId}/submission`, {}, 200);
    const outward = { ...(await desk.outward('a', itemId)), note };
    await desk.send(counsel, `/api/v1/agenda-items/${itemId}/releases`, outward, 200);
    await secretary.as('get', `/api/v1/agenda-items/${itemId}`).expect(200);

    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM offer WHERE paper_id = $1', [paperId]);
    const ids = [group.id, desk.meetingId, itemId, paperId, statement.id, source.id, rows[0]?.id ?? ''];
    const digests = [createHash('sha256').update(word('capture')).digest('hex')];
    known = { workingGroupId: group.id, ids, digests };
  }, 60_000);
  afterAll(() => app.close());

  const named = (name: string): Principal => {
    const who = all.find((one) => one.name === name);
    if (who === undefined) throw new Error(`nobody is ${name}`);
    return who;
  };
  /** Words and ids of the item that these people get to read. */
  const leaksTo = async (readers: readonly Principal[]): Promise<string[]> => {
    const leaks: string[] = [];
    for (const who of readers) {
      await readAll(app, who, known, (text, where) => {
        for (const one of [...words, note]) if (text.includes(one)) leaks.push(`${one} in ${where}`);
        for (const id of [itemId, paperId])
          if (text.includes(id) && !where.includes(id)) leaks.push(`${id} in ${where}`);
      });
    }
    return leaks;
  };

  it("once released outward is found by the other side's counsel, all of it but the reasons of ours", async () => {
    expect(await wordsFoundBy(app, named('counsel of b'), known, [...words, note])).toEqual(words);
    expect(await wordsFoundBy(app, named('counsel of a'), known, [note])).toEqual([note]);
  }, 120_000);

  it('shows no time of its making: the ids that cross are random, and releases are counted by themselves', async () => {
    const offer = await desk.get(group.b.counsel, `/api/v1/offers/${known.ids.at(-1)}`);
    expect(offer).toMatchObject({ revision: 1, statements: [{ citations: [{ retrievedOn: '2027-01-10' }] }] });
    const { id, facts, statements } = offer as unknown as {
      readonly id: string;
      readonly facts: { readonly itemId: string };
      readonly statements: { readonly id: string; readonly citations: { readonly sourceId: string }[] }[];
    };
    const crossed = [paperId, facts.itemId, statements[0]?.id, statements[0]?.citations[0]?.sourceId];
    const version = (uuid = '') => uuid.charAt(14);
    expect(crossed.map(version)).toEqual(['4', '4', '4', '4']);
    expect(version(id)).toBe('7'); // made at the release, whose time is told
    expect(JSON.stringify(offer)).not.toMatch(/2027-01-10T|createdAt|submittedAt/);
  });

  it('once released outward is found by nobody else of the other side, no key, no reader and no operator', async () => {
    const able = (who: Principal) => who.fresh || who.kind === 'key' || who.kind === 'public';
    const others = all.filter((who) => who.side !== 'a' && able(who) && who.name !== 'counsel of b');
    expect(others.map((who) => who.name)).toEqual(
      expect.arrayContaining([
        'secretary of b',
        'co-chair of b',
        'delegate of b',
        'auditor of b',
        'key of b',
        'operator',
      ]),
    );
    expect(await leaksTo(others)).toEqual([]);
  }, 300_000);

  it('once accepted is found by both delegations, and still by no reader and no operator', async () => {
    const inward = await desk.inward('a', itemId);
    await desk.send(group.b.counsel, `/api/v1/agenda-items/${itemId}/releases`, inward, 200);
    for (const name of ['delegate of b', 'secretary of b', 'co-chair of b', 'auditor of b', 'key of b']) {
      const found = await wordsFoundBy(app, named(name), known, [...words, note]);
      expect({ name, found }).toEqual({ name, found: words });
    }
    expect(await wordsFoundBy(app, named('delegate of a'), known, words)).toEqual(words);
    expect(await leaksTo([named('signed out'), named('operator')])).toEqual([]);
  }, 300_000);
});
