import { type AgendaView, type ItemView } from '../../agenda/acts.js';
import { type MeetingView } from '../../meetings/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { State } from '../parts/state.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type PageGroup } from '../rendering/group-finder.js';
import { distanceText, momentText } from '../rendering/moments.js';
import { Balance, Freeze, Versions } from './agenda-aside.js';
import { type ChosenOrder } from './chosen-order.js';
import { Decide, subjectOf } from './decide.js';
import { ItemLists } from './item-lists.js';
import { type RowContext } from './order-row.js';
import { OrderSection } from './order-section.js';
import { type SinceVersion } from './since-version.js';

export interface AgendaProps {
  readonly frame: PageFrame;
  readonly group: PageGroup;
  readonly agenda: AgendaView;
  readonly meeting: MeetingView;
  readonly items: readonly ItemView[];
  /** What waits in the group without a meeting. */
  readonly waiting: readonly ItemView[];
  /** Since the newest version, and since the one that was circulated last. */
  readonly since: SinceVersion | null;
  readonly sinceCirculated: SinceVersion | null;
  readonly chosen: ChosenOrder | null;
  readonly fault?: FormFault | undefined;
}

const Where = ({ frame, agenda, meeting }: Pick<AgendaProps, 'frame' | 'agenda' | 'meeting'>) => {
  const { t, zones, associations, now } = frame;
  const zone = zones[0] ?? 'UTC';
  const host = associations.find(({ slug }) => slug === meeting.host);
  const freeze = meeting.deadlines.freeze;
  return (
    <p class="meta">
      {meeting.startsAt !== null &&
        zones.map((one) => (
          <span key={one}>
            <time datetime={meeting.startsAt ?? ''}>{momentText(t, meeting.startsAt ?? '', one)}</time>
          </span>
        ))}
      <span>{t.group.formats[meeting.format]}</span>
      {host !== undefined && (
        <span class="side">
          <SideMark a={host.side === 'a'} b={host.side === 'b'} />{' '}
          <span>
            {t.record.hostedBy} {host.label}
          </span>
        </span>
      )}
      {agenda.frozenAt !== null ? (
        <State shape="lock">{t.agenda.states.frozen(momentText(t, agenda.frozenAt, zone))}</State>
      ) : (
        <State shape="open">
          {freeze === null
            ? t.agenda.states.open
            : t.agenda.states.freezes(momentText(t, freeze.at, zone), distanceText(t, freeze.at, zone, now))}
        </State>
      )}
    </p>
  );
};

/** Writes the order down as a version, where it says something new. */
const Make = ({
  frame,
  agenda,
  address,
  since,
}: Pick<AgendaProps, 'frame' | 'agenda' | 'since'> & { address: string }) => {
  const { versions, unsavedVersion } = frame.t.agenda;
  if (!agenda.can.makeVersion || since?.same === true) return null;
  return (
    <form method="post" action={`${address}/versions`} class="actions block" data-version>
      <button class="button primary" type="submit" aria-describedby="make-hint">
        {versions.make}
      </button>
      <span class="small soft" id="make-hint" data-instead={unsavedVersion}>
        {versions.makeHint}
      </span>
    </form>
  );
};

/** The agenda of a meeting: its order with times, what waits beside it, and what both sides decide on it. */
export const AgendaPage = (props: AgendaProps) => {
  const { frame, group, agenda, meeting, items, waiting, since, sinceCirculated, chosen, fault } = props;
  const { t, language } = frame;
  const title = t.agenda.title(meeting.cycle);
  const above = `/groups/${group.slug}/meetings/${meeting.id}`;
  const address = `${above}/agenda`;
  const arranges = agenda.can.order && agenda.sittings.length > 0;
  const known = new Map(items.map((item) => [item.id, item]));
  const context: RowContext = { frame, slug: group.slug, items: known, since, arranges, fault };
  const placed = new Set([...agenda.entries, ...agenda.unplaced].map(({ itemId }) => itemId));
  const deciding = { frame, slug: group.slug, agenda, since, sinceCirculated, address };
  const turns = subjectOf(deciding);
  const first = turns !== null && (agenda.can.circulate || agenda.can.freeze);
  return (
    <Document
      frame={frame}
      title={titleWith(t, title, fault)}
      here="agenda"
      {...(arranges && { script: 'order.js' as const })}
    >
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
            { address: above, name: t.meeting.title(meeting.cycle) },
          ]}
          here={t.nav.agenda}
        />
        <div class="row">
          <h1>{title}</h1>
          <div class="actions">
            <a class="button" href={`/groups/${group.slug}/topics`}>
              {t.agenda.topics}
            </a>
            {agenda.can.propose && (
              <a class="button" href={`${above}/items/new`}>
                {t.agenda.writeItem}
              </a>
            )}
          </div>
        </div>
        <Where frame={frame} agenda={agenda} meeting={meeting} />
      </div>
      <FaultSummary t={t} fault={fault} />
      <div class="cols">
        <div>
          {first && <Decide {...deciding} />}
          {chosen === null && <Make frame={frame} agenda={agenda} since={since} address={address} />}
          <OrderSection context={context} agenda={agenda} chosen={chosen} address={address} />
          {!first && <Decide {...deciding} />}
          <ItemLists
            frame={frame}
            slug={group.slug}
            items={items}
            waiting={waiting}
            placed={placed}
            address={address}
            fault={fault}
          />
        </div>
        <aside aria-label={`${t.agenda.time.title}, ${t.agenda.versions.title}`}>
          {agenda.entries.length > 0 && <Balance frame={frame} agenda={agenda} />}
          <Freeze
            frame={frame}
            agenda={agenda}
            since={agenda.shows === 'order' ? sinceCirculated : null}
            items={items}
          />
          <Versions frame={frame} slug={group.slug} agenda={agenda} />
        </aside>
      </div>
    </Document>
  );
};
