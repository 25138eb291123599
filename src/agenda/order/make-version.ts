import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newSalt } from '../../platform/digest.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { isComing } from '../items/items.rules.js';
import { AgendaStore } from './agenda.store.js';
import { AgendaVersion } from './agenda-version.entity.js';
import { orderPolicy } from './order.policy.js';
import { fitsSittings, isOpen } from './order.rules.js';
import { PresentAgenda } from './present-agenda.js';
import { saysMore, sealed } from './version-content.rules.js';

/** The host's secretary writes the present order down as a version, to be circulated when both sides assent to it. */
@Injectable()
export class MakeVersion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly agendas: AgendaStore,
    private readonly present: PresentAgenda,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, meetingId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForAgenda(tx, meetingId);
      const now = this.clock.now();
      ensure(orderPolicy.arrange(actor, meeting));
      ensure(isComing(meeting));
      const agenda = await this.agendas.agenda(tx, meeting);
      ensure(isOpen(agenda));
      const content = await this.present.content(tx, meeting);
      ensure(content.entries.length > 0 || refuse('rule', 'order-empty', 'Give the items their places first.'));

      const sittings = await this.meetings.sittings(tx, meetingId);
      ensure(fitsSittings(await this.agendas.order(tx, meetingId), sittings)); // they may have been moved since
      const proposed = await tx.findOne(AgendaVersion, { where: { meetingId, state: 'proposed' } });
      ensure(saysMore(proposed, content)); // a second click takes no key back
      await this.agendas.voidProposed(tx, actor, meetingId);
      const { workingGroupId } = meeting;
      const id = newId<'AgendaVersion'>();
      const number = await this.nextNumber(tx, meetingId);
      const text = sealed(content, newSalt());
      const begun = { state: 'proposed', proposedBy: actor.side, proposedAt: now, circulatedAt: null } as const;
      await tx.insert(AgendaVersion, { id, workingGroupId, meetingId, number, ...text, ...begun });
      const facts = { versionId: id, number, digest: text.digest };
      await this.ledger.record(tx, {
        name: 'agenda.version-made',
        actor,
        workingGroupId,
        subject: meetingId,
        book: 'joint',
        facts,
      });
      return new Receipt({ id, state: 'proposed', revision: number, digest: text.digest });
    });
  }

  private async nextNumber(tx: Tx, meetingId: string): Promise<number> {
    return ((await tx.maximum(AgendaVersion, 'number', { meetingId })) ?? 0) + 1;
  }
}
