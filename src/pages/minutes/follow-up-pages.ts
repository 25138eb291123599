import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CloseFollowUp, FollowUpReader } from '../../minutes/acts.js';
import { type Person } from '../../platform/actor.js';
import { type DomainError } from '../../platform/domain-error.js';
import { actOnPage, faultOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { FollowUpsPage } from './follow-ups.page.js';
import { CloseForm, type FollowUpsPageQuery } from './minutes-page.dto.js';

/** What is to be done after the meetings of a group. */
@Injectable()
export class FollowUpPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly reader: FollowUpReader,
    private readonly closeFollowUp: CloseFollowUp,
  ) {}

  /** @param refused the closing that was not done before */
  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, query }: { slug: string; query: FollowUpsPageQuery },
    refused?: { error: DomainError; body: FormBody },
  ): Promise<string> {
    const group = await this.groups.bySlug(actor, slug);
    const { show = 'open', after } = query;
    const { items, next } = await this.reader.list(actor, {
      workingGroupId: group.id,
      ...(show !== 'all' && { state: show }),
      ...(after !== undefined && { after }),
    });
    const frame = await this.frames.frame(request);
    const fault =
      refused === undefined
        ? undefined
        : faultOf(frame.t, refused.error, { area: 'minutes', name: 'close', body: refused.body });
    return sendPage(reply, FollowUpsPage, { frame, group, items, next, shown: show, fault }, fault?.status);
  }

  close(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    body: FormBody,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => {
        const { followUp } = await heldAgainst(CloseForm, body);
        return this.closeFollowUp.execute(actor, followUp);
      },
      next: ({ id }) => `/groups/${slug}/follow-ups?show=closed#f-${id}`,
      again: (error) => this.show(request, reply, actor, { slug, query: {} }, { error, body }),
    });
  }
}
