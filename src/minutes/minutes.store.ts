import { Injectable } from '@nestjs/common';
import { type Meeting, MeetingReader } from '../meetings/index.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Statement } from '../platform/database/statement.js';
import { found, refuse } from '../platform/domain-error.js';
import { type Side } from '../platform/side.js';
import { Minutes } from './minutes.entity.js';
import { MinutesParagraph } from './paragraphs/minutes-paragraph.entity.js';
import { MinutesRevision } from './revisions/minutes-revision.entity.js';

const sideStatement = new Statement<{ side: Side }>('minutes.side', `SELECT side FROM association WHERE slug = $1`);

const orderStatement = new Statement(
  'minutes.order-paragraphs',
  `UPDATE minutes_paragraph p SET position = o.position FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, position) WHERE p.id = o.id`,
);

/** Minutes together with the meeting of which they are. */
export interface Kept {
  readonly minutes: Minutes;
  readonly meeting: Meeting;
  readonly hostSide: Side;
  readonly workingGroupId: string;
}

/** The module's rows, with their locks: the minutes first, whatever else is locked after them. */
@Injectable()
export class MinutesStore {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingReader,
  ) {}

  /** One change of the minutes at a time. @throws DomainError 404 */
  async lock(tx: Tx, id: string): Promise<Minutes> {
    return found(await tx.findOne(Minutes, { where: { id }, lock: { mode: 'for_no_key_update' } }), 'minutes');
  }

  /** The minutes stay as they are until the transaction ends. @throws DomainError 404 */
  async hold(tx: Tx, id: string): Promise<Minutes> {
    return found(await tx.findOne(Minutes, { where: { id }, lock: { mode: 'pessimistic_read' } }), 'minutes');
  }

  /** Locks the minutes and holds their meeting. @throws DomainError 404 */
  async lockWithMeeting(tx: Tx, id: string): Promise<Kept> {
    const minutes = await this.lock(tx, id);
    const meeting = await this.meetings.lockForSubmission(tx, minutes.meetingId);
    return { minutes, meeting, hostSide: meeting.hostSide, workingGroupId: minutes.workingGroupId };
  }

  /** Every change makes the next revision. */
  async change(tx: Tx, minutes: Minutes, set: Partial<Minutes> = {}): Promise<number> {
    const revision = minutes.revision + 1;
    await tx.update(Minutes, { id: minutes.id }, { ...set, revision });
    return revision;
  }

  async paragraph(tx: Tx, id: string): Promise<MinutesParagraph> {
    return found(await tx.findOne(MinutesParagraph, { where: { id } }), 'paragraph');
  }

  async paragraphs(tx: Tx, minutesId: string): Promise<MinutesParagraph[]> {
    return tx.find(MinutesParagraph, { where: { minutesId }, order: { itemId: 'ASC', position: 'ASC' } });
  }

  /** Places the paragraphs of one item, named in their order, one after the other. */
  async orderParagraphs(tx: Tx, order: readonly string[]): Promise<void> {
    await this.database.run(tx, orderStatement, [order]);
  }

  /** The revision that is locked now; the minutes' lock guards it. @throws DomainError 409 */
  async locked(tx: Tx, minutesId: string): Promise<MinutesRevision> {
    const revision = await tx.findOne(MinutesRevision, { where: { minutesId, state: 'locked' } });
    if (revision === null) throw refuse('conflict', 'wrong-state', 'No revision of these minutes is locked.');
    return revision;
  }

  /** The side with this slug. @throws DomainError `side-unknown` */
  async sideOf(tx: Tx, slug: string): Promise<Side> {
    const [row] = await this.database.run(tx, sideStatement, [slug]);
    if (row === undefined) throw refuse('rule', 'side-unknown', 'No association has this slug.');
    return row.side;
  }
}
