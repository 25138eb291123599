import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { everybody, type Principal } from '../../support/principals.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { TopicDesk } from '../agenda/topic-desk.js';
import { canary } from './canaries.js';
import { type Known, readAll, wordsFoundBy } from './scan.js';

const [en, zh, alias] = [canary('topic-out-en'), canary('topic-out-zh'), canary('topic-out-alias')] as const;
const words = [en, zh, alias];

describe('the words of a topic of side a', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: TopicDesk;
  let all: Principal[];
  let known: Known;
  let topicId: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = new TopicDesk(group);
    all = await everybody(app, group);
    topicId = await desk.submitted({ name: { en, zh }, aliases: [alias] });
    const paperId = (await desk.paper(topicId)).id;
    known = { workingGroupId: group.id, ids: [group.id, topicId, paperId], digests: [] };
  }, 60_000);
  afterAll(() => app.close());

  const named = (name: string): Principal => {
    const who = all.find((one) => one.name === name);
    if (who === undefined) throw new Error(`nobody is ${name}`);
    return who;
  };
  /** Words and ids of the topic that everybody but side a, and but those named, gets to read. */
  const leaks = async (...but: string[]): Promise<string[]> => {
    const able = (who: Principal) => who.fresh || who.kind === 'key' || who.kind === 'public';
    const found: string[] = [];
    for (const who of all.filter((one) => one.side !== 'a' && able(one) && !but.includes(one.name))) {
      await readAll(app, who, known, (text, where) => {
        for (const word of words) if (text.includes(word)) found.push(`${word} in ${where}`);
        for (const id of known.ids.slice(1))
          if (text.includes(id) && !where.includes(id)) found.push(`${id} in ${where}`);
      });
    }
    return found;
  };

  it('are found by nobody of the other side before their release, and by officers of their own', async () => {
    expect(await wordsFoundBy(app, named('secretary of a'), known, words)).toEqual(words);
    expect(await leaks()).toEqual([]);
  }, 300_000);

  it("once released are found by the other side's counsel alone", async () => {
    await desk.release(topicId);
    const { id } = await desk.offer(topicId);
    known = { ...known, ids: [...known.ids, id] };
    expect(await wordsFoundBy(app, named('counsel of b'), known, words)).toEqual(words);
    expect(await leaks('counsel of b')).toEqual([]);
  }, 300_000);

  it('once accepted are found by both delegations, and by no reader and no operator', async () => {
    expect((await desk.accept(topicId)).status).toBe(200);
    for (const name of ['delegate of b', 'co-chair of b', 'key of b', 'delegate of a']) {
      expect({ name, found: await wordsFoundBy(app, named(name), known, words) }).toEqual({ name, found: words });
    }
    for (const name of ['signed out', 'operator']) {
      expect(await wordsFoundBy(app, named(name), known, words)).toEqual([]);
    }
  }, 300_000);
});
