import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Document } from '../rendering/document.js';
import { ChangeForm, NameForm } from './company-forms.js';
import { periodText } from './periods.js';
import { type CompanyProps } from './roster-page.types.js';
import { companyText, labelOf, MarkOf, OtherName } from './roster-words.js';

const Names = ({ frame, company }: CompanyProps) => {
  const { t } = frame;
  const kinds: Readonly<Record<string, string>> = t.rosterCompany.kinds;
  return (
    <section class="block" aria-labelledby="names">
      <h2 id="names">{t.rosterCompany.names}</h2>
      <div class="scroll" tabindex={0} role="group" aria-label={t.rosterCompany.names}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t.rosterCompany.latin}</th>
              <th scope="col">{t.rosterCompany.chinese}</th>
              <th scope="col">{t.rosterCompany.kind}</th>
              <th scope="col">{t.roster.period}</th>
            </tr>
          </thead>
          <tbody>
            {[...company.names].reverse().map((name) => (
              <tr key={name.id}>
                <td lang="en">{name.en}</td>
                <td lang="zh-Hans">{name.zh}</td>
                <td>{kinds[name.kind] ?? name.kind}</td>
                <td>{periodText(t, name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Identifiers = ({ frame, company }: CompanyProps) => {
  const { t } = frame;
  const { website, ticker, lei, creditCode } = company;
  const given = [
    [t.rosterCompany.ticker, ticker],
    [t.rosterCompany.lei, lei],
    [t.rosterCompany.creditCode, creditCode],
  ].flatMap(([name, value]) => (value == null ? [] : [[name, value] as const]));
  return (
    <section class="block" aria-labelledby="identifiers">
      <h2 id="identifiers">{t.rosterCompany.identifiers}</h2>
      {given.length === 0 && website === null ? (
        <p class="soft">{t.rosterCompany.noIdentifiers}</p>
      ) : (
        <dl class="kv">
          {website !== null && (
            <>
              <dt>{t.rosterCompany.website}</dt>
              <dd>
                <a href={website} rel="noopener noreferrer nofollow">
                  {website}
                </a>
              </dd>
            </>
          )}
          {given.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );
};

const Terms = ({ frame, group, held }: CompanyProps) => {
  const { t } = frame;
  const codes: Readonly<Record<string, string>> = t.roster.endCodes;
  const terms = held
    .flatMap(({ id, number, terms: own }) => own.map((term) => ({ ...term, seatId: id, number })))
    .sort((one, other) => (one.validFrom < other.validFrom ? 1 : -1));
  return (
    <section class="block" aria-labelledby="terms">
      <h2 id="terms">{t.rosterCompany.terms}</h2>
      {terms.length === 0 ? (
        <p class="empty slim">{t.rosterCompany.noTerms}</p>
      ) : (
        <div class="scroll" tabindex={0} role="group" aria-label={t.rosterCompany.terms}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t.rosterCompany.seat}</th>
                <th scope="col">{t.roster.period}</th>
                <th scope="col">{t.rosterSeat.ended}</th>
              </tr>
            </thead>
            <tbody>
              {terms.map((term) => (
                <tr key={term.id}>
                  <th scope="row">
                    <a href={`/groups/${group.slug}/roster/seats/${term.seatId}`}>{term.number}</a>
                  </th>
                  <td>{periodText(t, term)}</td>
                  <td>{term.endCode !== null && (codes[term.endCode] ?? term.endCode)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};

/** A company with all its names and its terms in the group; the secretary of its side changes it. */
export const CompanyPage = (props: CompanyProps) => {
  const { frame, group, company, fault } = props;
  const { t } = frame;
  const above = `/groups/${group.slug}/roster`;
  const title = companyText(t, company.name);
  const label = labelOf(frame, company.side);
  const own = frame.associations.find(({ side }) => side === frame.reader?.side)?.slug === company.side;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="roster">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address: above, name: t.roster.title },
            ...(own ? [{ address: `${above}/companies`, name: t.roster.companies(label) }] : []),
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="meta">
          <OtherName frame={frame} name={company.name} />
          <span class="side">
            <MarkOf frame={frame} slug={company.side} /> <span>{t.rosterCompany.of(label)}</span>
          </span>
        </p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <Names {...props} />
      <Identifiers {...props} />
      <Terms {...props} />
      {company.can.edit && (
        <>
          <NameForm {...props} />
          <ChangeForm {...props} />
        </>
      )}
    </Document>
  );
};
