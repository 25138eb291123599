import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Publisher } from '../../ledger/index.js';
import { type Tx } from '../../platform/database/database.js';
import { Charters } from '../../roster/index.js';
import { AgendaVersion } from './agenda-version.entity.js';
import { Agenda } from './agenda.entity.js';

/** Shows the public a frozen agenda, at the time that the charter names, if any. */
@Injectable()
export class AgendaPublication {
  constructor(
    private readonly charters: Charters,
    private readonly publisher: Publisher,
  ) {}

  /** @param moment what has just happened to the agenda's meeting: it was frozen, or the meeting is over. */
  async publish(tx: Tx, meetingId: string, moment: 'frozen' | 'after', publishedAt: Temporal.Instant): Promise<void> {
    const agenda = await tx.findOne(Agenda, { where: { meetingId, state: 'frozen' } });
    if (agenda?.circulatedVersion == null) return;
    const { workingGroupId, circulatedVersion: id } = agenda;
    const charter = await this.charters.inForce(tx, { id: workingGroupId });
    if (charter === null || this.charters.contentOf(charter).disclosure.agenda !== moment) return;
    const { number: revision, content, digest, salt } = await tx.findOneByOrFail(AgendaVersion, { id });
    await this.publisher.publish(tx, {
      ...{ workingGroupId, kind: 'agenda', subjectId: meetingId, meetingId, revision, content },
      ...{ frame: { digest, salt }, publishedAt },
    });
  }
}
