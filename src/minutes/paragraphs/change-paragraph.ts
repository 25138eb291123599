import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { MinutesParagraph } from './minutes-paragraph.entity.js';
import { ParagraphSources } from './paragraph-sources.js';
import { type ChangeParagraphDto } from './paragraph.dto.js';
import { followsUp, hasItsWords, quorumFor } from './paragraph.rules.js';

const kept = <T>(given: T | undefined, present: T): T => (given === undefined ? present : given);

/** The host's secretary changes a paragraph of the draft. */
@Injectable()
export class ChangeParagraph {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly meetings: MeetingReader,
    private readonly sources: ParagraphSources,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, paragraphId: string, expected: number, given: ChangeParagraphDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { minutesId } = await this.store.paragraph(tx, paragraphId);
      const of = await this.store.lockWithMeeting(tx, minutesId);
      const present = await this.store.paragraph(tx, paragraphId);
      const { minutes, meeting, workingGroupId } = of;
      ensure(policy.read(actor, minutes));
      ensure(policy.keep(actor, of));
      ensure(mayBeChanged(minutes));
      ensureRevision(present, expected);
      const next = changed(present, given);
      ensure(hasItsWords({ ...present, ...next }));
      ensure(followsUp(next));
      ensure(quorumFor(next.kind, await this.meetings.sittings(tx, meeting.id)));

      const sameOwner = next.ownerCompanyId === present.ownerCompanyId;
      const ownerSide = sameOwner
        ? present.ownerSide
        : await this.sources.ownerSide(tx, workingGroupId, next.ownerCompanyId);
      const revision = present.revision + 1;
      const writtenBy = [...new Set([...present.writtenBy, actor.accountId])];
      await tx.update(MinutesParagraph, { id: present.id }, { ...next, ownerSide, revision, writtenBy });
      const minutesRevision = await this.store.change(tx, minutes);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.paragraph-changed', actor, workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { paragraphId: present.id, kind: next.kind, revision: minutesRevision },
      });
      return new Receipt({ id: present.id, revision });
    });
  }
}

function changed(
  present: MinutesParagraph,
  given: ChangeParagraphDto,
): Pick<MinutesParagraph, 'kind' | 'textEn' | 'textZh' | 'ownerCompanyId' | 'dueOn'> {
  return {
    kind: given.kind ?? present.kind,
    textEn: kept(given.text?.en, present.textEn),
    textZh: kept(given.text?.zh, present.textZh),
    ownerCompanyId: kept(given.ownerCompanyId, present.ownerCompanyId),
    dueOn: kept(given.dueOn, present.dueOn),
  };
}
