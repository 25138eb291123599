import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import {
  type AgendaView,
  type VersionDiffView,
  type VersionHeadView,
  type VersionList,
  type VersionView,
} from './order.dto.js';
import { diffOf } from './diff.rules.js';
import { orderPolicy } from './order.policy.js';
import { type AgendaRow, agendaStatement, versionStatement } from './order.views.js';
import { type VersionContent } from './version-content.rules.js';

/** Reads agendas: officers see the order as it stands, everybody else what was circulated. */
@Injectable()
export class OrderReader {
  constructor(private readonly database: Database) {}

  async agenda(actor: Member, meetingId: string): Promise<AgendaView> {
    const row = found((await this.database.read(actor, agendaStatement, [meetingId]))[0], 'meeting');
    ensure(orderPolicy.read(actor, row));
    return toAgendaView(actor, row);
  }

  async versions(actor: Member, meetingId: string): Promise<VersionList> {
    return { items: (await this.agenda(actor, meetingId)).versions };
  }

  async version(actor: Member, id: string): Promise<VersionView> {
    const row = found((await this.database.read(actor, versionStatement, [id]))[0], 'agenda version');
    ensure(orderPolicy.read(actor, row) === true || notFound('agenda version'));
    const visible = orderPolicy.seesOrder(actor, row) || row.state === 'circulated';
    ensure(visible || notFound('agenda version'));
    return row.view as unknown as VersionView;
  }

  /** What leads from the version `against` to this one, both of one meeting. */
  async diff(actor: Member, id: string, against: string): Promise<VersionDiffView> {
    const [to, from] = [await this.version(actor, id), await this.version(actor, against)];
    ensure(to.meetingId === from.meetingId || notFound('agenda version'));
    const content = (version: VersionView) => version.content as unknown as VersionContent;
    return { from: from.id, to: to.id, ...diffOf(content(from), content(to)) } as unknown as VersionDiffView;
  }
}

function toAgendaView(actor: Member, row: AgendaRow): AgendaView {
  const view = row.view as unknown as Omit<AgendaView, 'can'>;
  const open = view.state === 'open';
  const arranges = open && orderPolicy.arrange(actor, row) === true;
  const proposed = view.versions.some((version) => version.state === 'proposed');
  const can = {
    order: arranges,
    makeVersion: arranges && view.entries.length > 0,
    circulate: open && proposed && orderPolicy.circulate(actor, row),
    freeze: open && view.circulatedVersion !== null && orderPolicy.freeze(actor, row),
  };
  if (orderPolicy.seesOrder(actor, row)) return { ...view, can };
  const circulated = (version: VersionHeadView) => version.state === 'circulated';
  const entries = (row.circulated?.entries ?? []) as unknown as AgendaView['entries'];
  return {
    ...view,
    entries,
    unplaced: [],
    minutesBySide: minutesOf(entries),
    versions: view.versions.filter(circulated),
    can,
  };
}

function minutesOf(entries: AgendaView['entries']): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { side, minutes } of entries) sums[side ?? 'joint'] = (sums[side ?? 'joint'] ?? 0) + minutes;
  return sums;
}
