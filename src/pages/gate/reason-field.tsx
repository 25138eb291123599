import { type PartView, returnCodes } from '../../clearance/acts.js';
import { fieldOf, type FormFault } from '../rendering/forms.js';
import { type Catalogue } from '../text/catalogues.js';
import { reasonField } from './decision.rules.js';

/** The form to which the fields beside the text belong. */
export const decisionForm = 'decision';

/** Beside one part of the text: whether it is let pass, or why it is returned. */
export const ReasonField = (props: { t: Catalogue; part: PartView; name: string; fault: FormFault | undefined }) => {
  const { t, part, name, fault } = props;
  const field = reasonField(part.id);
  const error = fault?.fields[field];
  const chosen = fault === undefined ? undefined : fieldOf(fault.typed, field);
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      <label for={field}>{t.gateText.own(name)}</label>
      {error !== undefined && (
        <p class="error" id={`${field}-e`}>
          {error}
        </p>
      )}
      <select
        class="input short"
        id={field}
        name={field}
        form={decisionForm}
        {...(error !== undefined && { 'aria-invalid': true as const, 'aria-describedby': `${field}-e` })}
      >
        <option value="">{part.cleared ? t.gateText.keeps : t.gateText.passes}</option>
        {returnCodes.map((code) => (
          <option value={code} selected={code === chosen} key={code}>
            {t.gate.codes[code]}
          </option>
        ))}
      </select>
    </div>
  );
};
