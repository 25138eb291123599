import { type DomainError } from '../../platform/domain-error.js';
import { endCodes } from '../../roster/acts.js';
import { faultOf, type FormBody, type FormFault, fieldOf } from '../rendering/forms.js';
import { type Bilingual, type Catalogue } from '../text/catalogues.js';
import { companyText } from './roster-words.js';

/** An act that was not done, and which form asked for it. */
export interface Refused {
  readonly error: DomainError;
  readonly form: string;
  readonly body: FormBody;
}

/** Fields of the acts as the forms name them. */
const names: Readonly<Record<string, string>> = {
  validFrom: 'firstDay',
  validTo: 'noLongerFrom',
  from: 'endFrom',
  knownAt: 'knownOn',
  'name.en': 'nameEn',
  'name.zh': 'nameZh',
  'otherNames[0].en': 'otherEn',
  'otherNames[0].zh': 'otherZh',
};
/** The field that can mend what an act refused, by the code of the refusal. */
const mends: Readonly<Record<string, string>> = {
  'seat-taken': 'firstDay',
  'seat-vacant': 'replacing',
  'company-seated': 'companyId',
  'period-empty': 'noLongerFrom',
  'ends-earlier': 'endFrom',
  'ends-before-begin': 'endFrom',
  'lei-wrong': 'lei',
  'lei-known': 'lei',
  'credit-code-wrong': 'creditCode',
  'credit-code-known': 'creditCode',
  'name-incomplete': 'nameZh',
  'name-missing': 'nameEn',
};
/** What a replacement refuses because of the first day of the term before. */
const endsTermBefore = ['ends-earlier', 'ends-before-begin'];

/** Why an act of these pages was refused, beside the field that can mend it. */
export function rosterFault(t: Catalogue, { error, form, body }: Refused): FormFault {
  const fault = faultOf(t, error, { area: 'roster', name: form, body, names });
  const { code } = error;
  const refusals: Readonly<Record<string, string>> = t.rosterRefusals;
  const sentence = refusals[`${form}.${code}`] ?? refusals[code] ?? fault.sentence;
  const scripts = code === 'name-incomplete' && fieldOf(body, 'nameEn') === undefined ? 'nameEn' : undefined;
  const field = form === 'begin' && endsTermBefore.includes(code) ? 'firstDay' : (scripts ?? mends[code]);
  return { ...fault, sentence, ...(field !== undefined && { fields: { ...fault.fields, [field]: sentence } }) };
}

/** What the form that seats a company asks for, in the words of the act. */
export function termValues(body: FormBody): object {
  const replacing = fieldOf(body, 'replacing') === 'yes';
  const period = { validFrom: fieldOf(body, 'firstDay'), validTo: fieldOf(body, 'noLongerFrom') };
  const term = { companyId: fieldOf(body, 'companyId'), ...period };
  return replacing ? { ...term, replacing, endCode: fieldOf(body, 'endCode') } : term;
}

/** A company as the form enters it: with one other name if one was written. */
export function companyValues(body: FormBody): object {
  const [en, zh] = [fieldOf(body, 'otherEn'), fieldOf(body, 'otherZh')];
  return {
    name: { en: fieldOf(body, 'nameEn'), zh: fieldOf(body, 'nameZh') },
    validFrom: fieldOf(body, 'firstDay'),
    ...(en === undefined && zh === undefined ? {} : { otherNames: [{ en, zh }] }),
    ...identifiersGiven(body),
  };
}

const identifierNames = ['website', 'ticker', 'lei', 'creditCode'] as const;
const identifiersGiven = (body: FormBody): object =>
  Object.fromEntries(identifierNames.map((name) => [name, fieldOf(body, name)]));

/** All identifiers as the form leaves them: an empty field takes one away. */
export const identifierValues = (body: FormBody): object =>
  Object.fromEntries(identifierNames.map((name) => [name, fieldOf(body, name) ?? null]));

/** A name for a period, in one script or both. */
export const nameValues = (body: FormBody): object => ({
  kind: fieldOf(body, 'kind'),
  name: { en: fieldOf(body, 'nameEn'), zh: fieldOf(body, 'nameZh') },
  validFrom: fieldOf(body, 'firstDay'),
  validTo: fieldOf(body, 'noLongerFrom'),
});

/** A company that a form offers. */
export interface CompanyChoice {
  readonly id: string;
  readonly name: Bilingual | null;
  readonly seats: readonly { readonly workingGroupId: string; readonly number: number }[];
}

/** Companies by their names in the reader's language, each with the seats that it holds or will hold in the group. */
export function companyChoices(
  t: Catalogue,
  workingGroupId: string,
  companies: readonly CompanyChoice[],
): (readonly [string, string])[] {
  const choice = ({ id, name, seats }: CompanyChoice): readonly [string, string] => {
    const numbers = seats.filter((seat) => seat.workingGroupId === workingGroupId).map(({ number }) => number);
    const text = companyText(t, name);
    return [id, numbers.length === 0 ? text : t.rosterSeat.seated(text, numbers.join(', '))];
  };
  return companies.map(choice).sort(([, one], [, other]) => one.localeCompare(other, t.language));
}

/** Why a term ends; that it never was is an act of its own. */
export const endingCodes = (t: Catalogue): (readonly [string, string])[] =>
  endCodes.filter((code) => code !== 'correction').map((code) => [code, t.roster.endCodes[code]] as const);
