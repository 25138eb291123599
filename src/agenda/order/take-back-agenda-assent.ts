import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaStore } from './agenda.store.js';
import { orderPolicy } from './order.policy.js';
import { isAgendaDecision } from './version-content.rules.js';

/** A side takes its key to an agenda's circulation or freeze back before the other has turned its own. */
@Injectable()
export class TakeBackAgendaAssent {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingReader,
    private readonly agendas: AgendaStore,
    private readonly keys: TwoKeys,
  ) {}

  execute(actor: Person, meetingId: string, decision: string, versionId: string | undefined): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForAgenda(tx, meetingId);
      ensure(orderPolicy.read(actor, meeting));
      if (!isAgendaDecision(decision)) throw notFound('decision');
      const agenda = await this.agendas.agenda(tx, meeting);
      const version = await this.agendas.version(tx, agenda, decision, versionId);
      const { id, number: revision, state, workingGroupId } = version;
      const stands = decision === 'circulation' ? state === 'circulated' : agenda.state === 'frozen';
      await this.keys.withdraw(tx, actor, { workingGroupId, decision: `agenda.${decision}`, subjectId: id, stands });
      return new Receipt({ id, state, revision });
    });
  }
}
