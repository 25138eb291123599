import { describe, expect, it } from '@jest/globals';
import { type ParagraphRow } from '../minutes-view.dto.js';
import { contentOf, type Recorded } from './content.rules.js';

const text = { en: 'A', zh: '甲' };
const company = { name: { en: 'Fictional Chips', zh: '虚构' } };
const row = (more: Partial<ParagraphRow>): ParagraphRow => ({
  ...{ id: 'p', itemId: 'i', sort: 'note', kind: 'summary', side: 'sia', statementId: 's', text, citations: [] },
  ...{ owner: null, dueOn: null, revision: 3, ...more },
});
const came = (sittingId: string, side: string, personId: string, office: string, more: object = {}) => ({
  ...{ sittingId, side, personId, office, person: { name: { en: 'Ann', zh: '安' }, function: text }, company: null },
  ...more,
});
const sitting = (id: string, position: number) => ({
  ...{
    id,
    position,
    startsAt: 'from',
    endsAt: 'to',
    zone: 'Asia/Shanghai',
    quorate: true,
    companies: null,
    pauses: [],
  },
  ...{ uid: 'private', sequence: 4 },
});
const recorded = (more: Partial<Recorded> = {}): Recorded => ({
  meeting: { id: 'm', cycle: '2027-1', host: 'csia', format: 'online', place: null },
  associations: ['csia', 'sia'],
  sittings: [sitting('s1', 1), sitting('s2', 2)],
  ...{ attendance: [], conduct: [], items: [], paragraphs: [], carriedOver: [] },
  ...more,
});
const item = (id: string) => ({ id, reference: null, standing: 'opening', side: null, title: text, state: 'listed' });
const of = (more: Partial<Recorded>, companies = false) => contentOf(recorded(more), 2, { companies });

describe('what minutes say', () => {
  it('names their revision and the sittings, and nothing of how they are scheduled', () => {
    const content = of({});
    expect(content.revision).toBe(2);
    expect(JSON.stringify(content)).not.toMatch(/private|sequence|"s1"/);
    expect(content.meeting).toMatchObject({ cycle: '2027-1', sittings: [{ position: 1 }, { position: 2 }] });
  });

  it('shows everybody once, by function and never by name', () => {
    const twice = [came('s1', 'csia', 'one', 'delegate'), came('s2', 'csia', 'one', 'delegate')];
    const { presence } = of({ attendance: [...twice, came('s1', 'sia', 'two', 'counsel')] });
    expect(presence.map(({ side }) => side)).toEqual(['csia', 'sia']);
    expect(JSON.stringify(presence)).not.toMatch(/Ann|安|one|two/);
  });

  it('names companies only where the charter discloses them', () => {
    const attendance = [came('s1', 'csia', 'one', 'delegate', { company })];
    expect(JSON.stringify(of({ attendance }))).not.toContain('Fictional');
    expect(of({ attendance }, true).presence).toMatchObject([{ company: company.name }]);
    const owner = { side: 'sia', companyId: 'c', ...company };
    const paragraphs = [row({ kind: 'action', owner, dueOn: '2027-06-30' })];
    const followUp = (named: boolean) => of({ items: [item('i')], paragraphs }, named).items[0]?.paragraphs[0];
    expect(followUp(false)).toMatchObject({ owner: { side: 'sia' }, dueOn: '2027-06-30' });
    expect(JSON.stringify(followUp(false))).not.toContain('Fictional');
    expect(followUp(true)?.owner).toEqual({ side: 'sia', company: company.name });
  });

  it.each([
    ['nobody', [], { csia: [], sia: [] }],
    ['counsel in both sittings', [came('s2', 'sia', 'x', 'counsel'), came('s1', 'sia', 'x', 'counsel')], [1, 2]],
    ['two counsel in one sitting', [came('s1', 'sia', 'x', 'counsel'), came('s1', 'sia', 'y', 'counsel')], [1]],
    ['a delegate', [came('s1', 'sia', 'x', 'delegate')], []],
  ])('says in which sittings counsel were: %s', (_name, attendance, expected) => {
    const { counsel } = of({ attendance });
    expect(counsel).toEqual(Array.isArray(expected) ? { csia: [], sia: expected } : expected);
  });

  it('counts counsel who arrived during a sitting', () => {
    const conduct = [{ sittingId: 's2', side: 'csia', kind: 'counsel-arrived', category: null, at: 'then' }];
    const content = of({ conduct });
    expect(content.counsel).toEqual({ csia: [2], sia: [] });
    expect(content.conductEvents).toEqual([
      { sitting: 2, side: 'csia', kind: 'counsel-arrived', category: null, at: 'then' },
    ]);
  });

  it('keeps each paragraph under its item, in order, and an item of which nothing was said', () => {
    const paragraphs = [row({ id: 'p1' }), row({ id: 'p2', itemId: 'j' }), row({ id: 'p3' })];
    const { items } = of({ items: [item('i'), item('j'), item('k')], paragraphs });
    expect(items.map((one) => one.paragraphs.map(({ id }) => id))).toEqual([['p1', 'p3'], ['p2'], []]);
  });

  it('leaves owner and date to what is to be done', () => {
    const { items } = of({ items: [item('i')], paragraphs: [row({})] });
    expect(Object.keys(items[0]?.paragraphs[0] ?? {}).sort()).toEqual('citations id kind side sort text'.split(' '));
  });

  it('repeats what is carried over by ids alone', () => {
    const one = { id: 'f', minutesId: 'm', paragraphId: 'p', state: 'closed' as const, closedAt: 'then' };
    expect(of({ carriedOver: [one] }).carriedOver).toEqual([one]);
  });
});
