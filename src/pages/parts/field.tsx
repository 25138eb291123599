import { type ComponentChildren } from 'preact';
import { fieldOf, type FormFault } from '../rendering/forms.js';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** Of this form, if its act was refused. */
  readonly fault: FormFault | undefined;
  /** What stands there before anything was typed. */
  readonly value?: string | undefined;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'time' | 'url' | 'number' | 'password' | 'email' | 'search';
  readonly required?: boolean;
  readonly lang?: string;
  readonly autocomplete?: string;
  /** A text of several lines. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly full?: boolean;
  /** Pairs of value and words: a choice of one. */
  readonly choices?: readonly (readonly [string, string])[];
  readonly children?: ComponentChildren;
  /** When one page has several forms with the same field. */
  readonly id?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  /** What saves it while it is typed: `data-` attributes of the control. */
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}

/** A label, why what was typed does not do, and the control: an input, a text of several lines, or a choice of one. */
export const Field = (props: FieldProps) => {
  const { name, label, fault, hint, rows, choices, type = 'text', id = name } = props;
  const error = fault?.fields[name];
  const value = fault === undefined ? props.value : fieldOf(fault.typed, name);
  const described = [error !== undefined && `${id}-e`, hint !== undefined && `${id}-h`].filter(Boolean).join(' ');
  const typed = { type } as { type: 'text' };
  const control = {
    class: 'input',
    id,
    name,
    ...(props.required === true && { required: true }),
    ...(props.lang !== undefined && { lang: props.lang }),
    ...(props.maxLength !== undefined && { maxLength: props.maxLength }),
    ...(props.autocomplete !== undefined && { autocomplete: props.autocomplete as 'off' }),
    ...(error !== undefined && { 'aria-invalid': true as const }),
    ...(described !== '' && { 'aria-describedby': described }),
    ...(props.min !== undefined && { min: props.min }),
    ...(props.max !== undefined && { max: props.max }),
    ...(props.step !== undefined && { step: props.step }),
    ...props.data,
  };
  return (
    <div class={['field', error !== undefined && 'bad', props.full === true && 'full'].filter(Boolean).join(' ')}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-e`}>
          {error}
        </p>
      )}
      {choices !== undefined ? (
        <select {...control}>
          {choices.map(([key, words]) => (
            <option key={key} value={key} selected={key === (value ?? '')}>
              {words}
            </option>
          ))}
        </select>
      ) : rows !== undefined ? (
        <textarea {...control} rows={rows}>
          {value ?? ''}
        </textarea>
      ) : (
        <input {...control} {...typed} {...(value !== undefined && type !== 'password' && { value })} />
      )}
      {props.children}
    </div>
  );
};
