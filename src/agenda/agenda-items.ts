import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Ledger } from '../ledger/index.js';
import { type Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { type Tx } from '../platform/database/database.js';
import { ensure, refuse } from '../platform/domain-error.js';
import { AgendaReader } from './agenda-reader.js';
import { AgendaItem } from './items/agenda-item.entity.js';
import { AgendaPublication } from './order/agenda-publication.js';

/** What became of a meeting's items, by id. */
export interface Conclusion {
  readonly meetingId: string;
  readonly discussed: readonly string[];
  readonly deferred: readonly string[];
}

/** Writes down what a meeting did with its items; part of the act of whoever keeps the minutes. */
@Injectable()
export class AgendaItems {
  constructor(
    private readonly reader: AgendaReader,
    private readonly ledger: Ledger,
    private readonly publication: AgendaPublication,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `item-unknown` when an id is no item of the meeting or is named twice. */
  async conclude(tx: Tx, actor: Actor, { meetingId, discussed, deferred }: Conclusion): Promise<void> {
    const items = await this.reader.items(tx, meetingId);
    const known = new Set(items.map((item) => item.id));
    const named = [...discussed, ...deferred];
    const sound = new Set(named).size === named.length && named.every((id) => known.has(id));
    ensure(
      sound || refuse('rule', 'item-unknown', 'Each item of the meeting is named once, as discussed or deferred.'),
    );
    const [first] = items;
    if (first === undefined || named.length === 0) return;
    await this.enter(tx, discussed, 'discussed');
    await this.enter(tx, deferred, 'deferred');
    await this.ledger.record(tx, {
      name: 'agenda.items-concluded',
      actor,
      workingGroupId: first.workingGroupId,
      subject: meetingId,
      book: 'joint',
      facts: { discussed, deferred },
    });
    const before = items.every(({ state }) => state !== 'discussed' && state !== 'deferred');
    if (before) await this.publication.publish(tx, meetingId, 'after', this.clock.now());
  }

  private async enter(tx: Tx, ids: readonly string[], state: 'discussed' | 'deferred'): Promise<void> {
    if (ids.length > 0) await tx.update(AgendaItem, { id: In([...ids]) }, { state, revision: () => 'revision + 1' });
  }
}
