import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type OwnReplyView, PeopleReader, ScheduleReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { DomainError, ensure, found, notFound, statusOfKind } from '../../platform/domain-error.js';
import { PageFrames } from '../rendering/page-frames.js';
import { leadTo, sendPage } from '../rendering/send-page.js';
import { type Catalogue } from '../text/catalogues.js';
import { MeetingPage } from './meeting.page.js';

/** A page is asked for at its group's address. */
export interface MeetingAddress {
  readonly slug: string;
  readonly id: string;
}

const groupStatement = new Statement<{ slug: string; name: { en: string; zh: string } }>(
  'pages.group-name',
  `SELECT slug, json_build_object('en', name_en, 'zh', name_zh) AS name FROM working_group WHERE id = $1`,
);

/** The page of a meeting, and what becomes of its forms. */
@Injectable()
export class MeetingPages {
  constructor(
    private readonly database: Database,
    private readonly frames: PageFrames,
    private readonly schedule: ScheduleReader,
    private readonly people: PeopleReader,
  ) {}

  /** @param faultOf what was not right with the act before, in the reader's language */
  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id }: MeetingAddress,
    faultOf?: (t: Catalogue) => string,
    status = 200,
  ): Promise<string> {
    const meeting = await this.schedule.meeting(actor, id);
    const [[row], ownReply, frame] = await Promise.all([
      this.database.read(actor, groupStatement, [meeting.workingGroupId]),
      this.ownReply(actor, id),
      this.frames.frame(request),
    ]);
    const group = found(row, 'working group');
    ensure(group.slug === slug || notFound('meeting'));
    return sendPage(reply, MeetingPage, { frame, meeting, group, ownReply, fault: faultOf?.(frame.t) }, status);
  }

  /** Does an act and leads back to the page, or shows the page with why it was not done. */
  async act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: MeetingAddress,
    work: () => Promise<unknown>,
  ): Promise<string | undefined> {
    try {
      await work();
      leadTo(reply, `/groups/${address.slug}/meetings/${address.id}`);
      return undefined;
    } catch (error) {
      const shown = error instanceof DomainError && ['conflict', 'stale', 'rule'].includes(error.kind);
      if (!shown) throw error;
      return this.show(request, reply, actor, address, (t) => t.meeting.changed, statusOfKind[error.kind]);
    }
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
