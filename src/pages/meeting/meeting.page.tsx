import { type MeetingView, type OwnReplyView } from '../../meetings/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { Moment } from '../parts/moment.js';
import { TwoKeys } from '../parts/two-keys.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type Bilingual } from '../text/catalogues.js';
import { ReplyForm } from './reply-form.js';

export interface MeetingProps {
  readonly frame: PageFrame;
  readonly meeting: MeetingView;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly ownReply: OwnReplyView | null;
  readonly fault?: FormFault | undefined;
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

/** A meeting for the members of its group: when, until when, who has assented, and who comes. */
export const MeetingPage = ({ frame, meeting, group, ownReply, fault }: MeetingProps) => {
  const { t, associations, language, zones } = frame;
  const title = t.meeting.title(meeting.cycle);
  const deciding = decidingOn(meeting);
  const host = associations.find(({ slug }) => slug === meeting.host);
  const address = `/groups/${group.slug}/meetings/${meeting.id}`;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)}>
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
      <FaultSummary t={t} fault={fault} />
      <Times frame={frame} meeting={meeting} />
      {deciding !== null && (
        <section class="block" aria-labelledby="decide">
          <h2 id="decide">{t.meeting[deciding]}</h2>
          <TwoKeys
            frame={frame}
            decision={`meeting.${deciding}`}
            value={deciding}
            decisions={meeting.decisions}
            digest={
              (deciding === 'proposal' ? meeting.can.propose : meeting.can.confirm) ? meeting.digests[deciding] : null
            }
            agree={t.meeting.agree(zones.map((zone) => momentText(t, meeting.startsAt ?? '', zone)).join(' · '))}
            next={t.meeting.next[deciding]}
            act={t.meeting.assent[deciding]}
            address={address}
          />
        </section>
      )}
      <ReplyForm frame={frame} meeting={meeting} ownReply={ownReply} address={address} />
    </Document>
  );
};
