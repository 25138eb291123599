import { type FormFault } from '../rendering/forms.js';

/** A label, why the file that was chosen does not do, and the control; a browser does not show again what was chosen. */
export const FileField = (props: {
  name: string;
  id: string;
  label: string;
  hint: string;
  accept: string;
  fault: FormFault | undefined;
}) => {
  const { name, id, label, hint, accept, fault } = props;
  const error = fault?.fields[name];
  return (
    <div class={error === undefined ? 'field' : 'field bad'}>
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-h`}>
        {hint}
      </p>
      {error !== undefined && (
        <p class="error" id={`${id}-e`}>
          {error}
        </p>
      )}
      <input
        class="input"
        type="file"
        id={id}
        name={name}
        accept={accept}
        aria-describedby={error === undefined ? `${id}-h` : `${id}-e ${id}-h`}
        {...(error !== undefined && { 'aria-invalid': true as const })}
      />
    </div>
  );
};
