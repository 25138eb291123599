import { type CompanyView, type GroupView } from '../../roster/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { IdentifierFields } from './identifier-fields.js';
import { periodText } from './periods.js';
import { companyText, labelOf, MarkOf, Name, OtherName } from './roster-words.js';

export interface CompaniesProps {
  readonly frame: PageFrame;
  readonly group: GroupView;
  /** Of the reader's own side. */
  readonly companies: readonly CompanyView[];
  /** The slug of the own association. */
  readonly own: string;
  readonly fault?: FormFault | undefined;
}

const List = ({ frame, group, companies }: CompaniesProps) => {
  const { t } = frame;
  const address = `/groups/${group.slug}/roster`;
  const seatsOf = (company: CompanyView) => company.seats.filter(({ workingGroupId }) => workingGroupId === group.id);
  const sorted = [...companies].sort((one, other) =>
    companyText(t, one.name).localeCompare(companyText(t, other.name), t.language),
  );
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={t.roster.company}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.roster.company}</th>
            <th scope="col">{t.rosterCompanies.seat}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((company) => (
            <tr key={company.id}>
              <th scope="row">
                <a href={`${address}/companies/${company.id}`}>
                  <Name frame={frame} name={company.name} />
                </a>{' '}
                <OtherName frame={frame} name={company.name} />
              </th>
              <td>
                {seatsOf(company).length === 0 ? (
                  <span class="quiet">{t.rosterCompanies.noSeat}</span>
                ) : (
                  seatsOf(company).map(({ termId, seatId, number, ...days }) => (
                    <div key={termId}>
                      <a href={`${address}/seats/${seatId}`}>{t.rosterCompanies.seatIn(number, periodText(t, days))}</a>
                    </div>
                  ))
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const EnterForm = ({ frame, group, fault }: CompaniesProps) => {
  const { t } = frame;
  const { nameEn, nameZh, since, sinceHint, otherEn, otherZh, enter, enterHint, enterSend } = t.rosterCompanies;
  return (
    <section class="block" aria-labelledby="enter">
      <h2 id="enter">{enter}</h2>
      <form class="panel pad" method="post" action={`/groups/${group.slug}/roster/companies/enter`}>
        <Field name="nameEn" label={nameEn} lang="en" maxLength={200} fault={fault} />
        <Field name="nameZh" label={nameZh} lang="zh-Hans" maxLength={200} fault={fault} />
        <Field name="firstDay" label={since} hint={sinceHint} type="date" fault={fault} />
        <Field name="otherEn" label={otherEn} lang="en" maxLength={200} fault={fault} />
        <Field name="otherZh" label={otherZh} lang="zh-Hans" maxLength={200} fault={fault} />
        <IdentifierFields t={t} fault={fault} />
        <p class="hint">{enterHint}</p>
        <div class="actions">
          <button class="button primary" type="submit">
            {enterSend}
          </button>
        </div>
      </form>
    </section>
  );
};

/** The companies that the own association knows; its secretary enters another. */
export const CompaniesPage = (props: CompaniesProps) => {
  const { frame, group, companies, own, fault } = props;
  const { t } = frame;
  const label = labelOf(frame, own);
  const title = t.roster.companies(label);
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="roster">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address: `/groups/${group.slug}/roster`, name: t.roster.title },
          ]}
          here={title}
        />
        <h1>
          <MarkOf frame={frame} slug={own} /> {title}
        </h1>
        <p class="sub">{t.rosterCompanies.lead(label)}</p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <section class="block" aria-labelledby="list">
        <h2 id="list" class="vh">
          {title}
        </h2>
        {companies.length === 0 ? <p class="empty">{t.rosterCompanies.none}</p> : <List {...props} />}
      </section>
      {group.can.keepRoster && <EnterForm {...props} />}
    </Document>
  );
};
