import { Field } from '../parts/field.js';
import { fieldOf } from '../rendering/forms.js';
import { companyChoices, endingCodes } from './roster-forms.js';
import { Affected } from './affected.js';
import { type SeatProps } from './roster-page.types.js';

/** Seats a company of the own side from a day on, in place of another if told. */
export const BeginForm = ({ frame, group, seat, delegates, companies, today, fault: any }: SeatProps) => {
  const { t } = frame;
  const fault = any?.form === 'begin' ? any : undefined;
  const address = `/groups/${group.slug}/roster`;
  const bad = fault?.fields['replacing'];
  const held = seat.terms.some(({ validTo }) => validTo === null || today < validTo);
  const described = [bad !== undefined && 'replacing-e', 'replacing-h'].filter(Boolean).join(' ');
  return (
    <section class="block" aria-labelledby="begin">
      <h2 id="begin">{t.rosterSeat.begin}</h2>
      {companies.length === 0 ? (
        <div class="empty">
          <p>{t.rosterSeat.noCompanies}</p>
          <p class="actions">
            <a class="button" href={`${address}/companies`}>
              {t.rosterSeat.enter}
            </a>
          </p>
        </div>
      ) : (
        <form class="panel pad" method="post" action={`${address}/seats/${seat.id}/begin`}>
          <Field
            name="companyId"
            label={t.roster.company}
            choices={[['', t.rosterSeat.choose], ...companyChoices(t, group.id, companies)]}
            fault={fault}
          >
            <p class="small">
              {t.rosterSeat.missing} <a href={`${address}/companies`}>{t.rosterSeat.enter}</a>
            </p>
          </Field>
          <Field name="firstDay" label={t.rosterSeat.first} type="date" fault={fault} />
          <Field name="noLongerFrom" label={t.rosterSeat.end} hint={t.rosterSeat.endHint} type="date" fault={fault} />
          {held && (
            <>
              <div class={bad === undefined ? 'field' : 'field bad'}>
                {bad !== undefined && (
                  <p class="error" id="replacing-e">
                    {bad}
                  </p>
                )}
                <div class="checks">
                  <label for="replacing">
                    <input
                      type="checkbox"
                      id="replacing"
                      name="replacing"
                      value="yes"
                      checked={fault !== undefined && fieldOf(fault.typed, 'replacing') === 'yes'}
                      aria-describedby={described}
                    />
                    <span>{t.rosterSeat.replacing}</span>
                  </label>
                </div>
                <div class="hint" id="replacing-h">
                  <p>{t.rosterSeat.replacingHint}</p>
                  <Affected frame={frame} delegates={delegates} lead={t.rosterSeat.affected} />
                </div>
              </div>
              <Field
                name="endCode"
                label={t.rosterSeat.endCode}
                choices={endingCodes(t)}
                value="replaced"
                fault={fault}
              />
            </>
          )}
          <p class="hint">{t.rosterSeat.beginHint}</p>
          <div class="actions">
            <button class="button primary" type="submit">
              {t.rosterSeat.beginSend}
            </button>
          </div>
        </form>
      )}
    </section>
  );
};
