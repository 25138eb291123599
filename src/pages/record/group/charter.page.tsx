import { Document } from '../../rendering/document.js';
import { type PageFrame } from '../../rendering/frame.js';
import { momentText } from '../../rendering/moments.js';
import { type Bilingual, inLanguage, langOf, pageLanguages } from '../../text/catalogues.js';
import { charterAddress, labelOf, RecordHead } from '../parts.js';
import { type CharterScreen, type ShownCharter } from './group.views.js';

/** A text of both sides, in both languages side by side, the reader's first. */
const Both = ({ frame, text }: { frame: PageFrame; text: Bilingual }) => (
  <div class="langs">
    {[...pageLanguages]
      .sort((one) => (one === frame.language ? -1 : 1))
      .map((one) => (
        <p lang={langOf(one)} key={one}>
          {text[one]}
        </p>
      ))}
  </div>
);

const Pairs = ({ id, title, pairs }: { id: string; title: string; pairs: readonly (readonly [string, string])[] }) => (
  <section class="block" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <dl class="kv">
      {pairs.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  </section>
);

const disclosurePairs = (frame: PageFrame, disclosure: ShownCharter['disclosure']): [string, string][] => {
  const words = frame.t.publicCharter;
  const { discloses } = words;
  const shown = (is: boolean): string => (is ? discloses.shown : discloses.hidden);
  return [
    [words.companies, discloses.companies[disclosure.companies]],
    [words.people, discloses.people[disclosure.people]],
    [words.comingMeeting, discloses.comingMeeting[disclosure.comingMeeting]],
    [words.agenda, discloses.agenda[disclosure.agenda]],
    [words.positions, shown(disclosure.positions)],
    [words.overdueMinutes, shown(disclosure.overdueMinutes)],
  ];
};

/** The charter in force, for everybody to read. */
export const PublicCharterPage = ({ frame, screen }: { frame: PageFrame; screen: CharterScreen }) => {
  const { t, zones, associations, language } = frame;
  const { charter } = screen;
  const words = t.publicCharter;
  const { deadlines } = charter;
  const host = associations.find(({ side }) => side === charter.firstHost)?.slug ?? '';
  const about = {
    description: words.of(inLanguage(screen.name, language).text),
    path: charterAddress(screen),
    feeds: [screen],
  };
  return (
    <Document frame={frame} title={words.title} here="record" about={about}>
      <RecordHead frame={frame} group={screen} title={words.title}>
        <p class="meta">
          <span>{words.since(momentText(t, screen.publishedAt, zones[0] ?? 'UTC'))}</span>
          <span>{words.both}</span>
        </p>
      </RecordHead>
      <section class="block" aria-labelledby="purpose">
        <h2 id="purpose">{words.purpose}</h2>
        <Both frame={frame} text={charter.purpose} />
      </section>
      <section class="block" aria-labelledby="topics">
        <h2 id="topics">{t.group.topics}</h2>
        {charter.topics.map((topic) => (
          <Both frame={frame} text={topic} key={topic.slug} />
        ))}
      </section>
      <Pairs
        id="numbers"
        title={words.numbers}
        pairs={[
          [t.group.seats, String(charter.seats)],
          [t.group.quorum, String(charter.quorum)],
          [t.group.meetings, String(charter.meetingsPerYear)],
          [words.firstHost, labelOf(frame, host)],
        ]}
      />
      <Pairs
        id="deadlines"
        title={words.deadlines}
        pairs={[
          [words.call, words.before(deadlines.callDays)],
          [words.submissionsClose, words.before(deadlines.submissionsCloseDays)],
          [words.freeze, words.before(deadlines.freezeDays)],
          [words.minutesDue, words.after(deadlines.minutesDueDays)],
        ]}
      />
      <Pairs id="disclosure" title={words.disclosure} pairs={disclosurePairs(frame, charter.disclosure)} />
      <section class="block" aria-labelledby="guidelines">
        <h2 id="guidelines">{words.guidelines}</h2>
        <Both frame={frame} text={charter.guidelines} />
      </section>
      <dl class="kv">
        <dt>{t.record.revision}</dt>
        <dd>{screen.revision}</dd>
        <dt>{t.record.digest}</dt>
        <dd class="mono">{screen.digest}</dd>
      </dl>
    </Document>
  );
};
