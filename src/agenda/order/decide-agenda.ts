import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaItem } from '../items/agenda-item.entity.js';
import { isComing } from '../items/items.rules.js';
import { AgendaPublication } from './agenda-publication.js';
import { type AgendaVersion } from './agenda-version.entity.js';
import { type Agenda } from './agenda.entity.js';
import { AgendaStore } from './agenda.store.js';
import { type AgendaAssentDto } from './order.dto.js';
import { orderPolicy } from './order.policy.js';
import { isOpen } from './order.rules.js';
import { PresentAgenda } from './present-agenda.js';
import { mayBeDecided, stillStands } from './version-content.rules.js';

/** Both sides issue a version to the delegations; both co-chairs freeze the agenda as it was issued. */
@Injectable()
export class DecideAgenda {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly agendas: AgendaStore,
    private readonly present: PresentAgenda,
    private readonly keys: TwoKeys,
    private readonly publication: AgendaPublication,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, meetingId: string, { decision, versionId, digest }: AgendaAssentDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForAgenda(tx, meetingId);
      ensure(orderPolicy.read(actor, meeting));
      ensure(isComing(meeting));
      const agenda = await this.agendas.agenda(tx, meeting);
      ensure(isOpen(agenda));
      const version = await this.agendas.version(tx, agenda, decision, versionId);
      ensure(mayBeDecided(decision, version, agenda, digest));
      ensure(stillStands(version, await this.present.content(tx, meeting)));

      const { id, number: revision, workingGroupId } = version;
      const subject = { workingGroupId, decision: `agenda.${decision}` as const, subjectId: id, revision };
      const turned = await this.keys.assent(tx, actor, { ...subject, digest: version.digest }, digest);
      const receipt = { id, revision, digest: version.digest, effective: turned.effective };
      if (!turned.effective) return new Receipt({ ...receipt, state: version.state });
      if (decision === 'circulation') await this.circulate(tx, actor, agenda, version);
      else await this.freeze(tx, actor, agenda, version);
      return new Receipt({ ...receipt, state: decision === 'circulation' ? 'circulated' : 'frozen' });
    });
  }

  /** What is in the version is listed; what is not waits on. A key turned to freeze an older version is void. */
  private async circulate(tx: Tx, actor: Person, agenda: Agenda, version: AgendaVersion): Promise<void> {
    const { meetingId } = version;
    const order = await this.agendas.order(tx, meetingId);
    const listed = order.map((place) => place.itemId);
    if (agenda.circulatedVersion !== null) await this.keys.voidOpen(tx, actor, agenda.circulatedVersion);
    await this.agendas.circulate(tx, agenda, version, this.clock.now());
    const next = { revision: () => 'revision + 1' };
    await tx.update(AgendaItem, { meetingId, state: 'listed', id: Not(In(listed)) }, { state: 'accepted', ...next });
    await tx.update(AgendaItem, { meetingId, state: 'accepted', id: In(listed) }, { state: 'listed', ...next });
    await this.record(tx, actor, 'agenda.circulated', version, { listed });
  }

  /** What was accepted and is not listed is held over. */
  private async freeze(tx: Tx, actor: Person, agenda: Agenda, version: AgendaVersion): Promise<void> {
    const now = this.clock.now();
    const { meetingId } = version;
    await this.agendas.change(tx, agenda, { state: 'frozen', frozenAt: now });
    await this.agendas.voidProposed(tx, actor, meetingId);
    const late = await tx.find(AgendaItem, { where: { meetingId, state: 'accepted' } });
    for (const { id, revision } of late) {
      await tx.update(AgendaItem, { id }, { state: 'deferred', revision: revision + 1 });
    }
    await this.record(tx, actor, 'agenda.frozen', version, { heldOver: late.map((item) => item.id) });
    await this.publication.publish(tx, meetingId, 'frozen', now);
  }

  private record(
    tx: Tx,
    actor: Person,
    name: string,
    { id: versionId, number, digest, workingGroupId, meetingId: subject }: AgendaVersion,
    items: Record<string, string[]>,
  ): Promise<void> {
    const facts = { versionId, number, digest, ...items };
    return this.ledger.record(tx, { name, actor, workingGroupId, subject, book: 'joint', facts });
  }
}
