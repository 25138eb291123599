import { Injectable } from '@nestjs/common';
import { mayTurn, toDecisionView } from '../../assent/index.js';
import { type Meeting } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, type PageQuery, toPage } from '../../platform/http/page.js';
import {
  type AgendaView,
  type EntryView,
  type VersionDiffView,
  type VersionHeadRow,
  type VersionHeadView,
  type VersionPage,
  type VersionView,
} from './order.dto.js';
import { itemsPolicy } from '../items/items.policy.js';
import { isComing } from '../items/items.rules.js';
import { diffOf } from './diff.rules.js';
import { orderPolicy } from './order.policy.js';
import { type AgendaRow, agendaStatement, versionStatement } from './order.views.js';

/** Reads agendas: officers see the order as it stands, everybody else what was circulated. */
@Injectable()
export class OrderReader {
  constructor(private readonly database: Database) {}

  async agenda(actor: Member, meetingId: string): Promise<AgendaView> {
    const values = [meetingId, orderPolicy.groupsWhoseOrderIsSeen(actor)];
    const row = found((await this.database.read(actor, agendaStatement, values))[0], 'meeting');
    ensure(orderPolicy.read(actor, row));
    return toAgendaView(actor, row);
  }

  async versions(actor: Member, meetingId: string, query: PageQuery): Promise<VersionPage> {
    const [after] = cursorOf(query, 'number');
    const { versions } = await this.agenda(actor, meetingId);
    const older = versions.filter(({ number }) => after === null || number < Number(after));
    return toPage(older, pageLimit(query), ({ number }) => [String(number)]);
  }

  async version(actor: Member, id: string): Promise<VersionView> {
    const row = found((await this.database.read(actor, versionStatement, [id]))[0], 'agenda version');
    ensure(orderPolicy.readVersion(actor, row));
    return { ...row.view, ...toVersionHead(actor, row.workingGroupId, row.view) };
  }

  /** What leads from the version `against` to this one, both of one meeting. */
  async diff(actor: Member, id: string, against: string): Promise<VersionDiffView> {
    const [to, from] = [await this.version(actor, id), await this.version(actor, against)];
    const apart = refuse('rule', 'version-of-other-meeting', 'These are versions of two agendas.');
    ensure(to.meetingId === from.meetingId || apart);
    return { from: from.id, to: to.id, ...diffOf(from.content, to.content) } as unknown as VersionDiffView;
  }
}

const toVersionHead = (actor: Member, workingGroupId: string, version: VersionHeadRow): VersionHeadView => ({
  ...version,
  decisions: version.decisions.map((row) => toDecisionView(actor, workingGroupId, row)),
});

function toAgendaView(actor: Member, { view, slugs, ...meeting }: AgendaRow): AgendaView {
  const { entries, sittings, ...rest } = view;
  const sum = (of: (entry: EntryView) => boolean): number =>
    entries.reduce((minutes, entry) => (of(entry) ? minutes + entry.minutes : minutes), 0);
  const bySide = [...slugs, null].map((slug) => [slug ?? 'joint', sum((entry) => entry.side === slug)]);
  const coming = view.meeting as Pick<Meeting, 'state'>;
  const open = view.state === 'open' && isComing(coming) === true;
  const arranges = open && orderPolicy.arrange(actor, meeting) === true;
  const { workingGroupId } = view;
  const key = (decision: 'agenda.circulation' | 'agenda.freeze', version: VersionHeadRow | undefined): boolean =>
    open && version !== undefined && mayTurn(actor, workingGroupId, decision, version.decisions);
  const proposed = view.versions.find((version) => version.state === 'proposed');
  const circulated = view.versions.find((version) => version.id === view.circulatedVersion);
  return {
    ...rest,
    shows: orderPolicy.seesOrder(actor, workingGroupId) ? 'order' : 'circulated',
    sittings: sittings.map((sitting) => ({
      ...sitting,
      minutesLeft: sitting.minutes - sum((entry) => entry.sittingId === sitting.id),
    })),
    entries,
    versions: view.versions.map((version) => toVersionHead(actor, workingGroupId, version)),
    minutesBySide: Object.fromEntries(bySide) as Record<string, number>,
    can: {
      order: arranges,
      makeVersion: arranges && entries.length > 0,
      circulate: key('agenda.circulation', proposed),
      freeze: key('agenda.freeze', circulated),
      propose: isComing(coming) === true && itemsPolicy.propose(actor, meeting) === true,
    },
  };
}
