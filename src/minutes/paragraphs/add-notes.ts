import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { MinutesParagraph } from './minutes-paragraph.entity.js';
import { ParagraphSources } from './paragraph-sources.js';
import { type NewNotesDto } from './paragraph.dto.js';
import { hasItsWords, quorumFor } from './paragraph.rules.js';

/** The host's secretary adds several notes at the end of an item at once, as a pasted text has them: all or none. */
@Injectable()
export class AddNotes {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly meetings: MeetingReader,
    private readonly sources: ParagraphSources,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, minutesId: string, { itemId, kind, side, texts }: NewNotesDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const kept = await this.store.lockWithMeeting(tx, minutesId);
      const { minutes, meeting, workingGroupId } = kept;
      ensure(policy.read(actor, minutes));
      ensure(policy.keep(actor, kept));
      ensure(mayBeChanged(minutes));
      await this.sources.item(tx, meeting.id, itemId);
      const words = texts.map(({ en, zh }) => ({ textEn: en ?? null, textZh: zh ?? null }));
      for (const one of words) ensure(hasItsWords({ sort: 'note', statementId: null, ...one }));
      ensure(quorumFor(kind, await this.meetings.sittings(tx, meeting.id)));

      const said = side == null ? actor.side : await this.store.sideOf(tx, side);
      const basis = { side: said, statementId: null, paperId: null, statementRevision: null };
      const nobody = { ownerCompanyId: null, ownerSide: null, dueOn: null };
      const last = (await tx.maximum(MinutesParagraph, 'position', { minutesId, itemId })) ?? 0;
      const of = { workingGroupId, minutesId, itemId, sort: 'note' as const, kind };
      const made = { revision: 1, writtenBy: [actor.accountId] };
      const rows = words.map((one, place) => ({
        ...{ id: newId<'MinutesParagraph'>(), position: last + place + 1 },
        ...of,
        ...one,
        ...basis,
        ...nobody,
        ...made,
      }));
      await tx.insert(MinutesParagraph, rows);
      const revision = await this.store.change(tx, minutes);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.notes-added', actor, workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { paragraphIds: rows.map(({ id }) => id), itemId, kind, revision },
      });
      return new Receipt({ id: minutes.id, state: minutes.state, revision });
    });
  }
}
