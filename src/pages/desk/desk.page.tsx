import { addressOf } from './addresses.js';
import { SideMark } from '../parts/side-mark.js';
import { Moment } from '../parts/moment.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText, distanceText, momentText } from '../rendering/moments.js';
import { type Catalogue } from '../text/catalogues.js';
import { type WaitingView } from './waiting.dto.js';

/** What is asked for, as a heading. */
function askedFor(t: Catalogue, { act, decision, cycle }: WaitingView): string {
  const named = decision === null ? null : (t.desk.decisions as Readonly<Record<string, string>>)[decision];
  const words = named ?? t.desk.acts[act];
  const ofMeeting = cycle !== null && (act === 'assent' || !(act in aboutText));
  return ofMeeting ? `${words}${t.language === 'zh' ? '' : ' '}${cycle}` : words;
}

/** Acts on a text, which is named by its title; the others are named by their meeting. */
const aboutText = {
  'release-outward': true,
  'accept-inward': true,
  submit: true,
  revise: true,
  translate: true,
  'close-follow-up': true,
};

const Wait = ({ frame, waiting }: { frame: PageFrame; waiting: WaitingView }) => {
  const { t, language, zones, associations, reader, now } = frame;
  const { title, reference, since, dueAt, otherSideAssented } = waiting;
  const zone = zones[0] ?? 'UTC';
  const address = addressOf(frame, waiting);
  const other = associations.find(({ side }) => side !== reader?.side);
  return (
    <li>
      <div class="what">
        {address === null ? <b>{askedFor(t, waiting)}</b> : <a href={address}>{askedFor(t, waiting)}</a>}
        {(title !== null || reference !== null) && (
          <div class="ctx">
            {reference !== null && <span class="ref">{reference} </span>}
            {title !== null && <Words text={title} language={language} />}
          </div>
        )}
        {otherSideAssented && other !== undefined && (
          <div class="ctx">
            <SideMark a={other.side === 'a'} b={other.side === 'b'} /> {t.desk.otherAssented}
          </div>
        )}
      </div>
      <div class="due">
        {dueAt === null ? (
          <time datetime={since}>{t.time.since(momentText(t, since, zone))}</time>
        ) : (
          <>
            <Moment t={t} at={dueAt} zones={zones} />
            <br />
            {distanceText(t, dueAt, zone, now)}
          </>
        )}
      </div>
    </li>
  );
};

/** What waits for whoever is signed in. */
export const DeskPage = (props: { frame: PageFrame; items: readonly WaitingView[]; next: string | null }) => {
  const { frame, items, next } = props;
  const { t, reader, associations, zones, now } = frame;
  const own = associations.find(({ side }) => side === reader?.side);
  const today = now
    .toZonedDateTimeISO(zones[0] ?? 'UTC')
    .toPlainDate()
    .toString();
  return (
    <Document frame={frame} title={t.desk.title} here="desk">
      <div class="head">
        <h1>{dayText(t, today)}</h1>
        <p class="sub">{own === undefined ? t.desk.operator : t.desk.lead(reader?.office ?? '', own.label)}</p>
      </div>
      {reader?.mustEnrol === true && (
        <div class="notice wait block" role="note">
          <p>
            {t.desk.enrol} <a href="/settings/authenticator">{t.desk.enrolHere}</a>
          </p>
        </div>
      )}
      {reader?.mustEnrol === false &&
        reader.groups
          .filter(({ state }) => state === 'forming')
          .map(({ slug, name }) => (
            <div class="notice block" role="note" key={slug}>
              <p>
                <b>
                  <Words text={name} language={frame.language} />
                </b>
                <br />
                {t.desk.forming} <a href={`/groups/${slug}/charter`}>{t.desk.charter}</a>
              </p>
            </div>
          ))}
      <section class="block" aria-labelledby="waiting">
        <div class="h">
          <h2 id="waiting">
            {t.desk.waiting} <span class="quiet">{next === null ? items.length : `${items.length}+`}</span>
          </h2>
        </div>
        {items.length === 0 ? (
          <div class="empty">
            <p>{t.desk.empty}</p>
            <p class="quiet">{t.desk.emptyHint}</p>
          </div>
        ) : (
          <ul class="work pair">
            {items.map((waiting) => (
              <Wait frame={frame} waiting={waiting} key={`${waiting.act} ${waiting.subjectId}`} />
            ))}
          </ul>
        )}
        {next !== null && (
          <p>
            <a href={`/desk?after=${next}`}>{t.desk.more}</a>
          </p>
        )}
      </section>
    </Document>
  );
};
