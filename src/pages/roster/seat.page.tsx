import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { BeginForm } from './begin-form.js';
import { periodText } from './periods.js';
import { type SeatProps } from './roster-page.types.js';
import { companyText, labelOf, MarkOf, Name } from './roster-words.js';

const Terms = ({ frame, group, seat }: SeatProps) => {
  const { t } = frame;
  const codes: Readonly<Record<string, string>> = t.roster.endCodes;
  const address = `/groups/${group.slug}/roster`;
  if (seat.terms.length === 0) return <p class="empty">{t.rosterSeat.never}</p>;
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={t.roster.terms}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.roster.company}</th>
            <th scope="col">{t.roster.period}</th>
            <th scope="col">{t.rosterSeat.ended}</th>
            {seat.can.fill && <th scope="col">{t.rosterSeat.change}</th>}
          </tr>
        </thead>
        <tbody>
          {[...seat.terms].reverse().map((term) => (
            <tr key={term.id}>
              <th scope="row">
                <a href={`${address}/companies/${term.companyId}`}>
                  <Name frame={frame} name={term.company} />
                </a>
              </th>
              <td>{periodText(t, term)}</td>
              <td>{term.endCode !== null && (codes[term.endCode] ?? term.endCode)}</td>
              {seat.can.fill && (
                <td>
                  <a
                    href={`${address}/seats/${seat.id}/terms/${term.id}`}
                    aria-label={t.rosterSeat.changeTerm(companyText(t, term.company))}
                  >
                    {t.rosterSeat.endOrCorrect}
                  </a>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Delegates = ({ frame, delegates }: Pick<SeatProps, 'frame' | 'delegates'>) => {
  const { t } = frame;
  if (delegates.length === 0) return <p class="empty slim">{t.rosterSeat.noDelegates}</p>;
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={t.rosterSeat.delegates}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.rosterSeat.name}</th>
            <th scope="col">{t.rosterSeat.role}</th>
            <th scope="col">{t.roster.period}</th>
          </tr>
        </thead>
        <tbody>
          {delegates.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Name frame={frame} name={one.name} />
                {one.function !== null && (
                  <span class="quiet">
                    <br />
                    <Name frame={frame} name={one.function} />
                  </span>
                )}
              </th>
              <td>{one.alternate ? t.roster.alternate : t.roster.principal}</td>
              <td>{periodText(t, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** A refused act on a term that no longer stands: what was typed is not lost with it. */
const Typed = ({ frame, fault }: { frame: PageFrame; fault: FormFault | undefined }) => {
  if (fault === undefined || fault.form === 'begin') return null;
  const typed = Object.entries(fault.typed).filter(([, value]) => typeof value === 'string' && value !== '');
  const labels: Readonly<Record<string, string>> = {
    endFrom: frame.t.rosterTerm.endFrom,
    code: frame.t.rosterTerm.code,
    firstDay: frame.t.rosterSeat.first,
    noLongerFrom: frame.t.rosterSeat.end,
  };
  const known = typed.flatMap(([name, value]) => (labels[name] === undefined ? [] : [[labels[name], value] as const]));
  const codes: Readonly<Record<string, string>> = frame.t.roster.endCodes;
  return known.length === 0 ? null : (
    <section class="notice wait block" aria-labelledby="typed">
      <h2 id="typed">{frame.t.rosterSeat.lost}</h2>
      <dl class="kv">
        {known.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>{codes[String(value)] ?? String(value)}</dd>
          </>
        ))}
      </dl>
    </section>
  );
};

/** A seat with the companies that held it, hold it and will hold it; its secretary seats another. */
export const SeatPage = (props: SeatProps) => {
  const { frame, group, seat, delegates, fault } = props;
  const { t } = frame;
  const label = labelOf(frame, seat.side);
  const title = t.roster.seat(seat.number, label);
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
          <MarkOf frame={frame} slug={seat.side} /> {title}
        </h1>
        <p class="sub">
          {t.rosterSeat.lead} {!seat.can.fill && t.rosterSeat.keptBy(label)}
        </p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <Typed frame={frame} fault={fault} />
      <section class="block" aria-labelledby="terms">
        <h2 id="terms">{t.roster.terms}</h2>
        <Terms {...props} />
      </section>
      <section class="block" aria-labelledby="delegates">
        <h2 id="delegates">{t.rosterSeat.delegates}</h2>
        <Delegates frame={frame} delegates={delegates} />
      </section>
      {seat.can.fill && <BeginForm {...props} />}
    </Document>
  );
};
