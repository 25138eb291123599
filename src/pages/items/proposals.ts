import { fieldOf, type FormBody } from '../rendering/forms.js';

/** One proposed statement of a pasted text, as the form has it. */
export interface Proposal {
  readonly place: number;
  readonly text: string;
  readonly kind: string;
  readonly take: boolean;
}

/** What a form holds of proposals: `text-0`, `kind-0`, `take-0` and so on. */
export const proposalsTyped = (body: FormBody): Proposal[] =>
  Object.keys(body)
    .flatMap((name) => /^kind-(\d{1,4})$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other)
    .map((place) => ({
      place,
      text: fieldOf(body, `text-${place}`) ?? '',
      kind: fieldOf(body, `kind-${place}`) ?? '',
      take: fieldOf(body, `take-${place}`) === 'yes',
    }));
