import { type Type } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { DomainError, type ErrorKind, statusOfKind } from '../../platform/domain-error.js';
import { validationPipe } from '../../platform/http/validation.pipe.js';
import { type Catalogue } from '../text/catalogues.js';
import { leadTo } from './send-page.js';

/** The fields of a form as they were sent; a field that was left empty is missing, one that was sent twice is a list. */
export type FormBody = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a form shows when its act was refused: what is wrong, by field where it has one, and what was typed. */
export interface FormFault {
  /** Which form of the page it was, as its address or as the page names it. */
  readonly form: string;
  readonly sentence: string;
  /** Sentences by the name of the field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly typed: FormBody;
  readonly status: number;
}

const pipe = validationPipe();
/** Faults that a reader mends on the page where he is; whoever may not act at all is told so on a page of its own. */
const mended: readonly ErrorKind[] = ['invalid', 'conflict', 'stale', 'rule', 'too-large', 'unsupported-type'];

const asked = (form: FormBody | undefined | null, name: string): unknown =>
  typeof form === 'object' && form !== null && Object.hasOwn(form, name) ? form[name] : undefined;

/** What was sent in a field, if a form was sent at all; a list counts as its first. */
export const fieldOf = (form: FormBody | undefined, name: string): string | undefined => fieldsOf(form, name)[0];

/** What was sent in a field that may be sent several times. */
export function fieldsOf(form: FormBody | undefined, name: string): readonly string[] {
  const given = asked(form, name);
  return (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string');
}

/** Holds what a form sent against the DTO of the same act in the API. @throws DomainError `validation-failed` */
export async function heldAgainst<T extends object>(dto: Type<T>, values: object): Promise<T> {
  return (await pipe.transform(values, { type: 'body', metatype: dto })) as T;
}

/** A refusal in the reader's language, beside what he typed; `names` says in which field of the form a field of the DTO was typed. */
export function faultOf(
  t: Catalogue,
  error: DomainError,
  form: {
    name: string;
    body: FormBody;
    names?: Readonly<Record<string, string>>;
    /** Whose sentences go before those of all pages. */
    area?: keyof Catalogue['inArea'];
  },
): FormFault {
  const own = form.area === undefined ? null : t.inArea[form.area];
  const sentences: Readonly<Record<string, string>> = { ...t.faults, ...own?.faults };
  const byField: Readonly<Record<string, string>> = { ...t.fieldFaults, ...own?.fieldFaults };
  const fields = error.errors.map(({ field, code }) => [
    form.names?.[field] ?? field,
    byField[`${field}.${code}`] ?? byField[code] ?? t.fieldFaults.other,
  ]);
  return {
    form: form.name,
    sentence: sentences[error.code] ?? sentences[error.kind] ?? t.problem.kinds.other,
    fields: Object.fromEntries(fields) as Record<string, string>,
    typed: form.body,
    status: error.kind === 'invalid' ? 422 : statusOfKind[error.kind],
  };
}

/** Does an act and shows what came of it, or the page again with why it was not done: nothing that was typed is lost. */
export async function actAndShow<T, Shown>(act: {
  readonly work: () => Promise<T>;
  readonly show: (result: T) => Shown | Promise<Shown>;
  readonly again: (error: DomainError) => Promise<string>;
  /** Faults of other kinds that this page has words for. */
  readonly mends?: readonly ErrorKind[];
}): Promise<Shown | string> {
  let result: T;
  try {
    result = await act.work();
  } catch (error) {
    if (!(error instanceof DomainError) || ![...mended, ...(act.mends ?? [])].includes(error.kind)) throw error;
    return act.again(error);
  }
  return act.show(result);
}

/** Does an act and leads to `next`, or shows the page again. */
export function actOnPage<T>(
  reply: FastifyReply,
  act: {
    readonly work: () => Promise<T>;
    readonly next: string | ((result: T) => string);
    readonly again: (error: DomainError) => Promise<string>;
    readonly mends?: readonly ErrorKind[];
  },
): Promise<string | undefined> {
  const show = (result: T): undefined =>
    leadTo(reply, typeof act.next === 'string' ? act.next : act.next(result)) as undefined;
  return actAndShow({ ...act, show });
}
