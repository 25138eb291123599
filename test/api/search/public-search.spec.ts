import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { aHeldMeeting, publishedMinutes } from '../minutes/held-meeting.js';
import { type Hit, markedIn, published, publishedText } from './texts.js';

const path = '/api/v1/public/search';

describe('the search of the public record', () => {
  let app: TestApp;
  let group: TestGroup;
  let minutes: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    ({ id: minutes } = await publishedMinutes(group, await aHeldMeeting(app, group)));
  });
  afterAll(() => app.close());

  const search = async (q: string, more: Record<string, string> = {}) => app.http.get(path).query({ q, ...more });
  const hits = async (q: string, more: Record<string, string> = {}): Promise<Hit[]> => {
    const answer = await search(q, more);
    expect([q, answer.status]).toEqual([q, 200]);
    return (answer.body as { items: Hit[] }).items;
  };
  const found = async (q: string, more?: Record<string, string>): Promise<number> => (await hits(q, more)).length;

  it('finds what was published by any form of an English word, and says where it stands', async () => {
    for (const q of ['study', 'studies', 'STUDY agreed', 'ｓｔｕｄｙ', 'the study']) {
      expect([q, await hits(q)]).toMatchObject([
        q,
        [{ kind: 'paragraph', id: minutes, workingGroup: { id: group.id }, cycle: '2027-1', language: 'en' }],
      ]);
    }
    const [hit] = await hits('studies');
    expect(hit).toMatchObject({ item: { title: { en: 'Export rules' } }, paragraph: 2 });
    expect(markedIn(hit)).toEqual(['study']);
  });

  it('finds Chinese by any part of it, one character included', async () => {
    for (const [q, marked] of [
      ['同意开展', '同意开展'],
      ['开展', '开展'],
      ['展研', '展研'],
      ['究', '究'],
    ] as const) {
      const [hit, ...others] = await hits(q);
      expect([q, hit?.language, markedIn(hit), others]).toEqual([q, 'zh', [marked], []]);
    }
    expect(await found('究研')).toBe(0);
  });

  it('needs every word, in one language', async () => {
    expect(await found('study nowhere')).toBe(0);
    expect(await found('study 研究')).toBe(0);
    expect(await found('study', { language: 'zh' })).toBe(0);
    expect(await found('研究', { language: 'zh' })).toBe(1);
    expect(await found('研究', { group: group.id })).toBe(1);
    expect(await found('研究', { group: newId() })).toBe(0);
  });

  it('finds mixed text by either half', async () => {
    await published(app, group, [{ en: 'AES-256 is specified.', zh: '采用AES-256加密算法，ＦＩＰＳ认证。' }]);
    for (const q of ['AES 加密', '加密AES', 'aes-256', '256', 'fips 认证', 'ＡＥＳ　算法']) {
      expect([q, await found(q)]).toEqual([q, 1]);
    }
  });

  it('takes whatever is typed as text', async () => {
    const signs = [
      `'`,
      `"`,
      `' OR 1=1 --`,
      `study' & 'x`,
      `study | zzz`,
      `!study & x`,
      `study:* x`,
      `(((`,
      `\\`,
      `%`,
      `_`,
    ];
    for (const q of [...signs, '<-> x', '$1', '${x}', '*', '😀', '、。', '\u202estudy x', 'the of and']) {
      expect([q, await found(q)]).toEqual([q, 0]);
    }
    for (const q of [`"study"`, `study!`, `(study)`, `study & agreed`, `%study_`, `study\\`]) {
      expect([q, await found(q)]).toEqual([q, 1]);
    }
    for (const q of ['\u0000', 'x'.repeat(101), 'x'.repeat(10_000), '', '  ']) {
      const { status, headers } = await search(q);
      expect([q.slice(0, 5), status]).toEqual([q.slice(0, 5), 400]);
      expect(headers['content-type']).toContain('problem+json');
    }
    const broken = await app.http.get(`${path}?q=study%ED%A0%80x`);
    expect([broken.status, (broken.body as { items: Hit[] }).items]).toEqual([200, []]);
    expect((await app.http.get(`${path}?q=a&q=b`)).status).toBe(400);
    expect((await search('study', { after: 'bm90aGluZw' })).status).toBe(400);
    expect((await search('study', { language: 'fr' })).status).toBe(400);
  });

  it('gives excerpts as text that was found or was not, never as markup', async () => {
    await published(app, group, [{ en: 'A <b>hazard</b> & <script>alert(1)</script> of hazards', zh: '甲' }]);
    const [hit] = await hits('hazard');
    expect(markedIn(hit)).toEqual(['hazard', 'hazards']);
    expect(hit?.excerpt.parts.map(({ text }) => text).join('')).toBe(
      'A <b>hazard</b> & <script>alert(1)</script> of hazards',
    );
  });

  it('says the same to whoever has its answer already', async () => {
    const { headers } = await search('study');
    expect(headers['cache-control']).toBe('public, max-age=60');
    await app.http
      .get(path)
      .query({ q: 'study' })
      .set('if-none-match', headers['etag'] ?? '')
      .expect(304);
  });

  it('goes through all that was found, each once, in pages and in batches', async () => {
    const many = Array.from({ length: 450 }, (_, i) => ({ en: `Wafer ${i} of wafers.`, zh: `第${i}片` }));
    await published(app, group, many);
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const answer = await search('wafer', { limit: '90', ...(typeof after === 'string' && { after }) });
      const page = answer.body as { items: Hit[]; next: string | null };
      seen.push(...page.items.map(({ paragraph }) => String(paragraph)));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(450);
    expect(new Set(seen).size).toBe(450);
  });

  it('knows the other words of a topic, as the charter gives them', async () => {
    await publishedText(app, group.id, {
      kind: 'working-group',
      subjectId: group.id,
      content: {
        topics: [{ slug: 'x', en: 'Export controls', zh: '出口管制', aliases: ['export curbs', '限制出口'] }],
      },
    });
    await published(app, group, [
      { en: 'Licences under export control rules.', zh: '与出口管制有关的许可。' },
      { en: 'Licences for nothing.', zh: '其他许可。' },
    ]);
    for (const q of ['curbs', 'export curbs', 'curb licence', '限制出口']) expect([q, await found(q)]).toEqual([q, 1]);
    expect(markedIn((await hits('curb licence'))[0])).toEqual(['Licences', 'export', 'control']);
    expect(await found('curbs', { group: newId() })).toBe(0);
  });

  it('finds nothing of what was taken back, in the transaction that takes it', async () => {
    const id = await published(app, group, [
      { en: 'Palladium is scarce.', zh: '钯稀缺。' },
      { en: 'Platinum is scarce.', zh: '铂稀缺。' },
    ]);
    expect(await found('palladium')).toBe(1);
    await app.owner.query(
      `UPDATE publication SET content = (content::jsonb #- '{items,0,paragraphs,0,paragraph}')::text WHERE subject_id = $1`,
      [id],
    );
    expect([await found('palladium'), await found('钯'), await found('platinum')]).toEqual([0, 0, 1]);
    await publishedText(app, group.id, { kind: 'minutes', subjectId: id, content: { items: [] }, revision: 2 });
    expect(await found('platinum')).toBe(0);
    await app.owner.query(`DELETE FROM publication WHERE subject_id = $1 AND revision = 2`, [id]);
    expect(await found('platinum')).toBe(1);
    await app.owner.query(`DELETE FROM publication WHERE subject_id = $1`, [id]);
    const { rows } = await app.owner.query('SELECT 1 FROM published_text WHERE subject_id = $1', [id]);
    expect([await found('platinum'), rows]).toEqual([0, []]);
  });

  it('finds the titles of published agendas, at their place', async () => {
    const entry = { standing: null, reference: '2027-1/03', title: { en: 'Photoresist', zh: '光刻胶' } };
    const content = { meeting: '2027-1', entries: [{ ...entry, standing: 'opening' }, entry] };
    await publishedText(app, group.id, { kind: 'agenda', subjectId: newId(), content });
    expect(await hits('光刻')).toMatchObject([
      {
        kind: 'agenda-item',
        cycle: '2027-1',
        item: { place: 2, reference: '2027-1/03', title: { en: 'Photoresist' } },
      },
    ]);
  });

  it('looks words that are nowhere up in the index, and never reads the texts', async () => {
    await app.owner.query('VACUUM ANALYZE published_text');
    const { rows } = await app.owner.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT p.number FROM published_text p, search_windows(1000000) w, (SELECT search_all(search_lexemes('nowhere')) AS en) asked
       WHERE p.terms_en @@ asked.en AND search_labels(p.working_group_id, p.number) && w.blocks`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('published_text_terms_ix');
    expect(plan).not.toContain('Seq Scan on published_text');
  });
});
