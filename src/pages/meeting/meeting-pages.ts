import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type OwnReplyView, PeopleReader, ScheduleReader } from '../../meetings/acts.js';
import { type Person } from '../../platform/actor.js';
import { DomainError, ensure, notFound } from '../../platform/domain-error.js';
import { actOnPage, faultOf, type FormBody } from '../rendering/forms.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { MeetingPage } from './meeting.page.js';

/** A page is asked for at its group's address. */
export interface MeetingAddress {
  readonly slug: string;
  readonly id: string;
}

/** The page of a meeting, and what becomes of its forms. */
@Injectable()
export class MeetingPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly schedule: ScheduleReader,
    private readonly people: PeopleReader,
  ) {}

  /** @param refused the act that was not done before, and which form asked for it */
  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id }: MeetingAddress,
    refused?: { error: DomainError; form: string; body: FormBody },
  ): Promise<string> {
    const [meeting, group] = await Promise.all([this.schedule.meeting(actor, id), this.groups.bySlug(actor, slug)]);
    ensure(group.id === meeting.workingGroupId || notFound('meeting'));
    const [ownReply, frame] = await Promise.all([this.ownReply(actor, id), this.frames.frame(request)]);
    const fault =
      refused === undefined
        ? undefined
        : faultOf(frame.t, refused.error, { name: refused.form, body: refused.body, names: { digest: 'read' } });
    return sendPage(reply, MeetingPage, { frame, meeting, group, ownReply, fault }, fault?.status);
  }

  /** Does what a form of the page asks for. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: MeetingAddress,
    act: { form: string; body: FormBody; work: () => Promise<unknown> },
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: act.work,
      next: `/groups/${address.slug}/meetings/${address.id}`,
      again: (error) => this.show(request, reply, actor, address, { ...act, error }),
    });
  }

  private async ownReply(actor: Person, id: string): Promise<OwnReplyView | null> {
    try {
      return await this.people.ownReply(actor, id);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    }
  }
}
