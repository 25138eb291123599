import { type MeetingView, type OwnReplyView } from '../../meetings/index.js';
import { Crumbs } from '../parts/crumbs.js';
import { SideMark } from '../parts/side-mark.js';
import { Moment } from '../parts/moment.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type Bilingual } from '../text/catalogues.js';
import { ReplyForm } from './reply-form.js';

export interface MeetingProps {
  readonly frame: PageFrame;
  readonly meeting: MeetingView;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly ownReply: OwnReplyView | null;
  /** What was not right with the act before, in words. */
  readonly fault?: string | undefined;
}

type Deciding = 'proposal' | 'confirmation';
const deadlines = ['call', 'submissionsClose', 'freeze', 'minutesDue'] as const;

/** What is to be decided on a meeting as it stands. */
const decidingOn = ({ state, startsAt }: MeetingView): Deciding | null =>
  state === 'planned' && startsAt !== null ? 'proposal' : state === 'proposed' ? 'confirmation' : null;

const Times = ({ frame, meeting }: Pick<MeetingProps, 'frame' | 'meeting'>) => {
  const { t, zones } = frame;
  return (
    <div class="two">
      <section class="block" aria-labelledby="sittings">
        <h2 id="sittings">{t.meeting.sittings}</h2>
        {meeting.sittings.length === 0 ? (
          <p class="empty">{t.meeting.noDate}</p>
        ) : (
          <ol class="work pair">
            {meeting.sittings.map(({ id, startsAt }) => (
              <li key={id}>
                <div class="what">
                  <Moment t={t} at={startsAt} zones={zones} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section class="block" aria-labelledby="deadlines">
        <h2 id="deadlines">{t.meeting.deadlines}</h2>
        <ul class="work pair">
          {deadlines.map((name) => {
            const deadline = meeting.deadlines[name];
            return (
              deadline !== null && (
                <li key={name}>
                  <div class="what">{t.meeting.names[name]}</div>
                  <div class="due">
                    <Moment t={t} at={deadline.at} zones={zones} />
                  </div>
                </li>
              )
            );
          })}
        </ul>
      </section>
    </div>
  );
};

const Keys = ({ frame, meeting, deciding }: Pick<MeetingProps, 'frame' | 'meeting'> & { deciding: Deciding }) => {
  const { t, associations } = frame;
  const offices: Readonly<Record<string, string>> = t.offices;
  const open = meeting.decisions.find(({ state, decision }) => state === 'open' && decision === `meeting.${deciding}`);
  return (
    <div class="keys">
      {associations.map(({ slug, side, label, zone }) => {
        const key = open?.keys[slug];
        return (
          <div class="key" key={slug}>
            <h3>
              <SideMark a={side === 'a'} b={side === 'b'} /> {label}
            </h3>
            <p>
              {key == null
                ? t.meeting.notYet
                : t.record.by(offices[key.office] ?? key.office, momentText(t, key.at, zone))}
            </p>
          </div>
        );
      })}
    </div>
  );
};

const Assent = ({
  frame,
  meeting,
  deciding,
  address,
}: Pick<MeetingProps, 'frame' | 'meeting'> & { deciding: Deciding; address: string }) => {
  const { t, zones } = frame;
  const may = deciding === 'proposal' ? meeting.can.propose : meeting.can.confirm;
  const digest = meeting.digests[deciding];
  const back = meeting.decisions.some(({ decision, can }) => decision === `meeting.${deciding}` && can.takeBack);
  return (
    <>
      {may && digest !== null && meeting.startsAt !== null && (
        <form method="post" action={`${address}/assent`} class="pad">
          <input type="hidden" name="decision" value={deciding} />
          <input type="hidden" name="digest" value={digest} />
          <p>
            <label>
              <input type="checkbox" name="read" value="yes" />{' '}
              {t.meeting.agree(zones.map((zone) => momentText(t, meeting.startsAt ?? '', zone)).join(' · '))}
            </label>
          </p>
          <div class="actions">
            <button class="button primary" type="submit">
              {t.meeting.assent[deciding]}
            </button>
          </div>
        </form>
      )}
      {back && (
        <form method="post" action={`${address}/take-back`} class="pad">
          <input type="hidden" name="decision" value={deciding} />
          <button class="button" type="submit">
            {t.meeting.takeBack}
          </button>
        </form>
      )}
    </>
  );
};

/** A meeting for the members of its group: when, until when, who has assented, and who comes. */
export const MeetingPage = ({ frame, meeting, group, ownReply, fault }: MeetingProps) => {
  const { t, associations, language } = frame;
  const title = t.meeting.title(meeting.cycle);
  const deciding = decidingOn(meeting);
  const host = associations.find(({ slug }) => slug === meeting.host);
  const address = `/groups/${group.slug}/meetings/${meeting.id}`;
  return (
    <Document frame={frame} title={fault === undefined ? title : `${t.entry.errorTitle}: ${title}`}>
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="meta">
          <span>{t.meeting.states[meeting.state]}</span>
          <span>{t.group.formats[meeting.format]}</span>
          {host !== undefined && (
            <span class="side">
              <SideMark a={host.side === 'a'} b={host.side === 'b'} />{' '}
              <span>
                {t.record.hostedBy} {host.label}
              </span>
            </span>
          )}
        </p>
      </div>
      {fault !== undefined && (
        <div class="summary" role="alert" tabindex={-1}>
          <h2>{t.meeting.failed}</h2>
          <p>{fault}</p>
        </div>
      )}
      <Times frame={frame} meeting={meeting} />
      {deciding !== null && (
        <section class="block" aria-labelledby="decide">
          <h2 id="decide">{t.meeting[deciding]}</h2>
          <div class="panel">
            <Keys frame={frame} meeting={meeting} deciding={deciding} />
            <p class="next small soft">{t.meeting.next[deciding]}</p>
            <Assent frame={frame} meeting={meeting} deciding={deciding} address={address} />
          </div>
        </section>
      )}
      <ReplyForm frame={frame} meeting={meeting} ownReply={ownReply} address={address} />
    </Document>
  );
};
