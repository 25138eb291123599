/**
 * What every write answers: ids, states and digests, never text. It is kept for a repeated `Idempotency-Key`,
 * and the tables that keep it hold no text.
 */
export class Receipt {
  /** Of what was written. */
  readonly id: string;
  readonly state?: string;
  /** For the next `If-Match`, in double quotes. */
  readonly revision?: number;
  /** SHA-256 of what was written, for an assent to it. */
  readonly digest?: string;
  readonly reference?: string;
  /** Whether both keys are turned and the decision is in effect. */
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
