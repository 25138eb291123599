/**
 * What every write answers: ids, states and digests, never text. It is kept for a repeated `Idempotency-Key`,
 * and the tables that keep it hold no text.
 */
export class Receipt {
  readonly id: string;
  readonly state?: string;
  readonly revision?: number;
  readonly digest?: string;
  readonly reference?: string;
  readonly effective?: boolean;

  constructor(fields: Omit<Receipt, never>) {
    Object.assign(this, fields);
    this.id = fields.id;
  }
}

/** An answer that shows a secret once: it is not kept, and a repetition is refused. */
export class SecretAnswer<T extends object> {
  constructor(readonly answer: T) {}
}
