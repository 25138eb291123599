import { type DomainError } from '../../platform/domain-error.js';
import { type Catalogue } from '../text/catalogues.js';
import { faultOf, type FormBody, type FormFault, fieldOf } from './forms.js';

/** The fields of a form by what they hold; their names are the paths of the DTO's fields, such as `person.name.en`. */
export interface NestedFields {
  readonly text?: readonly string[];
  /** Boxes: ticked is true, not ticked is false. */
  readonly boxes?: readonly string[];
  readonly numbers?: readonly string[];
  /** Parts that are there even where nothing in them was filled in, so that each missing field is named. */
  readonly parts?: readonly string[];
}

type Nested = { [key: string]: unknown };

function put(into: Nested, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = into;
  for (const key of keys) place = (place[key] ??= {}) as Nested;
  place[last] = value;
}

const wholeNumber = (text: string): number | string => (/^\d{1,9}$/.test(text) ? Number(text) : text);

/** The object that the named fields of a form stand for; what else was sent is not looked at. */
export function nestedForm(body: FormBody, { text = [], boxes = [], numbers = [], parts = [] }: NestedFields): Nested {
  const nested: Nested = {};
  for (const part of parts) put(nested, part, {});
  for (const name of text) {
    const value = fieldOf(body, name);
    if (value !== undefined) put(nested, name, value);
  }
  for (const name of numbers) {
    const value = fieldOf(body, name);
    if (value !== undefined) put(nested, name, wholeNumber(value.trim()));
  }
  for (const name of boxes) put(nested, name, fieldOf(body, name) === 'yes');
  return nested;
}

/** The fields of one form among several of a page: their names begin with the form's, so that no two are the same. */
export function within(prefix: string, body: FormBody): FormBody {
  const sent = Object.entries((body as FormBody | null | undefined) ?? {});
  const own = sent.filter(([name]) => name.startsWith(`${prefix}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length + 1), value]));
}

/**
 * A refusal beside the field that it is about: a rule that names none is placed by its code.
 * @param form `prefix` as in `within`; `names` as in `faultOf`; `places` the field for a code
 */
export function placedFault(
  t: Catalogue,
  error: DomainError,
  form: {
    readonly name: string;
    readonly body: FormBody;
    readonly prefix?: string;
    readonly names?: Readonly<Record<string, string>>;
    readonly places?: Readonly<Record<string, string>>;
  },
): FormFault {
  const fault = faultOf(t, error, form);
  const place = form.places?.[error.code];
  const fields = error.errors.length === 0 && place !== undefined ? { [place]: fault.sentence } : fault.fields;
  if (form.prefix === undefined) return { ...fault, fields };
  const named = Object.entries(fields).map(([field, sentence]) => [`${form.prefix}.${field}`, sentence]);
  return { ...fault, fields: Object.fromEntries(named) as Record<string, string> };
}
