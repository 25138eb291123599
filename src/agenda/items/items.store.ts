import { Injectable } from '@nestjs/common';
import { cycleLabelSql } from '../../meetings/index.js';
import { RosterReader } from '../../roster/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';
import { Topic } from '../topics/topic.entity.js';
import { AgendaDraft } from './agenda-draft.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { type DraftState, privateReference, sharedReference } from './items.rules.js';
import { draftStateSql } from './items.views.js';

interface Count {
  label: string;
  slug: string;
  number: number;
}

const stateStatement = new Statement<{ state: DraftState }>(
  'agenda.draft-state',
  `SELECT ${draftStateSql('d')} AS state FROM agenda_draft d WHERE d.id = $1`,
);
/** Two drafts of one side for one meeting are counted one after the other. */
const drawPrivateStatement = new Statement(
  'agenda.draw-private-number',
  `SELECT pg_advisory_xact_lock(hashtextextended('agenda_draft.' || $1 || '.' || $2, 0))`,
);
const privateNumberStatement = new Statement<Count>(
  'agenda.private-number',
  `SELECT ${cycleLabelSql('$2::uuid')} AS label, o.slug,
          (SELECT coalesce(max(number), 0) + 1 FROM agenda_draft WHERE side = o.side AND meeting_id = $2::uuid) AS number
   FROM association o WHERE o.side = $1`,
);
const sharedNumberStatement = new Statement<Omit<Count, 'slug'>>(
  'agenda.shared-number',
  `SELECT ${cycleLabelSql('$1::uuid')} AS label,
          (SELECT coalesce(max(number), 0) + 1 FROM agenda_item WHERE meeting_id = $1::uuid) AS number`,
);

/** A number just drawn, and the reference that people say. */
export interface Drawn {
  readonly number: number;
  readonly reference: string;
}

/** Drafts of the own side and items of both. */
@Injectable()
export class ItemStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly roster: RosterReader,
  ) {}

  /** Locks an own-side draft if there is one; `state` is the one that its paper gives it. */
  async lockDraft(tx: Tx, id: string): Promise<AgendaDraft | null> {
    const where = { id };
    const draft = await tx.findOne(AgendaDraft, { where, lock: { mode: 'pessimistic_write' } });
    if (draft?.state !== 'released') return draft;
    const [row] = await this.database.run(tx, stateStatement, [id]);
    return Object.assign(draft, { state: found(row, 'agenda item').state });
  }

  async changeDraft(tx: Tx, draft: AgendaDraft, to: Partial<AgendaDraft>): Promise<AgendaDraft> {
    const revision = draft.revision + 1;
    await tx.update(AgendaDraft, { id: draft.id }, { ...to, revision });
    return { ...draft, ...to, revision };
  }

  /** The next private number of a side for a meeting. */
  async drawPrivate(tx: Tx, side: Side, meetingId: string): Promise<Drawn> {
    await this.database.run(tx, drawPrivateStatement, [side, meetingId]);
    const [row] = await this.database.run(tx, privateNumberStatement, [side, meetingId]);
    const { number, label, slug } = found(row, 'association');
    return { number, reference: privateReference(label, slug, number) };
  }

  /** The next shared number of a meeting, whose agenda the caller has locked. */
  async drawShared(tx: Tx, meetingId: string): Promise<Drawn> {
    const [row] = await this.database.run(tx, sharedNumberStatement, [meetingId]);
    const { number, label } = found(row, 'meeting');
    return { number, reference: sharedReference(label, number) };
  }

  /** An item of both sides, unlocked: to learn its meeting, which is locked first. */
  async item(tx: Tx, id: string): Promise<AgendaItem | null> {
    return tx.findOne(AgendaItem, { where: { id } });
  }

  /** Locks an item of both sides, under the lock of its meeting's agenda. */
  async lockItem(tx: Tx, id: string): Promise<AgendaItem> {
    return found(await tx.findOne(AgendaItem, { where: { id }, lock: { mode: 'pessimistic_write' } }), 'agenda item');
  }

  async changeItem(tx: Tx, item: AgendaItem, to: Partial<AgendaItem>): Promise<AgendaItem> {
    const revision = item.revision + 1;
    await tx.update(AgendaItem, { id: item.id }, { ...to, revision });
    return { ...item, ...to, revision };
  }

  /** @throws DomainError `topic-not-active`, `presenter-not-appointed` */
  async ensureLogistics(
    tx: Tx,
    actor: Member,
    workingGroupId: string,
    given: { readonly topicId?: string; readonly presenterId?: string },
  ): Promise<void> {
    if (given.topicId !== undefined) {
      const topic = await tx.findOne(Topic, { where: { id: given.topicId, workingGroupId, state: 'active' } });
      ensure(topic !== null || refuse('rule', 'topic-not-active', 'An item belongs to an active topic of the group.'));
    }
    if (given.presenterId !== undefined) {
      const group = { id: workingGroupId };
      const today = this.clock.today('UTC');
      const office = await this.roster.appointmentOf(tx, group, actor.side, given.presenterId, today);
      const detail = 'An item is presented by somebody whom its own side has appointed.';
      ensure(office !== null || refuse('rule', 'presenter-not-appointed', detail));
    }
  }
}
