import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type GateEvent, type GateText } from './gate-text.js';
import { codesText } from './text-name.js';

interface Told {
  readonly at: string;
  readonly what: string;
  /** The page of the release that it is about. */
  readonly read?: string;
  readonly note?: string | null | undefined;
}

/** The reasons of a return, each with the statements that it was given for. */
function reasonsOf({ t }: PageFrame, { statements, paperId }: GateText, { returned }: GateEvent): string {
  const codes = [...new Set(returned.map(({ code }) => code))];
  const placeOf = (id: string | null): string | null => {
    if (id === paperId) return t.gateText.heading;
    const place = statements.findIndex((statement) => statement.id === id);
    return place < 0 ? null : t.gateText.statement(place + 1);
  };
  return codes
    .map((code) => {
      const places = returned.filter((one) => one.code === code).map(({ statementId }) => placeOf(statementId));
      const named = places.filter((place) => place !== null).join(t.gate.listed);
      return `${codesText(t, [code])}${named === '' ? '' : ` ${t.gateText.onStatements(named)}`}`;
    })
    .join(t.language === 'zh' ? '；' : '; ');
}

/** What happened to the text, as far as the reader's side knows of it. */
function eventsOf(frame: PageFrame, text: GateText): readonly Told[] {
  const { t, associations } = frame;
  const { events, by } = t.gateText;
  const { direction, subject, reviews, address } = text;
  const own = associations.find(({ side }) => side === frame.reader?.side);
  const other = associations.find(({ side }) => side !== frame.reader?.side);
  const outward = direction === 'outward';
  const releaser = (outward ? own : other)?.label ?? '';
  const accepter = (outward ? other : own)?.label ?? '';
  const link = (id: string) => (`/gate/offers/${id}` === address ? {} : { read: `/gate/offers/${id}` });
  const noteAt = new Map(reviews.map(({ at, note }) => [at, note]));
  const separated = (words: string, side: string) => `${words}${t.language === 'zh' ? '，' : ', '}${by(side)}`;
  return [
    ...(subject.submittedAt === null ? [] : [{ at: subject.submittedAt, what: events.submitted }]),
    ...subject.releases.flatMap(({ id, revision, releasedAt, decidedAt, state, codes }): Told[] => [
      {
        ...{ at: releasedAt, what: separated(events.released(revision), releaser), ...link(id) },
        note: outward ? noteAt.get(releasedAt) : null,
      },
      ...(decidedAt === null
        ? []
        : [
            {
              at: decidedAt,
              what: `${separated(state === 'accepted' ? events.accepted(revision) : events.sentBack(revision), accepter)}${codes.length === 0 ? '' : t.gate.codeBecause(codesText(t, codes))}`,
              note: outward ? null : noteAt.get(decidedAt),
            },
          ]),
    ]),
    ...(outward ? reviews : [])
      .filter(({ outcome }) => outcome === 'returned')
      .map((review) => ({
        at: review.at,
        what: `${separated(events.returned, releaser)}${t.gate.codeBecause(reasonsOf(frame, text, review))}`,
        note: review.note,
      })),
  ].sort((one, two) => (one.at < two.at ? 1 : one.at > two.at ? -1 : 0));
}

/** Submissions, releases, acceptances and returns of this text, the latest first; notes are the own side's. */
export const History = ({ frame, text }: { frame: PageFrame; text: GateText }) => {
  const { t, zones } = frame;
  const events = eventsOf(frame, text);
  return (
    <section class="block after" aria-labelledby="history">
      <h2 id="history">{t.gateText.history}</h2>
      {events.length === 0 ? (
        <p class="quiet">{t.gateText.noHistory}</p>
      ) : (
        <ol class="work pair">
          {events.map(({ at, what, read, note }) => (
            <li key={`${at} ${what}`}>
              <div class="what">
                {what}
                {read !== undefined && (
                  <>
                    {' · '}
                    <a href={read} aria-label={`${t.gateText.readRelease}${t.gate.codeBecause(what)}`}>
                      {t.gateText.readRelease}
                    </a>
                  </>
                )}
                {note != null && <div class="ctx">{t.gateText.noteOf(note)}</div>}
              </div>
              <div class="due">
                <time datetime={at}>{momentText(t, at, zones[0] ?? 'UTC')}</time>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};
