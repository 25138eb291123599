import { type ComponentChildren } from 'preact';
import { type AppointmentView, type NominationView } from '../../roster/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { companyAt, type OwnSide } from './own-side.js';
import { Nominations } from './nominations.js';
import { AttestationState, officeText, Period } from './words.js';

export interface PeopleProps {
  readonly frame: PageFrame;
  readonly own: OwnSide;
  readonly appointments: readonly AppointmentView[];
  readonly nominations: readonly NominationView[];
  readonly fault?: FormFault | undefined;
}

const officers = ['secretary', 'co-chair', 'counsel', 'auditor'];
/** Whose powers rest on an attestation. */
const attested = ['delegate', 'co-chair'];

const Account = ({ frame, own, personId }: Pick<PeopleProps, 'frame' | 'own'> & { personId: string }) => {
  const account = own.known.find(({ id }) => id === personId)?.account ?? 'none';
  return <span class={account === 'active' ? '' : 'quiet'}>{frame.t.people.accounts[account]}</span>;
};

const Row = ({ frame, own, one, seated }: Omit<RowsProps, 'rows'> & { one: AppointmentView }) => {
  const { t, language } = frame;
  const company = companyAt(own.seats, one.companyId);
  return (
    <tr>
      <th scope="row">
        <a href={`/groups/${own.group.slug}/people/${one.personId}`}>
          {one.name === null ? t.people.unnamed : <Words text={one.name} language={language} />}
        </a>
        {one.function !== null && (
          <div class="quiet small">
            <Words text={one.function} language={language} />
          </div>
        )}
      </th>
      {seated && (
        <td data-label={t.people.seat}>
          {one.seatNumber} {company !== null && <Words text={company} language={language} />}
        </td>
      )}
      <td data-label={t.people.office}>{officeText(t, one)}</td>
      <td data-label={t.people.period}>
        <Period t={t} validFrom={one.validFrom} validTo={one.validTo} />
      </td>
      <td data-label={t.people.attestation}>
        {attested.includes(one.office) ? (
          <AttestationState t={t} state={one.attestation?.state} validUntil={one.attestation?.validUntil} />
        ) : (
          <span class="quiet">{t.people.states.unneeded}</span>
        )}
      </td>
      <td data-label={t.people.account}>
        <Account frame={frame} own={own} personId={one.personId} />
      </td>
    </tr>
  );
};

type RowsProps = Pick<PeopleProps, 'frame' | 'own'> & { rows: readonly AppointmentView[]; seated: boolean };

const Rows = ({ frame, own, rows, seated }: RowsProps) => {
  const { t } = frame;
  const { name, seat, office, period, attestation, account } = t.people;
  return (
    <table class="table fold">
      <thead>
        <tr>
          {[name, ...(seated ? [seat] : []), office, period, attestation, account].map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <Row frame={frame} own={own} one={one} seated={seated} key={one.id} />
        ))}
      </tbody>
    </table>
  );
};

const Part = (props: {
  id: string;
  title: string;
  empty: string;
  any: boolean;
  act: ComponentChildren;
  children: ComponentChildren;
}) => (
  <section class="block" aria-labelledby={props.id}>
    <div class="h">
      <h2 id={props.id}>{props.title}</h2>
      {props.act}
    </div>
    {props.any ? props.children : <p class="empty slim">{props.empty}</p>}
  </section>
);

const Others = ({ frame, own }: Pick<PeopleProps, 'frame' | 'own'>) => {
  const { t, language } = frame;
  const others = own.known.filter(({ holds }) => !holds);
  if (others.length === 0) return null;
  return (
    <section class="block" aria-labelledby="others">
      <h2 id="others">{t.people.others}</h2>
      <p class="sub gap-below">{t.people.othersLead}</p>
      <ul class="work pair">
        {others.map(({ id, name, function: work, account }) => (
          <li key={id}>
            <div class="what">
              <a href={`/groups/${own.group.slug}/people/${id}`}>
                {name === null ? t.people.unnamed : <Words text={name} language={language} />}
              </a>
              {work !== null && (
                <div class="ctx">
                  <Words text={work} language={language} />
                </div>
              )}
            </div>
            <div class="due">{t.people.accounts[account]}</div>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The own side's people: who holds which office, on whose word, and how somebody comes to one. */
export const PeoplePage = ({ frame, own, appointments, nominations, fault }: PeopleProps) => {
  const { t, associations } = frame;
  const { group } = own;
  const { keepRoster, nominate } = group.can;
  const address = `/groups/${group.slug}/people`;
  const side = associations.find(({ slug }) => slug === own.side);
  const ofOffices = (offices: readonly string[]) =>
    offices.flatMap((office) => appointments.filter((one) => one.office === office));
  const delegates = ofOffices(['delegate']).sort(
    (one, other) => (one.seatNumber ?? 0) - (other.seatNumber ?? 0) || Number(one.alternate) - Number(other.alternate),
  );
  const [leading, assisting] = [ofOffices(officers), ofOffices(['interpreter', 'staff', 'expert'])];
  const link = (shown: boolean, place: string, words: string) => shown && <a href={`${address}/${place}`}>{words}</a>;
  return (
    <Document frame={frame} title={titleWith(t, t.people.title, fault)} here="people">
      <div class="head">
        <Crumbs t={t} above={[{ address: '/desk', name: t.nav.desk }]} here={t.people.title} />
        <h1>{t.people.title}</h1>
        <p class="meta">
          {side !== undefined && (
            <span class="side">
              <SideMark a={side.side === 'a'} b={side.side === 'b'} /> <span>{side.label}</span>
            </span>
          )}
          <a href={`/groups/${group.slug}/charter`}>{t.people.charter}</a>
        </p>
        <p class="sub">{t.people.lead}</p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <Nominations frame={frame} own={own} nominations={nominations} address={address} />
      <Part
        id="officers"
        title={t.people.officers}
        empty={t.people.noOfficers}
        any={leading.length > 0}
        act={link(nominate, 'nomination', t.people.nominate)}
      >
        <Rows frame={frame} own={own} rows={leading} seated={false} />
      </Part>
      <Part
        id="delegates"
        title={t.people.delegates}
        empty={t.people.noDelegates}
        any={delegates.length > 0}
        act={link(keepRoster, 'new-delegate', t.people.appointDelegate)}
      >
        <Rows frame={frame} own={own} rows={delegates} seated />
      </Part>
      <Part
        id="assistants"
        title={t.people.assistants}
        empty={t.people.noAssistants}
        any={assisting.length > 0}
        act={link(keepRoster, 'new-assistant', t.people.appointAssistant)}
      >
        <Rows frame={frame} own={own} rows={assisting} seated={false} />
      </Part>
      <Others frame={frame} own={own} />
    </Document>
  );
};
