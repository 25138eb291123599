import { Injectable } from '@nestjs/common';
import { AgendaItems, AgendaReader } from '../../agenda/index.js';
import { decisionsJson, type DecisionRow } from '../../assent/index.js';
import { Ledger, Publisher } from '../../ledger/index.js';
import { CloseMeeting, MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { FollowUpsOfMinutes } from '../follow-ups/follow-ups-of-minutes.js';
import { type Minutes } from '../minutes.entity.js';
import { MinutesStore } from '../minutes.store.js';
import { type MinutesParagraph } from '../paragraphs/minutes-paragraph.entity.js';
import { minutesDigestScheme, type SealedContent } from './digest.rules.js';
import { MinutesRevision } from './minutes-revision.entity.js';

const decisionsStatement = new Statement<{ decisions: DecisionRow[] }>(
  'minutes.decisions',
  `SELECT ${decisionsJson('$1::uuid')} AS decisions`,
);

/** Publishes the bytes that both sides' counsel cleared and both co-chairs assented to; part of the last key's act. */
@Injectable()
export class PublishMinutes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MinutesStore,
    private readonly publisher: Publisher,
    private readonly followUps: FollowUpsOfMinutes,
    private readonly closeMeeting: CloseMeeting,
    private readonly agenda: AgendaReader,
    private readonly meetings: MeetingReader,
    private readonly items: AgendaItems,
    private readonly ledger: Ledger,
  ) {}

  async publish(tx: Tx, actor: Person, minutes: Minutes, locked: MinutesRevision): Promise<void> {
    const { id: minutesId, workingGroupId, meetingId } = minutes;
    const { id: revisionId, number, digest, salt, content } = locked;
    const now = this.clock.now();
    await tx.update(MinutesRevision, { id: revisionId }, { state: 'published' });
    await this.store.change(tx, minutes, { state: 'published', publishedAt: now });
    const proof = { digestScheme: minutesDigestScheme, digest, salt };
    const frame = { ...proof, keys: await this.keysTo(tx, revisionId) };
    const thing = { workingGroupId, kind: 'minutes' as const, subjectId: minutesId, meetingId, revision: number };
    await this.publisher.publish(tx, { ...thing, content, frame, publishedAt: now });

    const paragraphs = await this.store.paragraphs(tx, minutesId);
    await this.followUps.follow(tx, actor, { minutes, paragraphs, content: JSON.parse(content) as SealedContent, now });
    await this.conclude(tx, actor, meetingId, paragraphs);
    await this.closeMeeting.close(tx, meetingId, now, actor);
    await this.ledger.record(tx, {
      ...{ name: 'minutes.published', actor, workingGroupId, subject: minutesId },
      book: 'joint',
      facts: { meetingId, revisionId, number, digest },
    });
  }

  /** Both decisions with the offices and times of their keys, by name. */
  private async keysTo(tx: Tx, revisionId: string): Promise<Record<string, unknown>> {
    const [row] = await this.database.run(tx, decisionsStatement, [revisionId]);
    const effective = (row?.decisions ?? []).filter(({ state }) => state === 'effective');
    return Object.fromEntries(effective.map(({ decision, effectiveAt, keys }) => [decision, { effectiveAt, keys }]));
  }

  /** What the minutes speak of was discussed; what was listed and is not in them waits for another meeting. */
  private async conclude(tx: Tx, actor: Person, meetingId: string, paragraphs: MinutesParagraph[]): Promise<void> {
    await this.meetings.lockForAgenda(tx, meetingId); // nobody withdraws an item meanwhile
    const minuted = new Set(paragraphs.map(({ itemId }) => itemId));
    const all = await this.agenda.items(tx, meetingId);
    const discussed = all.filter(({ id }) => minuted.has(id)).map(({ id }) => id);
    const left = all.filter(({ id, state, standing }) => !minuted.has(id) && state === 'listed' && standing === null);
    await this.items.conclude(tx, actor, { meetingId, discussed, deferred: left.map(({ id }) => id) });
  }
}
