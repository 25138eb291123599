import { type Catalogue } from '../text/catalogues.js';
import { fieldOf, type FormBody, type FormFault } from '../rendering/forms.js';

/** The forms of an item's page; those of a statement stand there once for each, and `capture` once for each source. */
export type ItemForm =
  | 'head'
  | 'logistics'
  | 'split'
  | 'add'
  | 'add-all'
  | 'statement'
  | 'move'
  | 'remove-statement'
  | 'cite'
  | 'source'
  | 'capture'
  | 'uncite'
  | 'submit'
  | 'withdraw';

/** The id of a field's control: its name, its form, and of which statement or source the form is. */
export const idIn = (form: ItemForm, field: string, ...of: readonly (string | undefined)[]): string =>
  [field, form, ...of.filter((one) => one !== undefined)].join('-');

/** What a refused form says of itself: of which statement, and for a capture of which source it was. */
const keysOf = (form: string, typed: FormBody): (string | undefined)[] => [
  fieldOf(typed, 'statementId'),
  form === 'capture' ? fieldOf(typed, 'sourceId') : undefined,
];

/** The same for the summary of faults, of the form that was refused. */
export const idOfFault = (fault: FormFault, field: string): string =>
  idIn(fault.form as ItemForm, field, ...keysOf(fault.form, fault.typed));

/** The fault if it is this form's. */
export const faultIn = (
  fault: FormFault | undefined,
  form: ItemForm,
  statementId?: string,
  sourceId?: string,
): FormFault | undefined => {
  if (fault?.form !== form) return undefined;
  const [statement, source] = keysOf(form, fault.typed);
  return statement === statementId && source === sourceId ? fault : undefined;
};

/** What a field of the page's forms is called. */
export const labelIn = ({ item: words }: Catalogue, field: string): string | undefined => {
  const { title, abstract, topic, minutes, presenter, language, kind, source, url, publisher, tierLabel } = words;
  const { publishedOn, relation, locator, quote, file } = words;
  const labels: Readonly<Record<string, string>> = {
    ...{ title, abstract, topicId: topic, minutesWanted: minutes, presenterId: presenter, language, kind },
    ...{ titleEn: title, titleZh: title, abstractEn: abstract, abstractZh: abstract, sourceId: source, url, publisher },
    ...{ tier: tierLabel, publishedOn, relation, locator, quote, file, text: words.statementText },
  };
  return labels[field];
};
