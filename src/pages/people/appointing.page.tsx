import { Claims } from '../parts/claims.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Document } from '../rendering/document.js';
import { fieldOf, type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Catalogue } from '../text/catalogues.js';
import { type OwnSide } from './own-side.js';
import { plainName } from './words.js';

export type Appointing = 'delegate' | 'assistant' | 'nomination';

export interface AppointingProps {
  readonly frame: PageFrame;
  readonly own: OwnSide;
  readonly kind: Appointing;
  /** Nobody appoints himself. */
  readonly self: string;
  /** Somebody whose page led here. */
  readonly chosen: string | undefined;
  readonly fault?: FormFault | undefined;
}

const offices: Readonly<Record<Exclude<Appointing, 'delegate'>, readonly string[]>> = {
  assistant: ['interpreter', 'staff', 'expert'],
  nomination: ['counsel', 'co-chair', 'secretary', 'auditor'],
};
const sentences = {
  delegate: { lead: 'delegateLead', seen: 'seenDelegate', send: 'sendDelegate', act: 'appoint' },
  assistant: { lead: 'assistantLead', seen: 'seenAssistant', send: 'sendAssistant', act: 'appoint' },
  nomination: { lead: 'nominationLead', seen: 'seenNomination', send: 'sendNomination', act: 'nominate' },
} as const;
/** The address of a form below the page of people. */
export const placeOf: Readonly<Record<Appointing, string>> = {
  delegate: 'new-delegate',
  assistant: 'new-assistant',
  nomination: 'nomination',
};

const Who = ({
  frame,
  own,
  self,
  chosen,
  fault,
}: Pick<AppointingProps, 'frame' | 'own' | 'self' | 'chosen' | 'fault'>) => {
  const { t, language } = frame;
  const known = own.known.filter(({ id }) => id !== self);
  const nameOf = ({ name, function: work }: (typeof known)[number]): string =>
    [plainName(t, language, name), ...(work === null ? [] : [plainName(t, language, work)])].join(' · ');
  return (
    <section class="block" aria-labelledby="who">
      <h2 id="who">{t.appointing.who}</h2>
      {known.length > 0 && (
        <Field
          name="personId"
          label={t.appointing.known}
          fault={fault}
          value={chosen ?? ''}
          choices={[['', t.appointing.someoneNew], ...known.map((one) => [one.id, nameOf(one)] as const)]}
        />
      )}
      {known.length > 0 && <h3 class="gap-below">{t.appointing.newPerson}</h3>}
      <div class="two">
        <Field name="person.name.en" label={t.setUp.personEn} fault={fault} lang="en" maxLength={200} />
        <Field
          name="person.name.zh"
          label={t.setUp.personZh}
          hint={t.setUp.optional}
          fault={fault}
          lang="zh-Hans"
          maxLength={200}
        />
        <Field name="person.function.en" label={t.setUp.functionEn} fault={fault} lang="en" maxLength={200} />
        <Field
          name="person.function.zh"
          label={t.setUp.functionZh}
          hint={t.setUp.optional}
          fault={fault}
          lang="zh-Hans"
          maxLength={200}
        />
        <Field
          name="person.email"
          label={t.appointing.email}
          hint={t.setUp.optional}
          type="email"
          fault={fault}
          maxLength={254}
        />
        <Field name="person.phone" label={t.appointing.phone} hint={t.setUp.optional} fault={fault} maxLength={40} />
      </div>
    </section>
  );
};

/** The seats of the side that a company holds now or later, with the company's name. */
export function seatChoices(
  t: Catalogue,
  { frame, own }: Pick<AppointingProps, 'frame' | 'own'>,
): (readonly [string, string])[] {
  return own.seats.flatMap(({ id, number, terms }) => {
    const term = terms.find(({ validTo }) => validTo === null || own.today < validTo);
    return term === undefined
      ? []
      : [[id, t.appointing.seatOption(number, plainName(t, frame.language, term.company))] as const];
  });
}

const As = (props: AppointingProps) => {
  const { frame, kind, fault } = props;
  const { t } = frame;
  const names: Readonly<Record<string, string>> = t.offices;
  if (kind === 'delegate') {
    return (
      <>
        <Field name="seatId" label={t.appointing.seat} fault={fault} choices={seatChoices(t, props)} />
        <Field
          name="alternate"
          label={t.appointing.role}
          fault={fault}
          value="no"
          choices={[
            ['no', t.people.principal],
            ['yes', t.people.alternate],
          ]}
        />
      </>
    );
  }
  return (
    <>
      <Field
        name="office"
        label={t.appointing.office}
        fault={fault}
        choices={offices[kind].map((office) => [office, names[office] ?? office])}
      />
      {kind === 'nomination' && (
        <div class="checks block">
          <label>
            <input
              type="checkbox"
              name="deputy"
              value="yes"
              checked={fault !== undefined && fieldOf(fault.typed, 'deputy') === 'yes'}
            />
            <span>{t.appointing.deputy}</span>
          </label>
        </div>
      )}
    </>
  );
};

/** What the fields are called. */
const labelsOf = ({ setUp, appointing, claims }: Catalogue): Readonly<Record<string, string>> => ({
  'person.name.en': setUp.personEn,
  'person.function.en': setUp.functionEn,
  'person.email': appointing.email,
  'person.phone': appointing.phone,
  seatId: appointing.seat,
  validFrom: appointing.validFrom,
  validTo: appointing.validTo,
  'attestation.validUntil': claims.validUntil,
  'attestation.evidence': appointing.evidence,
});

/** A form that appoints somebody, or proposes him: who, as what, when, and on whose word. */
export const AppointingPage = (props: AppointingProps) => {
  const { frame, own, kind, fault } = props;
  const { t } = frame;
  const people = `/groups/${own.group.slug}/people`;
  const title = t.appointing[kind];
  const { lead, seen, send, act } = sentences[kind];
  const vacant = kind === 'delegate' && seatChoices(t, props).length === 0;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="people">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address: people, name: t.people.title },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="sub">{t.appointing[lead]}</p>
      </div>
      <FaultSummary t={t} fault={fault} labelOf={(field) => labelsOf(t)[field]} />
      {vacant ? (
        <p class="empty">{t.appointing.noSeats}</p>
      ) : (
        <form method="post" action={`${people}/${placeOf[kind]}/${act}`}>
          <Who {...props} />
          <section class="block" aria-labelledby="as">
            <h2 id="as">{t.appointing.role}</h2>
            <As {...props} />
          </section>
          <section class="block" aria-labelledby="when">
            <h2 id="when">{t.appointing.period}</h2>
            <div class="two">
              <Field name="validFrom" label={t.appointing.validFrom} type="date" fault={fault} value={own.today} />
              <Field
                name="validTo"
                label={t.appointing.validTo}
                hint={kind === 'delegate' ? t.appointing.validToSeat : t.appointing.validToHint}
                type="date"
                fault={fault}
              />
            </div>
          </section>
          {kind !== 'assistant' && (
            <section class="block" aria-labelledby="attest">
              <h2 id="attest">{t.appointing.attest}</h2>
              <p class="sub gap-below">{kind === 'delegate' ? t.appointing.attestHint : t.appointing.attestCoChair}</p>
              <Claims t={t} fault={fault} prefix="attestation" legend={t.claims.legend} />
              <Field
                name="attestation.evidence"
                label={t.appointing.evidence}
                hint={t.appointing.evidenceHint}
                rows={3}
                fault={fault}
                maxLength={2000}
              />
            </section>
          )}
          <p class="small soft gap-below">{t.appointing[seen]}</p>
          <div class="actions">
            <button class="button primary" type="submit">
              {t.appointing[send]}
            </button>
            <a href={people}>{t.charter.cancel}</a>
          </div>
        </form>
      )}
    </Document>
  );
};
