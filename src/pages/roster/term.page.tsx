import { type AppointmentView, type SeatView, type TermView } from '../../roster/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { Affected } from './affected.js';
import { periodText } from './periods.js';
import { companyChoices, type CompanyChoice, endingCodes } from './roster-forms.js';
import { companyText, labelOf } from './roster-words.js';

export interface TermProps {
  readonly frame: PageFrame;
  readonly group: { readonly id: string; readonly slug: string };
  readonly seat: SeatView;
  readonly term: TermView;
  /** Appointments to the seat for the term's company, in force or to come. */
  readonly delegates: readonly AppointmentView[];
  readonly companies: readonly CompanyChoice[];
  readonly fault?: FormFault | undefined;
}
type FormProps = TermProps & { readonly address: string };

const EndForm = ({ frame, address, fault: any }: FormProps) => {
  const { t } = frame;
  const fault = any?.form === 'end' ? any : undefined;
  return (
    <section class="block" aria-labelledby="end">
      <h2 id="end">{t.rosterTerm.endTitle}</h2>
      <form class="panel pad" method="post" action={`${address}/end`}>
        <Field name="endFrom" label={t.rosterTerm.endFrom} hint={t.rosterTerm.endFromHint} type="date" fault={fault} />
        <Field
          name="code"
          label={t.rosterTerm.code}
          choices={[['', t.rosterTerm.chooseCode], ...endingCodes(t)]}
          fault={fault}
        />
        <p class="hint">{t.rosterTerm.endHint}</p>
        <div class="actions">
          <button class="button primary" type="submit">
            {t.rosterTerm.endSend}
          </button>
        </div>
      </form>
    </section>
  );
};

const CorrectForm = ({ frame, group, address, term, companies, fault: any }: FormProps) => {
  const { t } = frame;
  const fault = any?.form === 'correct' ? any : undefined;
  return (
    <section class="block" aria-labelledby="correct">
      <h2 id="correct">{t.rosterTerm.correctTitle}</h2>
      <form class="panel pad" method="post" action={`${address}/correct`}>
        <Field
          name="companyId"
          label={t.roster.company}
          choices={companyChoices(t, group.id, companies)}
          value={term.companyId}
          fault={fault}
        />
        <Field name="firstDay" label={t.rosterSeat.first} type="date" value={term.validFrom} fault={fault} />
        <Field
          name="noLongerFrom"
          label={t.rosterSeat.end}
          hint={t.rosterSeat.endHint}
          type="date"
          value={term.validTo ?? ''}
          fault={fault}
        />
        <p class="hint">{t.rosterTerm.correctHint}</p>
        <div class="actions">
          <button class="button" type="submit">
            {t.rosterTerm.correctSend}
          </button>
        </div>
      </form>
    </section>
  );
};

const TakeBackForm = ({ frame, address, seat, term, fault }: FormProps) => {
  const { t } = frame;
  const bad = fault?.form === 'take-back' ? fault.fields['never'] : undefined;
  return (
    <section class="block" aria-labelledby="take-back">
      <h2 id="take-back">{t.rosterTerm.takeBackTitle}</h2>
      <form class="panel pad" method="post" action={`${address}/take-back`}>
        <p>{t.rosterTerm.takeBackHint}</p>
        <div class={bad === undefined ? 'checks' : 'field bad'}>
          {bad !== undefined && (
            <p class="error" id="never-e">
              {bad}
            </p>
          )}
          <label for="never">
            <input
              type="checkbox"
              id="never"
              name="never"
              value="yes"
              {...(bad !== undefined && { 'aria-describedby': 'never-e' })}
            />{' '}
            <span>{t.rosterTerm.never(companyText(t, term.company), seat.number)}</span>
          </label>
        </div>
        <div class="actions">
          <button class="button danger" type="submit">
            {t.rosterTerm.takeBackSend}
          </button>
        </div>
      </form>
    </section>
  );
};

/** A term, for the secretary of its side: end it, correct it, or take it back. */
export const TermPage = (props: TermProps) => {
  const { frame, group, seat, term, delegates, fault } = props;
  const { t } = frame;
  const title = t.rosterTerm.title(companyText(t, term.company), seat.number);
  const above = `/groups/${group.slug}/roster`;
  const address = `${above}/seats/${seat.id}/terms/${term.id}`;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="roster">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address: above, name: t.roster.title },
            { address: `${above}/seats/${seat.id}`, name: t.roster.seat(seat.number, labelOf(frame, seat.side)) },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="meta">{periodText(t, term)}</p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <div class="notice wait block">
        {delegates.length === 0 ? (
          <p>{t.rosterTerm.nobody}</p>
        ) : (
          <Affected frame={frame} delegates={delegates} lead={t.rosterTerm.ending} />
        )}
      </div>
      <EndForm {...props} address={address} />
      <CorrectForm {...props} address={address} />
      <TakeBackForm {...props} address={address} />
    </Document>
  );
};
