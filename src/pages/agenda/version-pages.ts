import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { OrderReader } from '../../agenda/acts.js';
import { type Person } from '../../platform/actor.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { type AgendaAddress } from './agenda-pages.js';
import { VersionPage } from './version.page.js';

/** The page of one version of an agenda, and what leads there from another. */
@Injectable()
export class VersionPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly orders: OrderReader,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id }: AgendaAddress,
    against: string | undefined,
  ): Promise<string> {
    const [version, group] = await Promise.all([this.orders.version(actor, id), this.groups.bySlug(actor, slug)]);
    const agenda = await this.orders.agenda(actor, version.meetingId);
    ensure(group.id === agenda.workingGroupId || notFound('agenda version'));
    const from = against === undefined || against === id ? null : await this.compared(actor, id, against);
    const frame = await this.frames.frame(request);
    return sendPage(reply, VersionPage, { frame, group, agenda, version, from });
  }

  private async compared(actor: Person, id: string, against: string) {
    const [diff, version] = await Promise.all([
      this.orders.diff(actor, id, against),
      this.orders.version(actor, against),
    ]);
    return { diff, version };
  }
}
