import { fieldOf, type FormFault } from '../rendering/forms.js';
import { type Catalogue } from '../text/catalogues.js';
import { Field } from './field.js';

export const claimNames = ['technicalFunction', 'noExecutiveRole', 'noGovernmentBody'] as const;

/** The three claims of an attestation and the day on which it ends; the fields begin with `prefix`. */
export const Claims = (props: { t: Catalogue; fault: FormFault | undefined; prefix: string; legend: string }) => {
  const { t, fault, prefix, legend } = props;
  const first = `${prefix}.${claimNames[0]}`;
  const error = fault?.fields[first];
  return (
    <>
      <fieldset class={error === undefined ? 'field' : 'field bad'}>
        <legend class="legend gap-below">{legend}</legend>
        {error !== undefined && (
          <p class="error" id={`${first}-e`}>
            {error}
          </p>
        )}
        <div class="checks">
          {claimNames.map((claim) => {
            const name = `${prefix}.${claim}`;
            return (
              <label key={claim}>
                <input
                  type="checkbox"
                  id={name}
                  name={name}
                  value="yes"
                  checked={fault !== undefined && fieldOf(fault.typed, name) === 'yes'}
                  {...(error !== undefined && { 'aria-describedby': `${first}-e` })}
                />
                <span>{t.claims[claim]}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <Field name={`${prefix}.validUntil`} label={t.claims.validUntil} type="date" fault={fault} />
    </>
  );
};
