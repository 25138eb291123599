import { Injectable } from '@nestjs/common';
import { type Meeting, MeetingReader } from '../../meetings/index.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { AgendaStore } from './agenda.store.js';
import { versionItemsStatement } from './order.views.js';
import { type VersionContent, versionContent } from './version-content.rules.js';

/** What a version of a meeting's agenda would say at this moment. */
@Injectable()
export class PresentAgenda {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly agendas: AgendaStore,
  ) {}

  async content(tx: Tx, meeting: Meeting): Promise<VersionContent> {
    const sittings = await this.meetings.sittings(tx, meeting.id);
    // Functions as of the first sitting: what is shown does not change with the day on which it is asked.
    const day = sittings[0]?.startsAt.toString().slice(0, 10) ?? this.clock.today('UTC');
    const rows = await this.database.run(tx, versionItemsStatement, [meeting.id, day]);
    const items = new Map(rows.map(({ item }) => [item.itemId, item]));
    const label = await this.meetings.label(tx, meeting);
    return versionContent({ id: meeting.id, label }, sittings, await this.agendas.order(tx, meeting.id), items);
  }
}
