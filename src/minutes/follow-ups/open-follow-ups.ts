import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { type Actor } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/id.js';
import { type Minutes } from '../minutes.entity.js';
import { type MinutesParagraph } from '../paragraphs/minutes-paragraph.entity.js';
import { isFollowUp } from '../paragraphs/paragraph.rules.js';
import { type ContentParagraph, type MinutesContent } from '../revisions/content.rules.js';
import { FollowUp } from './follow-up.entity.js';

/** Minutes at the moment of their publication. */
export interface PublishedMinutes {
  readonly minutes: Minutes;
  readonly paragraphs: readonly MinutesParagraph[];
  readonly content: MinutesContent;
  readonly now: Temporal.Instant;
}

/** Opens what follows from published minutes: each recommendation, study and action, in the words of the minutes. */
@Injectable()
export class OpenFollowUps {
  constructor(private readonly ledger: Ledger) {}

  async open(tx: Tx, actor: Actor, published: PublishedMinutes): Promise<void> {
    const { minutes, paragraphs, content, now } = published;
    const words = new Map(content.items.flatMap((item) => item.paragraphs.map(({ id, text }) => [id, text])));
    const rows = paragraphs.flatMap((paragraph) => followUpOf(paragraph, words.get(paragraph.id), now));
    if (rows.length === 0) return;
    await tx.insert(FollowUp, rows);
    await this.ledger.record(tx, {
      ...{ name: 'minutes.follow-ups-opened', actor, workingGroupId: minutes.workingGroupId, subject: minutes.id },
      book: 'joint',
      facts: { followUps: rows.map(({ id }) => id) },
    });
  }
}

function followUpOf(
  { id: paragraphId, kind, workingGroupId, minutesId, ownerSide, ownerCompanyId, dueOn }: MinutesParagraph,
  text: ContentParagraph['text'] | undefined,
  openedAt: Temporal.Instant,
): FollowUp[] {
  if (!isFollowUp(kind) || text == null || text.en === null || text.zh === null) return [];
  const what = { id: newId<'FollowUp'>(), workingGroupId, kind, textEn: text.en, textZh: text.zh };
  const state = { state: 'open' as const, closedAt: null, closedBy: null, revision: 1, publishedRevision: 1 };
  return [{ ...what, ownerSide, ownerCompanyId, dueOn, minutesId, paragraphId, ...state, openedAt }];
}
