import { Injectable } from '@nestjs/common';
import { type AgendaItem } from '../../agenda/index.js';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { type Side } from '../../platform/side.js';
import { type Minutes } from '../minutes.entity.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { MinutesParagraph } from './minutes-paragraph.entity.js';
import { ParagraphSources } from './paragraph-sources.js';
import { type NewParagraphDto } from './paragraph.dto.js';
import { followsUp, hasItsWords, quorumFor } from './paragraph.rules.js';

interface Basis {
  readonly side: Side;
  readonly paperId: string | null;
  readonly statementRevision: number | null;
}

/** The host's secretary adds a paragraph at the end of an item. */
@Injectable()
export class AddParagraph {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly meetings: MeetingReader,
    private readonly sources: ParagraphSources,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, minutesId: string, given: NewParagraphDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const kept = await this.store.lockWithMeeting(tx, minutesId);
      const { minutes, meeting, workingGroupId } = kept;
      ensure(policy.read(actor, minutes));
      ensure(policy.keep(actor, kept));
      ensure(mayBeChanged(minutes));
      const { itemId, sort, kind } = given;
      const item = await this.sources.item(tx, meeting.id, itemId);
      const words = { textEn: given.text?.en ?? null, textZh: given.text?.zh ?? null };
      const statementId = given.statementId ?? null;
      const follow = { ownerCompanyId: given.ownerCompanyId ?? null, dueOn: given.dueOn ?? null };
      ensure(hasItsWords({ sort, statementId, ...words }));
      ensure(followsUp({ kind, ...follow }));
      ensure(quorumFor(kind, await this.meetings.sittings(tx, meeting.id)));

      const id = newId<'MinutesParagraph'>();
      const position = ((await tx.maximum(MinutesParagraph, 'position', { minutesId, itemId })) ?? 0) + 1;
      const place = { id, workingGroupId, minutesId, itemId, position, sort, kind, statementId };
      const basis = await this.basis(tx, actor, minutes, item, given);
      const ownerSide = await this.sources.ownerSide(tx, workingGroupId, follow.ownerCompanyId);
      const made = { revision: 1, writtenBy: [actor.accountId] };
      await tx.insert(MinutesParagraph, { ...place, ...words, ...follow, ...basis, ownerSide, ...made });
      const revision = await this.store.change(tx, minutes);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.paragraph-added', actor, workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { paragraphId: id, itemId, sort, kind, revision },
      });
      return new Receipt({ id, revision: 1 });
    });
  }

  private async basis(
    tx: Tx,
    actor: Person,
    minutes: Minutes,
    item: AgendaItem,
    { sort, statementId, side }: NewParagraphDto,
  ): Promise<Basis> {
    if (sort === 'note' || statementId == null) {
      const said = side == null ? actor.side : await this.store.sideOf(tx, side);
      return { side: said, paperId: null, statementRevision: null };
    }
    return sort === 'reference'
      ? this.sources.ofAgenda(tx, item, statementId)
      : this.sources.ofSection(tx, minutes, item, statementId);
  }
}
