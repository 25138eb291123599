import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { TwoKeys } from '../../assent/index.js';
import { type Meeting } from '../../meetings/index.js';
import { type Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { type DomainError, found, refuse } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { standingItems } from '../agenda.views.js';
import { type StandingItem } from '../items/agenda-item.entity.js';
import { Agenda } from './agenda.entity.js';
import { AgendaOrder } from './agenda-order.entity.js';
import { AgendaVersion } from './agenda-version.entity.js';
import { type Place } from './order.rules.js';
import { type AgendaDecision } from './version-content.rules.js';

const beginStatement = new Statement<{ meetingId: string }>(
  'agenda.begin',
  `INSERT INTO agenda (meeting_id, working_group_id, state) VALUES ($1, $2, 'open')
   ON CONFLICT ON CONSTRAINT agenda_pk DO NOTHING RETURNING meeting_id AS "meetingId"`,
);
const standingStatement = new Statement(
  'agenda.standing-item',
  `INSERT INTO agenda_item (id, working_group_id, meeting_id, standing, minutes_wanted, state)
   VALUES ($1, $2, $3, $4, $5, 'accepted') ON CONFLICT ON CONSTRAINT agenda_item_standing_uq DO NOTHING`,
);

type MeetingIds = Pick<Meeting, 'id' | 'workingGroupId'>;

const noVersion = (state: 'circulated' | 'proposed'): DomainError =>
  refuse('conflict', 'no-version', `No version of this agenda is ${state} yet.`);

/** The agendas, their orders and versions. Whoever changes one holds the lock of its meeting's agenda. */
@Injectable()
export class AgendaStore {
  constructor(
    private readonly database: Database,
    private readonly keys: TwoKeys,
  ) {}

  /** Makes the agenda with the charter's standing items where it is missing; tells whether it was. */
  async begin(tx: Tx, meeting: MeetingIds): Promise<boolean> {
    const made = await this.database.run(tx, beginStatement, [meeting.id, meeting.workingGroupId]);
    for (const name of Object.keys(standingItems) as StandingItem[]) {
      const values = [newId(), meeting.workingGroupId, meeting.id, name, standingItems[name].minutes];
      await this.database.run(tx, standingStatement, values);
    }
    return made.length > 0;
  }

  /** The meeting's agenda as it stands. */
  async agenda(tx: Tx, meeting: MeetingIds): Promise<Agenda> {
    const where = { meetingId: meeting.id };
    const lock = { mode: 'pessimistic_write' } as const;
    const present = await tx.findOne(Agenda, { where, lock });
    if (present !== null) return present;
    await this.begin(tx, meeting);
    return tx.findOneOrFail(Agenda, { where, lock });
  }

  async change(tx: Tx, agenda: Agenda, to: Partial<Agenda> = {}): Promise<Agenda> {
    const revision = agenda.revision + 1;
    await tx.update(Agenda, { meetingId: agenda.meetingId }, { ...to, revision });
    return { ...agenda, ...to, revision };
  }

  async order(tx: Tx, meetingId: string): Promise<AgendaOrder[]> {
    return tx.find(AgendaOrder, { where: { meetingId }, order: { position: 'ASC' } });
  }

  async setOrder(tx: Tx, meeting: MeetingIds, order: readonly Place[]): Promise<void> {
    const { id: meetingId, workingGroupId } = meeting;
    await tx.delete(AgendaOrder, { meetingId });
    const rows = order.map((place, index) => ({ meetingId, workingGroupId, position: index + 1, ...place }));
    if (rows.length > 0) await tx.insert(AgendaOrder, rows);
  }

  /** Takes one item out of the order; those behind it follow earlier. */
  async leaveOff(tx: Tx, meetingId: string, itemId: string): Promise<void> {
    await tx.delete(AgendaOrder, { meetingId, itemId });
  }

  /**
   * The version on which a decision is: the one named, else the one proposed, or the one circulated last.
   * @throws DomainError 404, `no-version`
   */
  async version(
    tx: Tx,
    { meetingId, circulatedVersion }: Agenda,
    decision: AgendaDecision,
    named: string | null | undefined,
  ): Promise<AgendaVersion> {
    if (named == null && decision === 'circulation') {
      const proposed = await tx.findOne(AgendaVersion, { where: { meetingId, state: 'proposed' } });
      if (proposed !== null) return proposed;
    }
    const id = named ?? circulatedVersion;
    if (id === null) throw noVersion(decision === 'freeze' ? 'circulated' : 'proposed');
    return found(await tx.findOne(AgendaVersion, { where: { id, meetingId } }), 'agenda version');
  }

  /** Both delegations have this version now. */
  async circulate(tx: Tx, agenda: Agenda, version: AgendaVersion, now: Temporal.Instant): Promise<void> {
    await tx.update(AgendaVersion, { id: version.id }, { state: 'circulated', circulatedAt: now });
    await this.change(tx, agenda, { circulatedVersion: version.id });
  }

  /** What was proposed no longer stands: neither the version nor a key turned for it. */
  async voidProposed(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
    for (const { id } of await tx.find(AgendaVersion, { where: { meetingId, state: 'proposed' } })) {
      await tx.update(AgendaVersion, { id }, { state: 'void' });
      await this.keys.voidOpen(tx, actor, id);
    }
  }
}
