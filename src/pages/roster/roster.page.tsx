import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { dayText } from '../rendering/moments.js';
import { Officers } from './officers.js';
import { type RosterProps } from './roster-page.types.js';
import { labelOf } from './roster-words.js';
import { SideColumn } from './side-column.js';
import { TermsTable } from './terms-table.js';

const AsOf = ({ frame, group, roster, knownOn, fault }: RosterProps) => {
  const { t } = frame;
  return (
    <form class="panel pad inline block" method="get" action={`/groups/${group.slug}/roster`}>
      <Field name="asOf" label={t.roster.asOf} type="date" value={roster.asOf} fault={fault} />
      <Field
        name="knownOn"
        label={t.roster.knownOn}
        hint={t.roster.knownOnHint}
        type="date"
        value={knownOn ?? ''}
        fault={fault}
      />
      <div class="actions">
        <button class="button" type="submit">
          {t.roster.show}
        </button>
      </div>
    </form>
  );
};

/** What is shown is not how it stands today. */
const Elsewhen = ({ frame, group, roster, today, knownOn }: RosterProps) => {
  const { t } = frame;
  if (roster.asOf === today && knownOn === null) return null;
  const day = dayText(t, roster.asOf);
  return (
    <div class="notice wait block" role="status">
      <p>{knownOn === null ? t.roster.shown(day) : t.roster.shownKnown(day, dayText(t, knownOn))}</p>
      {knownOn !== null && <p class="small">{t.roster.shownHint}</p>}
      <p>
        <a href={`/groups/${group.slug}/roster`}>{t.roster.today}</a>
      </p>
    </div>
  );
};

/** Both sides of a group on a day: seats, companies, delegates, officers, and the terms on a line. */
export const RosterPage = (props: RosterProps) => {
  const { frame, group, roster, seats, own, fault } = props;
  const { t, language } = frame;
  const { title, lead, keeper, reader } = t.roster;
  const address = `/groups/${group.slug}/roster`;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="roster">
      <div class="head">
        <Crumbs t={t} above={[{ address: '/desk', name: t.nav.desk }]} here={title} />
        <div class="row">
          <h1>{title}</h1>
          <div class="actions">
            <a class="button" href={`${address}/companies`}>
              {t.roster.companies(labelOf(frame, own))}
            </a>
          </div>
        </div>
        <p class="meta">
          <Words text={group.name} language={language} />
        </p>
        <p class="sub">
          {lead(group.seats, group.quorum)} {roster.can.keepRoster ? keeper(labelOf(frame, own)) : reader}
        </p>
      </div>
      <FaultSummary t={t} fault={fault} heading={t.roster.todayInstead} />
      <AsOf {...props} />
      <Elsewhen {...props} />
      <div class="roster block">
        {roster.sides.map((side, place) => (
          <SideColumn
            key={side.side}
            frame={frame}
            address={address}
            side={side}
            seats={seats.filter((seat) => seat.side === side.side)}
            day={roster.asOf}
            own={side.side === own}
            today={props.today}
            attestedUntil={props.attestedUntil}
            place={place === 0 ? 'left' : 'right'}
          />
        ))}
      </div>
      <Officers frame={frame} roster={roster} />
      <TermsTable {...props} address={address} />
    </Document>
  );
};
