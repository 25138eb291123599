import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Statement } from '../platform/database/statement.js';
import { canonicalText } from '../platform/digest.js';
import { newId } from '../platform/id.js';
import { type Side } from '../platform/side.js';
import { Subscriptions } from './subscriptions.js';

export type Book = Side | 'joint';
/** Ids, codes, numbers and digests; never text: see `assertNoText`. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One act to be written down. */
export interface Act {
  /** `module.thing-happened`, in the past tense. */
  readonly name: string;
  readonly actor: Actor;
  /** The group whose book it is; null for acts of the installation as a whole. */
  readonly workingGroupId: string | null;
  readonly subject: string;
  /** Which book: the actor's own side's unless told; `joint` for what both sides may know. */
  readonly book: Book;
  readonly facts?: Facts;
}

/** The books of acts that belong to no group, such as the set-up of an association. */
export const installationBooks = '00000000-0000-0000-0000-000000000000';

const appendStatement = new Statement(
  'ledger.append',
  `WITH head AS (
     INSERT INTO ledger_book (working_group_id, book, size) VALUES ($1, $2, 1)
     ON CONFLICT (working_group_id, book) DO UPDATE SET size = ledger_book.size + 1
     RETURNING size)
   INSERT INTO ledger_entry (working_group_id, book, number, id, name, subject_id, recorded_at, canonical)
   SELECT $1, $2, size, $3, $4, $5, $6, $7 FROM head`,
);

const plain = /^[A-Za-z0-9._:/+=@#-]{0,200}$/;

/** A ledger must be able to outlive what it speaks of: it holds no sentence, no name, no title. */
function assertNoText(facts: Facts): void {
  for (const [name, value] of Object.entries(facts)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.some((v) => typeof v === 'string' && !plain.test(v)))
      throw new Error(`the ledger fact ${name} holds text`);
  }
}

const idOf = (actor: Actor): string | null => {
  if (actor.kind === 'key') return actor.keyId;
  return actor.kind === 'person' || actor.kind === 'operator' ? actor.accountId : null;
};

/** The books: every act's entry and its news, written in the act's own transaction. */
@Injectable()
export class Ledger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Appends one entry and one delivery for each subscriber of its name. */
  async record(tx: Tx, act: Act): Promise<void> {
    const facts = act.facts ?? {};
    assertNoText(facts);
    const id = newId();
    const recordedAt = this.clock.now().toString();
    const group = act.workingGroupId ?? installationBooks;
    const side = isMember(act.actor) ? act.actor.side : act.actor.kind === 'system' ? (act.actor.side ?? null) : null;
    const canonical = canonicalText({
      id,
      workingGroupId: group,
      book: act.book,
      name: act.name,
      actorKind: act.actor.kind,
      actorId: idOf(act.actor),
      side,
      subject: act.subject,
      facts,
      recordedAt,
    });
    await this.database.run(tx, appendStatement, [group, act.book, id, act.name, act.subject, recordedAt, canonical]);
    await this.subscriptions.enqueue(tx, {
      name: act.name,
      entryId: id,
      side,
      workingGroupId: group,
      subject: act.subject,
      facts,
    });
  }
}
