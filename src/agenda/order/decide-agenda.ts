import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { TwoKeys } from '../../assent/index.js';
import { Ledger, Publisher } from '../../ledger/index.js';
import { type Meeting, MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { Charters } from '../../roster/index.js';
import { AgendaItem } from '../items/agenda-item.entity.js';
import { Agenda } from './agenda.entity.js';
import { AgendaStore } from './agenda.store.js';
import { AgendaVersion } from './agenda-version.entity.js';
import { type AgendaAssentDto, type AgendaDecision } from './order.dto.js';
import { orderPolicy } from './order.policy.js';
import { isOpen } from './order.rules.js';
import { PresentAgenda } from './present-agenda.js';
import { maybeDecided, stillStands } from './version-content.rules.js';

/** Both sides issue a version to the delegations; both co-chairs freeze the agenda as it was issued. */
@Injectable()
export class DecideAgenda {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly agendas: AgendaStore,
    private readonly present: PresentAgenda,
    private readonly charters: Charters,
    private readonly keys: TwoKeys,
    private readonly publisher: Publisher,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, meetingId: string, { decision, versionId, digest }: AgendaAssentDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForAgenda(tx, meetingId);
      ensure(orderPolicy.read(actor, meeting));
      const agenda = await this.agendas.agenda(tx, meeting);
      ensure(isOpen(agenda));
      const version = found(await tx.findOne(AgendaVersion, { where: { id: versionId, meetingId } }), 'agenda version');
      ensure(maybeDecided(decision, version, agenda));
      ensure(stillStands(version, await this.present.content(tx, meeting)));

      const { workingGroupId } = meeting;
      const subject = {
        workingGroupId,
        decision: `agenda.${decision}` as const,
        subjectId: versionId,
        revision: version.number,
      };
      const { effective } = await this.keys.assent(tx, actor, { ...subject, digest: version.digest }, digest);
      const receipt = { id: versionId, revision: version.number, digest: version.digest, effective };
      if (!effective) return new Receipt({ ...receipt, state: version.state });
      if (decision === 'circulation') await this.circulate(tx, agenda, version);
      else await this.freeze(tx, meeting, agenda, version);
      const name = decision === 'circulation' ? 'agenda.circulated' : 'agenda.frozen';
      const facts = { versionId, number: version.number, digest: version.digest };
      await this.ledger.record(tx, { name, actor, workingGroupId, subject: meetingId, book: 'joint', facts });
      return new Receipt({ ...receipt, state: decision === 'circulation' ? 'circulated' : 'frozen' });
    });
  }

  /** Takes the own key back before the other side has turned its own. */
  takeBack(actor: Person, meetingId: string, decision: AgendaDecision, versionId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForAgenda(tx, meetingId);
      ensure(orderPolicy.read(actor, meeting));
      const version = found(await tx.findOne(AgendaVersion, { where: { id: versionId, meetingId } }), 'agenda version');
      const { workingGroupId } = meeting;
      await this.keys.withdraw(tx, actor, { workingGroupId, decision: `agenda.${decision}`, subjectId: versionId });
      return new Receipt({ id: versionId, state: version.state, revision: version.number });
    });
  }

  /** What is in the version is listed; what is not waits on. */
  private async circulate(tx: Tx, agenda: Agenda, version: AgendaVersion): Promise<void> {
    const { meetingId } = version;
    const listed = (await this.agendas.order(tx, meetingId)).map((place) => place.itemId);
    await tx.update(AgendaVersion, { id: version.id }, { state: 'circulated', circulatedAt: this.clock.now() });
    await tx.update(AgendaItem, { meetingId, state: 'listed', id: Not(In(listed)) }, { state: 'accepted' });
    await tx.update(AgendaItem, { meetingId, state: 'accepted', id: In(listed) }, { state: 'listed' });
    await this.agendas.change(tx, agenda, { circulatedVersion: version.id });
  }

  /** What was accepted and is not listed is held over; the charter may have the frozen agenda published. */
  private async freeze(tx: Tx, meeting: Meeting, agenda: Agenda, version: AgendaVersion): Promise<void> {
    const now = this.clock.now();
    const { workingGroupId } = meeting;
    await tx.update(AgendaItem, { meetingId: meeting.id, state: 'accepted' }, { state: 'deferred' });
    await this.agendas.change(tx, agenda, { state: 'frozen', frozenAt: now });
    const charter = await this.charters.inForce(tx, { id: workingGroupId });
    if (charter === null || this.charters.contentOf(charter).disclosure.agenda !== 'frozen') return;
    await this.publisher.publish(tx, {
      ...{ workingGroupId, kind: 'agenda', subjectId: meeting.id, revision: version.number },
      ...{
        content: version.content,
        frame: { meetingId: meeting.id, digest: version.digest, salt: version.salt },
        publishedAt: now,
      },
    });
  }
}
