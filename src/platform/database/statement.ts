import { type QueryResultRow } from 'pg';
import { sha256 } from '../digest.js';

/** One SQL statement, prepared once a connection under a name that holds a hash of its text. */
export class Statement<Row extends QueryResultRow = QueryResultRow> {
  declare readonly row: Row;
  readonly name: string;

  constructor(
    label: string,
    readonly text: string,
  ) {
    this.name = `${label.slice(0, 50)}.${sha256(text).slice(0, 10)}`;
  }
}
