import { type AccountOfPersonView } from '../../identity/acts.js';
import { type AppointmentView, type PersonView } from '../../roster/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { Account, EndForm, RenameForm } from './person-acts.js';
import { Attestations } from './attestations.js';
import { companyAt, type OwnSide } from './own-side.js';
import { officeText, Period, plainName } from './words.js';

export interface PersonProps {
  readonly frame: PageFrame;
  readonly own: OwnSide;
  readonly person: PersonView;
  readonly account: AccountOfPersonView;
  readonly fault?: FormFault | undefined;
}

/** What somebody is called: today, else as he will be. */
export const nameOf = (person: PersonView) => person.name ?? person.names.at(-1)?.name ?? null;

const standing = ({ validFrom, validTo }: AppointmentView, today: string): 'now' | 'later' | 'past' =>
  validTo !== null && validTo <= today ? 'past' : today < validFrom ? 'later' : 'now';

const Appointments = ({ frame, own, person, fault }: PersonProps) => {
  const { t, language } = frame;
  return (
    <section class="block" aria-labelledby="appointments">
      <h2 id="appointments">{t.person.appointments}</h2>
      {person.appointments.length === 0 ? (
        <p class="empty slim">{t.person.noAppointments}</p>
      ) : (
        <ul class="work pair">
          {person.appointments.map((one) => {
            const company = companyAt(own.seats, one.companyId);
            const state = standing(one, own.today);
            return (
              <li key={one.id}>
                <div class="what">
                  <b>{officeText(t, one)}</b>
                  {one.seatNumber !== null && (
                    <div class="ctx">
                      {t.people.seat} {one.seatNumber}{' '}
                      {company !== null && <Words text={company} language={language} />}
                    </div>
                  )}
                  <div class="ctx">
                    <Period t={t} validFrom={one.validFrom} validTo={one.validTo} />
                  </div>
                  {one.can.end && state !== 'past' && (
                    <EndForm frame={frame} own={own} person={person} one={one} fault={fault} />
                  )}
                </div>
                <div class="due">{t.person.when[state]}</div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};

const Names = ({ frame, own, person, fault }: PersonProps) => {
  const { t, language } = frame;
  return (
    <section class="block" aria-labelledby="names">
      <h2 id="names">{t.person.names}</h2>
      <ul class="work pair">
        {person.names.map((one) => (
          <li key={one.id}>
            <div class="what">
              <b>
                <Words text={one.name} language={language} />
              </b>
              {one.name.zh !== null && language === 'en' && <span lang="zh-Hans"> {one.name.zh}</span>}
              {one.name.en !== null && language === 'zh' && one.name.zh !== null && (
                <span lang="en"> {one.name.en}</span>
              )}
              <div class="ctx">
                <Words text={one.function} language={language} />
              </div>
            </div>
            <div class="due">
              <Period t={t} validFrom={one.validFrom} validTo={one.validTo} />
            </div>
          </li>
        ))}
      </ul>
      {person.can.name && <RenameForm frame={frame} own={own} person={person} fault={fault} />}
    </section>
  );
};

const Contacts = ({ frame, person }: Pick<PersonProps, 'frame' | 'person'>) => {
  const { t } = frame;
  const { email, phone } = person;
  return (
    <section class="block" aria-labelledby="contacts">
      <h2 id="contacts">{t.person.contacts}</h2>
      {email === null && phone === null ? (
        <p class="quiet">{t.person.noContacts}</p>
      ) : (
        <ul class="work pair">
          {email !== null && (
            <li>
              <div class="what">{email}</div>
              <div class="due">{t.person.email}</div>
            </li>
          )}
          {phone !== null && (
            <li>
              <div class="what">{phone}</div>
              <div class="due">{t.person.phone}</div>
            </li>
          )}
        </ul>
      )}
    </section>
  );
};

/** What the own side holds of one of its people, and what may be done with it. */
export const PersonPage = (props: PersonProps) => {
  const { frame, own, person, fault } = props;
  const { t, language } = frame;
  const name = nameOf(person);
  const title = plainName(t, language, name);
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="people">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address: `/groups/${own.group.slug}/people`, name: t.people.title },
          ]}
          here={title}
        />
        <h1>{name === null ? t.people.unnamed : <Words text={name} language={language} />}</h1>
        {person.function !== null && (
          <p class="sub">
            <Words text={person.function} language={language} />
          </p>
        )}
      </div>
      <FaultSummary t={t} fault={fault} />
      <Appointments {...props} />
      <Attestations {...props} />
      <Account {...props} />
      <Names {...props} />
      <Contacts frame={frame} person={person} />
    </Document>
  );
};
