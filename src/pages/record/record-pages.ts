import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { publicReader } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPublicPage } from '../rendering/send-page.js';
import { PublicCharterPage } from './group/charter.page.js';
import { GroupPage } from './group/group.page.js';
import { charterStatement, groupStatement } from './group/group.views.js';
import { HomePage } from './home.page.js';
import { PublicAgendaPage } from './meeting/agenda.page.js';
import { PublicMeetingPage } from './meeting/meeting.page.js';
import { type MeetingScreen, meetingStatement } from './meeting/meeting.views.js';
import { ComparePage } from './minutes/compare.page.js';
import { MinutesPage } from './minutes/minutes.page.js';
import { type PublishedMinutes } from './minutes/minutes.types.js';
import { minutesStatement } from './minutes/minutes.views.js';
import { type ComparePageQuery, type GroupPageQuery, type MinutesPageQuery } from './record.dto.js';
import { homeStatement } from './record.views.js';

/** Where something of a group is asked for. */
export interface RecordAddress {
  readonly slug: string;
  readonly id: string;
}
type Answer = Promise<string | undefined>;

/** The public record as pages: whoever reads them, they show what `concord_public` may read. */
@Injectable()
export class RecordPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly frames: PageFrames,
  ) {}

  async home(request: FastifyRequest, reply: FastifyReply): Answer {
    const [row] = await this.database.read(publicReader, homeStatement, []);
    const { groups, minutes } = found(row, 'record');
    const frame = await this.frames.frame(request);
    return sendPublicPage(request, reply, HomePage, { frame, groups, minutes });
  }

  async group(request: FastifyRequest, reply: FastifyReply, slug: string, query: GroupPageQuery): Answer {
    const asOf = query.asOf ?? this.clock.today('UTC');
    const [row] = await this.database.read(publicReader, groupStatement, [slug, asOf]);
    const group = found(row, 'working group').view;
    const frame = await this.frames.frame(request);
    return sendPublicPage(request, reply, GroupPage, { frame, group, asOf });
  }

  async charter(request: FastifyRequest, reply: FastifyReply, slug: string): Answer {
    const [row] = await this.database.read(publicReader, charterStatement, [slug]);
    const screen = found(row, 'working group').view;
    const frame = await this.frames.frame(request);
    return sendPublicPage(request, reply, PublicCharterPage, { frame, screen });
  }

  async meeting(request: FastifyRequest, reply: FastifyReply, at: RecordAddress): Answer {
    const screen = await this.meetingScreen(at);
    const held = found(screen.held ?? undefined, 'meeting');
    const frame = await this.frames.frame(request);
    return sendPublicPage(request, reply, PublicMeetingPage, { frame, screen, held });
  }

  async agenda(request: FastifyRequest, reply: FastifyReply, at: RecordAddress): Answer {
    const screen = await this.meetingScreen(at);
    const agenda = found(screen.agenda ?? undefined, 'agenda');
    const frame = await this.frames.frame(request);
    return sendPublicPage(request, reply, PublicAgendaPage, { frame, screen, agenda });
  }

  async minutes(request: FastifyRequest, reply: FastifyReply, at: RecordAddress, query: MinutesPageQuery): Answer {
    const { lang: text = 'both', revision } = query;
    const shown = await this.revision(at, revision);
    const frame = await this.frames.frame(request);
    return sendPublicPage(request, reply, MinutesPage, { frame, text, ...shown });
  }

  /** Two revisions side by side; without a choice the newest and the one before. */
  async compare(request: FastifyRequest, reply: FastifyReply, at: RecordAddress, query: ComparePageQuery): Answer {
    const { group, revisions, minutes: one } = await this.revision(at, query.to);
    const before = revisions.find(({ revision }) => revision < one.revision)?.revision ?? one.revision;
    const { minutes: other } = await this.revision(at, query.from ?? before);
    const [earlier, later] = other.revision <= one.revision ? [other, one] : [one, other];
    const frame = await this.frames.frame(request);
    return sendPublicPage(request, reply, ComparePage, { frame, group, revisions, earlier, later });
  }

  private async meetingScreen({ slug, id }: RecordAddress): Promise<MeetingScreen> {
    const [row] = await this.database.read(publicReader, meetingStatement, [slug, id]);
    return found(row, 'meeting').view;
  }

  private async revision({ slug, id }: RecordAddress, revision: number | undefined) {
    const [row] = await this.database.read(publicReader, minutesStatement, [id, revision ?? null]);
    const { rendered, ...around } = found(row, 'minutes');
    ensure(around.group.slug === slug || notFound('minutes'));
    return { ...around, minutes: JSON.parse(rendered) as PublishedMinutes };
  }
}
