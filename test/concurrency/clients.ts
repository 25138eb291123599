import { type TestApp } from '../support/app.js';
import { type TestPerson } from '../support/world.js';

/** As many clients at once as the promises are tried with, each on a connection of its own. */
export const clients = 50;

/** What one client got. */
export interface Answer {
  readonly status: number;
  /** The body as it came, byte for byte. */
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The code of a refusal. */
  readonly code: unknown;
  readonly replayed: boolean;
}

/** All of it at one instant. */
export const atOnce = <T>(work: (n: number) => Promise<T>, times = clients): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, n) => work(n)));

/** Sends one POST, with a body, with an `Idempotency-Key`, or with neither. */
export async function post(
  app: TestApp,
  who: TestPerson | { readonly authorization: string },
  path: string,
  { body, key }: { body?: object; key?: string } = {},
): Promise<Answer> {
  const headers = {
    ...('cookie' in who ? { cookie: who.cookie } : who),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  const payload = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${app.url}/api/v1${path}`, { method: 'POST', headers, ...payload });
  const text = await answer.text();
  const parsed = JSON.parse(text) as Answer['body'];
  const replayed = answer.headers.get('idempotency-replayed') === 'true';
  return { status: answer.status, text, body: parsed, code: parsed['code'], replayed };
}

export const acknowledged = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ status }) => status >= 200 && status < 300);

/** How the refused were refused: each status with its code, once. */
export const refusals = (answers: readonly Answer[]): string[] =>
  [
    ...new Set(answers.filter(({ status }) => status >= 300).map(({ status, code }) => `${status} ${String(code)}`)),
  ].sort();
