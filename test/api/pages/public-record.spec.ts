import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { hostile, type PlantedRecord, plantRecord } from './planted-record.js';

describe('the public record', () => {
  let app: TestApp;
  let group: TestGroup;
  let plain: PlantedRecord;
  let nasty: PlantedRecord;

  beforeAll(async () => {
    app = await startApp({ environment: { PUBLIC_URL: 'https://concord.example' }, described: false });
    group = await aWorkingGroup(app, { seats: 2 });
    plain = await plantRecord(app, group);
    nasty = await plantRecord(app, await aWorkingGroup(app, { seats: 2 }), {
      words: hostile,
      disclosure: { companies: 'names', comingMeeting: 'date', agenda: 'frozen' },
    });
  });
  afterAll(() => app.close());

  const page = (path: string, language = 'en') => app.http.get(path).set('cookie', `concord-language=${language}`);
  const textAt = async (path: string, language = 'en'): Promise<string> =>
    (await page(path, language).expect(200)).text;
  const addresses = ({ slug, meeting, minutes, coming }: PlantedRecord) => ({
    group: `/groups/${slug}`,
    charter: `/groups/${slug}/record/charter`,
    meeting: `/groups/${slug}/record/meetings/${meeting}`,
    agenda: `/groups/${slug}/record/meetings/${meeting}/agenda`,
    coming: `/groups/${slug}/record/meetings/${coming}/agenda`,
    minutes: `/groups/${slug}/minutes/${minutes}`,
    compare: `/groups/${slug}/record/minutes/${minutes}/compare`,
  });

  it('leads from the group to its charter, its meetings, agendas, minutes and follow-ups', async () => {
    const { charter, meeting, agenda, coming, minutes, group: address } = addresses(plain);
    const text = await textAt(address);
    for (const link of [charter, meeting, agenda, coming, minutes]) expect(text).toContain(`href="${link}"`);
    expect(text).toContain(`href="${minutes}#${plain.paragraphs[1]}"`);
    expect(await textAt(minutes)).toContain(`id="${plain.paragraphs[1]}"`);
    expect(text).toContain('Wed 30 Jun 2027');
  });

  it('shows the charter in both languages, and what it discloses in words', async () => {
    const text = await textAt(addresses(plain).charter);
    for (const words of ['Words English', 'Words 中文', 'nothing before it was held', 'd'.repeat(64)])
      expect(text).toContain(words);
    expect(await textAt(addresses(plain).charter, 'zh')).toContain('召开前不公布');
  });

  it('shows a meeting that was held, on the clocks of both sides, and tells machines that it is an event', async () => {
    const text = await textAt(addresses(plain).meeting);
    for (const words of [
      'Sun 10 Jan 2027, 09:00 Shanghai',
      'Sat 9 Jan 2027, 20:00 New York',
      '2 companies',
      '1 company',
    ])
      expect(text).toContain(words);
    const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'Event',
      url: `https://concord.example${addresses(plain).meeting}`,
      startDate: '2027-01-10T01:00:00.000Z',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place', name: 'Words English' }, { '@type': 'VirtualLocation' }],
      organizer: [{ name: 'CSIA' }, { name: 'SIA' }],
    });
  });

  it('has no page for a meeting that was not held, for another group’s, or for none', async () => {
    await page(`/groups/${plain.slug}/record/meetings/${plain.coming}`).expect(404);
    await page(`/groups/${nasty.slug}/record/meetings/${plain.meeting}`).expect(404);
    await page(`/groups/${nasty.slug}/record/meetings/${plain.meeting}/agenda`).expect(404);
    await page(`/groups/${nasty.slug}/record/minutes/${plain.minutes}/compare`).expect(404);
    for (const path of ['meetings/', 'minutes/'])
      await page(`/groups/${plain.slug}/record/${path}${newId()}`).expect(404);
    await page('/groups/nowhere/record/charter').expect(404);
    await page(`/groups/${plain.slug}/record/meetings/nonsense`).expect(404);
  });

  it('keeps every revision of minutes readable, and says which one is current', async () => {
    const { minutes, compare } = addresses(plain);
    const current = await textAt(minutes);
    expect(current).toContain('3 of 3');
    expect(current).toContain(`href="${minutes}?revision=1"`);
    expect(current).toContain(`href="${compare}"`);
    const first = await textAt(`${minutes}?revision=1`);
    expect(first).toContain('You read an earlier revision. Revision 3 is the current one.');
    expect(first).toContain(`href="${minutes}?revision=1&amp;lang=zh"`);
    await page(`${minutes}?revision=4`).expect(404);
    for (const wrong of ['revision=0', 'revision=x', 'else=1']) await page(`${minutes}?${wrong}`).expect(400);
  });

  it('compares two revisions word by word, in either order, and folds what did not change', async () => {
    const { compare } = addresses(plain);
    const newest = await textAt(compare);
    expect(newest).toContain('What changed from revision 2 to revision 3');
    const early = await textAt(`${compare}?from=1&to=2`);
    expect(early).toContain('1 changed, 1 added, 1 removed, 1 unchanged');
    expect(early).toContain('<del>1</del><ins>corrected</ins>');
    expect(early).toContain('1 paragraph unchanged, 1.1');
    expect(await textAt(`${compare}?from=2&to=1`)).toContain('What changed from revision 1 to revision 2');
    expect(await textAt(`${compare}?from=2&to=2`)).toContain('No paragraph differs');
    await page(`${compare}?from=1&to=9`).expect(404);
  });

  it('shows of what was retracted its place and its digest, in no comparison its text', async () => {
    const { minutes, compare } = addresses(plain);
    const current = await textAt(minutes);
    expect(current).toContain('This paragraph was retracted.');
    expect(current).toContain('0'.repeat(64));
    const compared = await textAt(`${compare}?from=1&to=3`);
    expect(compared).toContain('Its text is shown in no revision.');
    expect(compared).not.toContain('Words 0');
  });

  it('shows what people wrote as text, whatever it holds and wherever it stands', async () => {
    for (const [name, address] of Object.entries(addresses(nasty))) {
      for (const language of ['en', 'zh']) {
        const text = await textAt(address, language);
        expect([name, text.includes('onerror=')]).toEqual([name, true]);
        expect([name, /<img|href="javascript:|<\/script><\/title>/.exec(text)]).toEqual([name, null]);
        expect([name, text.match(/<\/title>/g)?.length]).toEqual([name, 1]);
      }
    }
    const text = await textAt(addresses(nasty).meeting);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect((JSON.parse(json) as { location: { name: string }[] }).location[0]?.name).toBe(`${hostile} English`);
  });

  it('has an address in each language, and names the others', async () => {
    for (const address of [...Object.values(addresses(plain)), '/']) {
      const named = await app.http.get(`${address}?language=zh`).set('cookie', 'concord-language=en').expect(200);
      expect(named.text).toContain('<html lang="zh-Hans">');
      const link = (rel: string) => `<link rel="${rel}" href="https://concord.example${address}`;
      expect(named.text).toContain(`${link('canonical')}?language=zh"`);
      const text = await textAt(address);
      expect(text).toContain(`${link('canonical')}"`);
      expect(text).toContain(`hreflang="zh-Hans" href="https://concord.example${address}?language=zh"`);
      expect(text.match(/<meta name="description" content="[^"]{20,}"/g)).toHaveLength(1);
    }
    expect((await page(`${addresses(plain).group}?language=fr`)).status).toBe(400);
  });

  it('lets whoever came by such an address choose another language there', async () => {
    const { text } = await app.http.get(`${addresses(plain).minutes}?language=zh&lang=en`).expect(200);
    const [, next = ''] = /href="(\/language\/en\?next=[^"]*)"/.exec(text) ?? [];
    expect(decodeURIComponent(next)).toBe(`/language/en?next=${addresses(plain).minutes}?lang=en`);
  });

  it('tells search engines of public pages alone', async () => {
    for (const path of ['/sign-in', '/groups/nowhere']) expect((await page(path)).text).toContain('content="noindex"');
    expect(await textAt('/')).not.toContain('noindex');
  });
});
