import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { charterContent } from '../../support/facts.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { AgendaDesk } from '../agenda/agenda-desk.js';
import { type PlantedRecord, plantRecord } from './planted-record.js';

type Disclosure = Partial<typeof charterContent.disclosure>;

/** Everything that a stranger reads of a group, in both languages, in one text. */
async function allThatIsPublic(app: TestApp, slug: string): Promise<string> {
  const seen = new Set<string>();
  const texts: string[] = [];
  const follow = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const answer = await app.http.get(path).buffer(true);
    texts.push(answer.text ?? JSON.stringify(answer.body));
    const links = [...(answer.text ?? '').matchAll(/href="(\/(?:groups|feeds)\/[^"#]*)/g)];
    for (const [, link = ''] of links) if (link.includes(`/${slug}`)) await follow(link.replaceAll('&amp;', '&'));
  };
  for (const language of ['en', 'zh']) await follow(`/groups/${slug}?language=${language}`);
  return texts.join('\n');
}

/** The first words of a text that fit a pattern. */
const wordsIn = (text: string, pattern: RegExp): string | null => pattern.exec(text)?.[0] ?? null;

describe('what the charter discloses', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ described: false });
  });
  afterAll(() => app.close());

  const planted = async (disclosure: Disclosure): Promise<PlantedRecord> =>
    plantRecord(app, await aWorkingGroup(app, { seats: 2 }), { words: 'Fictional', disclosure });

  describe('of companies', () => {
    /** Companies stand in the roster alone: what is planted there is found there. */
    const roster = async (slug: string) => (await app.http.get(`/groups/${slug}`).expect(200)).text;

    it('is how many there are, and no name', async () => {
      const text = await roster((await planted({ companies: 'count' })).slug);
      expect(text).toContain('2 of 10 seats are filled');
      expect(text).toContain('discloses how many companies there are, not which');
      expect(text).not.toContain('<th scope="col">Company</th>');
    });

    it('is their names, where the charter says so', async () => {
      const text = await roster((await planted({ companies: 'names' })).slug);
      expect(text).toContain('<th scope="col">Company</th>');
      expect(text).toContain('<td>1</td><td>Fictional English</td>');
    });
  });

  describe('of the coming meeting', () => {
    const times = /15 Jun 2027|14 Jun 2027|2027年6月1[45]日|2027-06-15|09:30|21:30/;

    it('is nothing: no date, no time, no place in a list of what comes', async () => {
      const { slug, coming } = await planted({ comingMeeting: 'nothing', agenda: 'frozen' });
      const text = await allThatIsPublic(app, slug);
      expect(wordsIn(text, times)).toBeNull();
      expect(wordsIn(text, />Meeting 2027-2</)).toBeNull();
      expect(text).toContain('The charter discloses a meeting once it was held.');
      await app.http.get(`/groups/${slug}/record/meetings/${coming}`).expect(404);
    });

    it('is the half-year, and no day of it', async () => {
      const { slug } = await planted({ comingMeeting: 'half-year', agenda: 'frozen' });
      const text = await allThatIsPublic(app, slug);
      expect(wordsIn(text, times)).toBeNull();
      expect(wordsIn(text, />Meeting 2027-2</)).not.toBeNull();
    });

    it('is the date, on the clocks of both sides', async () => {
      const { slug } = await planted({ comingMeeting: 'date', agenda: 'frozen' });
      const text = await allThatIsPublic(app, slug);
      expect(text).toContain('Tue 15 Jun 2027, 09:30 Shanghai');
      expect(text).toContain('Mon 14 Jun 2027, 21:30 New York');
    });

    it('has its times in its agenda once it was held, whatever the charter says of the coming one', async () => {
      const { slug, meeting } = await planted({ comingMeeting: 'nothing', agenda: 'after' });
      const { text } = await app.http.get(`/groups/${slug}/record/meetings/${meeting}/agenda`).expect(200);
      expect(text).toContain('Sun 10 Jan 2027, 09:00 Shanghai');
    });

    it('is nothing of a meeting that both sides agreed on, as long as nothing of it is published', async () => {
      for (const comingMeeting of ['nothing', 'half-year', 'date']) {
        const group = await aWorkingGroup(app, { seats: 2 });
        const slug = await inForce(group, { comingMeeting });
        await AgendaDesk.open(app, group);
        const text = await allThatIsPublic(app, slug);
        expect(wordsIn(text, /Jun 2027|2027年6月|2027-06|2027-1/)).toBeNull();
      }
    });
  });

  describe('of an agenda', () => {
    const frozenAgenda = async (agenda: string): Promise<{ slug: string; desk: AgendaDesk }> => {
      await app.setTime('2027-01-11T03:00:00.000Z');
      const group = await aWorkingGroup(app, { seats: 2 });
      const slug = await inForce(group, { agenda });
      const desk = await AgendaDesk.open(app, group);
      await desk.accepted('a', 'A title that waits');
      await desk.orderAll();
      const { digest } = await desk.circulated();
      expect(wordsIn(await allThatIsPublic(app, slug), /A title that waits/)).toBeNull();
      for (const side of ['a', 'b'] as const) await desk.assent(desk.group[side].coChair, 'freeze', digest).expect(201);
      return { slug, desk };
    };

    it.each(['never', 'after'])('that is frozen is nothing, where it says %s', async (agenda) => {
      const { slug, desk } = await frozenAgenda(agenda);
      expect(wordsIn(await allThatIsPublic(app, slug), /A title that waits/)).toBeNull();
      await app.http.get(`/groups/${slug}/record/meetings/${desk.meetingId}/agenda`).expect(404);
    });

    it('is the whole of it once it is frozen, where it says so; circulated alone it is nothing', async () => {
      const { slug, desk } = await frozenAgenda('frozen');
      const { text } = await app.http.get(`/groups/${slug}/record/meetings/${desk.meetingId}/agenda`).expect(200);
      expect(text).toContain('A title that waits');
      expect(await allThatIsPublic(app, slug)).toContain('A title that waits');
    });
  });

  /** Both co-chairs put a charter into force that discloses this. */
  async function inForce(group: TestGroup, disclosed: object): Promise<string> {
    const path = `/api/v1/working-groups/${group.id}`;
    const disclosure = { ...charterContent.disclosure, ...disclosed };
    const charter = { ...charterContent, seats: 2, quorum: 2, disclosure };
    await group.a.secretary.as('put', `${path}/charter`).send(charter).expect(200);
    const shown = (await group.a.coChair.as('get', `${path}/charter`).expect(200)).body as {
      draft: { digest: string };
    };
    for (const side of ['a', 'b'] as const) {
      const assent = { decision: 'charter', digest: shown.draft.digest };
      await group[side].coChair.as('post', `${path}/assents`).send(assent).expect(201);
    }
    const { rows } = await app.owner.query<{ slug: string }>('SELECT slug FROM working_group WHERE id = $1', [
      group.id,
    ]);
    return rows[0]?.slug ?? '';
  }
});
