import pg from 'pg';
import { sha256 } from '../digest.js';

/** Texts that get a name: far more than the code has, far fewer than would weigh on the server. */
const mostTexts = 500;
/** A statement with more parameters writes many rows; its text varies with their number. */
const mostParameters = 30;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostTexts) return known;
  const name = `orm.${sha256(text).slice(0, 16)}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that prepares TypeORM's statements once, as it does ours: TypeORM sends each without a name, and
 * PostgreSQL would parse and plan it anew every time.
 */
export class PreparingClient extends pg.Client {
  override query = ((query: unknown, values?: unknown, ...rest: unknown[]): unknown => {
    const send = pg.Client.prototype.query.bind(this) as (...args: unknown[]) => unknown;
    const plain = typeof query === 'string' && Array.isArray(values);
    const name = plain && values.length > 0 && values.length <= mostParameters ? nameOf(query) : undefined;
    return name === undefined ? send(query, values, ...rest) : send({ name, text: query, values }, ...rest);
  }) as pg.Client['query'];
}
