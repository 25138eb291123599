import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { In } from 'typeorm';
import { Ledger, Publisher } from '../../ledger/index.js';
import { type Actor } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/id.js';
import { type Minutes } from '../minutes.entity.js';
import { type MinutesParagraph } from '../paragraphs/minutes-paragraph.entity.js';
import { type SealedContent } from '../revisions/digest.rules.js';
import { FollowUp } from './follow-up.entity.js';
import { type Begun, begunBy, publishedAsClosed, publishedAsOpen } from './follow-up.rules.js';

/** Minutes at the moment of their publication. */
export interface PublishedMinutes {
  readonly minutes: Minutes;
  readonly paragraphs: readonly MinutesParagraph[];
  readonly content: SealedContent;
  readonly now: Temporal.Instant;
}

/**
 * What published minutes do to follow-ups, in the act that publishes them: each recommendation, study and action opens
 * one in the words of the minutes, and the closings that both sides assented to with the minutes become public.
 */
@Injectable()
export class FollowUpsOfMinutes {
  constructor(
    private readonly publisher: Publisher,
    private readonly ledger: Ledger,
  ) {}

  async follow(tx: Tx, actor: Actor, published: PublishedMinutes): Promise<void> {
    const { minutes, paragraphs, content, now } = published;
    const opened: string[] = [];
    for (const paragraph of paragraphs) {
      const begun = begunBy(paragraph, content);
      if (begun !== null) opened.push(await this.open(tx, minutes, begun, now));
    }
    const closed = await this.publishClosings(tx, published);
    if (opened.length + closed.length === 0) return;
    await this.ledger.record(tx, {
      ...{ name: 'minutes.follow-ups-published', actor, workingGroupId: minutes.workingGroupId, subject: minutes.id },
      book: 'joint',
      facts: { opened, closed },
    });
  }

  private async open(tx: Tx, minutes: Minutes, begun: Begun, openedAt: Temporal.Instant): Promise<string> {
    const { id: minutesId, workingGroupId, meetingId } = minutes;
    const { kind, text, ownerSide, ownerCompanyId, dueOn, paragraphId } = begun;
    const id = newId<'FollowUp'>();
    const words = { kind, textEn: text.en, textZh: text.zh, ownerSide, ownerCompanyId, dueOn };
    const state = { state: 'open' as const, closedAt: null, closedBy: null, revision: 1, publishedRevision: 1 };
    await tx.insert(FollowUp, { id, workingGroupId, minutesId, paragraphId, ...words, ...state, openedAt });
    await this.publisher.publish(tx, {
      ...{ workingGroupId, kind: 'follow-up', subjectId: id, meetingId, revision: 1, frame: {}, publishedAt: openedAt },
      content: publishedAsOpen(begun, minutesId, openedAt.toString({ smallestUnit: 'millisecond' })),
    });
    return id;
  }

  /** Only what the minutes name as closed: what was closed since they were locked waits for the next ones. */
  private async publishClosings(tx: Tx, { content, now }: PublishedMinutes): Promise<string[]> {
    const named = new Map(content.carriedOver.filter(({ state }) => state === 'closed').map((one) => [one.id, one]));
    if (named.size === 0) return [];
    const lock = { mode: 'pessimistic_write' as const };
    const rows = await tx.find(FollowUp, { where: { id: In([...named.keys()]) }, order: { id: 'ASC' }, lock });
    // Other minutes, locked at the same time, may have told the public already.
    const untold = rows.filter(({ publishedRevision, revision }) => publishedRevision < revision);
    for (const { id, workingGroupId, revision } of untold) {
      await tx.update(FollowUp, { id }, { publishedRevision: revision });
      const { content: before, meetingId } = await this.publisher.latest(tx, 'follow-up', id);
      await this.publisher.publish(tx, {
        ...{ workingGroupId, kind: 'follow-up', subjectId: id, meetingId, revision, frame: {}, publishedAt: now },
        content: publishedAsClosed(before, named.get(id)?.closedAt ?? null),
      });
    }
    return untold.map(({ id }) => id);
  }
}
