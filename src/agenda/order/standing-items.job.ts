import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ledger, type News, Subscriptions } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type System } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { AgendaStore } from './agenda.store.js';

/** Every meeting that is planned gets an agenda with the charter's standing items. */
@Injectable()
export class StandingItems implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly database: Database,
    private readonly meetings: MeetingReader,
    private readonly agendas: AgendaStore,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('meetings.meeting-planned', 'agenda.standing-items', (news, job) =>
      this.execute(job.actor, news),
    );
  }

  private execute(actor: System, { workingGroupId, subject }: News): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForAgenda(tx, subject);
      if (!(await this.agendas.begin(tx, meeting))) return;
      await this.ledger.record(tx, { name: 'agenda.begun', actor, workingGroupId, subject, book: 'joint' });
    });
  }
}
