import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { publicReader } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { GroupPage } from './group.page.js';
import { HomePage } from './home.page.js';
import { MinutesPage } from './minutes.page.js';
import { type PublishedMinutes } from './minutes.types.js';
import { type GroupPageQuery, type MinutesPageQuery } from './record.dto.js';
import { groupStatement, homeStatement, minutesStatement } from './record.views.js';

/** The public record as pages: whoever reads them, they show what `concord_public` may read. */
@Injectable()
export class RecordPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly frames: PageFrames,
  ) {}

  async home(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const [row] = await this.database.read(publicReader, homeStatement, []);
    const { groups, minutes } = found(row, 'record');
    return sendPage(reply, HomePage, { frame: await this.frames.frame(request), groups, minutes });
  }

  async group(request: FastifyRequest, reply: FastifyReply, slug: string, query: GroupPageQuery): Promise<string> {
    const asOf = query.asOf ?? this.clock.today('UTC');
    const [row] = await this.database.read(publicReader, groupStatement, [slug, asOf]);
    const group = found(row, 'working group').view;
    return sendPage(reply, GroupPage, { frame: await this.frames.frame(request), group, asOf });
  }

  async minutes(
    request: FastifyRequest,
    reply: FastifyReply,
    at: { readonly slug: string; readonly id: string },
    { lang = 'both' }: MinutesPageQuery,
  ): Promise<string> {
    const [row] = await this.database.read(publicReader, minutesStatement, [at.id]);
    const { rendered, group } = found(row, 'minutes');
    ensure(group.slug === at.slug || notFound('minutes'));
    const minutes = JSON.parse(rendered) as PublishedMinutes;
    const frame = await this.frames.frame(request);
    return sendPage(reply, MinutesPage, { frame, minutes, group, text: lang });
  }
}
