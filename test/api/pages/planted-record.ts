import { type NewPublication, Publisher } from '../../../src/ledger/index.js';
import { type Actor, system } from '../../../src/platform/actor.js';
import { newId } from '../../../src/platform/id.js';
import { type TestApp } from '../../support/app.js';
import { charterContent } from '../../support/facts.js';
import { type TestGroup } from '../../support/world.js';

const side: Actor = { ...system, side: 'a' };
/** What a page, JSON within a page, and XML each have to keep from being read as theirs. */
export const hostile = `</script></title><img src=x onerror="alert(1)">]]>&amp;'"\u2028`;

export interface PlantedRecord {
  readonly slug: string;
  /** Of a meeting that was held, with agenda, minutes in three revisions and a follow-up. */
  readonly meeting: string;
  readonly minutes: string;
  readonly paragraphs: readonly string[];
  /** Of one that is still to come, with a published agenda. */
  readonly coming: string;
}

type Disclosure = Partial<Record<keyof typeof charterContent.disclosure, unknown>>;

let cycles = 0;
async function aMeeting(app: TestApp, group: TestGroup): Promise<string> {
  const [id, cycleId] = [newId(), newId()];
  await app.owner.query(
    `INSERT INTO cycle (id, working_group_id, year, half, host_side, state) VALUES ($1, $2, $3, 1, 'a', 'open')`,
    [cycleId, group.id, 2001 + cycles++],
  );
  await app.owner.query(
    `INSERT INTO meeting (id, working_group_id, cycle_id, host_side, format, state, created_at) VALUES ($1, $2, $3, 'a', 'online', 'planned', now())`,
    [id, group.id, cycleId],
  );
  return id;
}

const said = (words: string) => ({ en: `${words} English`, zh: `${words} 中文` });
const sourceId = newId();
const citation = (words: string) => ({
  ...{ sourceId, url: 'javascript:alert(1)', title: words, publisher: words, tier: 1 },
  ...{ publishedOn: '2026-03-02', retrievedOn: '2026-12-01', captureDigest: 'c'.repeat(64) },
  ...{ locator: words, quote: words, relation: 'summarises' },
});

/** Publishes one thing of each kind through the publisher; the database is not asked whether both sides decided it. */
export async function plantRecord(
  app: TestApp,
  group: TestGroup,
  { words = 'Words', disclosure = {} }: { words?: string; disclosure?: Disclosure } = {},
): Promise<PlantedRecord> {
  await app.owner.query('ALTER TABLE publication DISABLE TRIGGER USER');
  const { rows } = await app.owner.query<{ slug: string }>('SELECT slug FROM working_group WHERE id = $1', [group.id]);
  const slug = rows[0]?.slug ?? '';
  const publish = async (
    given: Partial<NewPublication> & Pick<NewPublication, 'kind' | 'subjectId'>,
    content: object,
  ) =>
    app.database.transaction(side, (tx) => {
      const shape = { workingGroupId: group.id, revision: 1, frame: {}, publishedAt: app.now() };
      return app.app.get(Publisher).publish(tx, { ...shape, content: JSON.stringify(content), ...given });
    });
  const text = said(words);
  const topic = { slug: 'topic', ...text, aliases: [words] };
  const charter = { ...charterContent, purpose: text, guidelines: text, topics: [topic] };
  const frame = { slug, name: text, digest: 'd'.repeat(64), salt: 'salt' };
  const shown = { ...charter, disclosure: { ...charterContent.disclosure, ...disclosure } };
  await publish({ kind: 'working-group', subjectId: group.id, frame }, shown);
  await app.owner.query(
    `INSERT INTO published_term (term_id, working_group_id, side, seat_number, company, valid_from)
     SELECT t.id, $1, t.side, s.number, CASE WHEN $3 THEN $2::jsonb END, '2026-01-01' FROM term t JOIN seat s ON s.id = t.seat_id WHERE s.working_group_id = $1`,
    [group.id, JSON.stringify(text), disclosure.companies === 'names'],
  );

  const meeting = await aMeeting(app, group);
  const span = { startsAt: '2027-01-10T01:00:00.000Z', endsAt: '2027-01-10T08:00:00.000Z', zone: 'Asia/Shanghai' };
  const held = { cycle: '2027-1', host: 'csia', format: 'hybrid', place: text, companies: { csia: 2, sia: 1 } };
  await publish({ kind: 'meeting', subjectId: meeting }, { ...held, sittings: [{ ...span, quorate: true }] });

  const agendaOf = (cycle: string, sitting: typeof span) => {
    const sittingId = newId();
    const logistics = { sittingId, minutes: 20, startsAt: sitting.startsAt, endsAt: sitting.endsAt };
    const entry = {
      itemId: newId(),
      reference: `${cycle}/01`,
      standing: null,
      side: 'sia',
      title: text,
      textRevision: 1,
    };
    const entries = [{ ...entry, topic: { id: newId(), slug: 'topic', name: text }, presenter: text, ...logistics }];
    return { meetingId: meeting, meeting: cycle, sittings: [{ id: sittingId, ...sitting }], entries };
  };
  const sealed = { frame: { digest: 'a'.repeat(64), salt: 'salt' } };
  await publish(
    { kind: 'agenda', subjectId: meeting, meetingId: meeting, revision: 2, ...sealed },
    agendaOf('2027-1', span),
  );
  const coming = await aMeeting(app, group);
  const later = { startsAt: '2027-06-15T01:30:00.000Z', endsAt: '2027-06-15T04:00:00.000Z', zone: 'Asia/Shanghai' };
  await publish({ kind: 'agenda', subjectId: coming, meetingId: coming, ...sealed }, agendaOf('2027-2', later));

  const minutes = newId();
  const paragraphs = [newId(), newId(), newId(), newId()];
  const paragraph = (place: number, changed: object = {}) => ({
    digest: String(place).repeat(64),
    salt: `salt ${place}`,
    paragraph: {
      ...{ id: paragraphs[place], sort: 'reference', kind: 'summary', side: 'sia' },
      ...{ text: said(`${words} ${place}`), citations: [citation(words)], ...changed },
    },
  });
  const keys = {
    'minutes.clearance': {
      effectiveAt: span.endsAt,
      keys: { csia: { office: 'counsel', at: span.endsAt }, sia: null },
    },
  };
  const sitting = { position: 1, ...span, quorate: true, companies: held.companies, pauses: [] };
  const publishMinutes = (revision: number, entries: readonly object[]) => {
    const items = [{ reference: '2027-1/01', standing: null, title: text, paragraphs: entries }];
    const about = { id: meeting, cycle: '2027-1', host: 'csia', format: 'hybrid', place: text, sittings: [sitting] };
    const content = { revision, meeting: about, presence: [], counsel: {}, conductEvents: [], items, carriedOver: [] };
    const digest = {
      frame: { digestScheme: 'concord-minutes/v1', digest: String(revision).repeat(64), salt: 'salt', keys },
    };
    return publish({ kind: 'minutes', subjectId: minutes, meetingId: meeting, revision, ...digest }, content);
  };
  await publishMinutes(1, [paragraph(0), paragraph(1), paragraph(2)]);
  await publishMinutes(2, [
    paragraph(0),
    paragraph(1, { text: { en: `${words} corrected in 2028`, zh: '更正后的文字' } }),
    paragraph(3),
  ]);
  await publishMinutes(3, [
    { digest: '0'.repeat(64) },
    paragraph(1, { text: { en: 'Corrected once more', zh: null } }),
    paragraph(3),
  ]);
  const follow = {
    kind: 'study',
    text,
    owner: { side: 'sia', company: text },
    dueOn: '2027-06-30',
    minutesId: minutes,
  };
  const opened = { paragraphId: paragraphs[1], paragraphDigest: '1'.repeat(64), state: 'open', openedAt: span.endsAt };
  await publish(
    { kind: 'follow-up', subjectId: newId(), meetingId: meeting },
    { ...follow, ...opened, closedAt: null },
  );
  await app.owner.query('ALTER TABLE publication ENABLE TRIGGER USER');
  return { slug, meeting, minutes, paragraphs, coming };
}
