import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { publicReader } from '../../../platform/actor.js';
import { type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { found } from '../../../platform/domain-error.js';
import { Access, anyone } from '../../../platform/http/access.js';
import { CONFIG } from '../../../platform/tokens.js';
import { languageOf } from '../../rendering/page-frames.js';
import { sendPublic } from '../../rendering/send-page.js';
import { FeedQuery } from '../record.dto.js';
import { type Feed, feedOf } from './entries.js';
import { feedStatement } from './feed.views.js';
import { atomOf, jsonFeedOf } from './formats.js';

type Answer = Promise<string | undefined>;

/** What a group published, for programs that look for news. */
@ApiExcludeController()
@Controller('feeds/:slug')
export class FeedController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('publications.atom')
  @Access(anyone)
  async atom(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: FeedQuery,
  ): Answer {
    const feed = await this.feed(request, slug, query);
    return sendPublic(request, reply, 'application/atom+xml; charset=utf-8', atomOf(feed));
  }

  @Get('publications.json')
  @Access(anyone)
  async json(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: FeedQuery,
  ): Answer {
    const feed = await this.feed(request, slug, query);
    return sendPublic(request, reply, 'application/feed+json; charset=utf-8', jsonFeedOf(feed));
  }

  private async feed(request: FastifyRequest, slug: string, query: FeedQuery): Promise<Feed> {
    const [row] = await this.database.read(publicReader, feedStatement, [slug]);
    const { group, publications } = found(row, 'working group');
    return feedOf(this.config.publicUrl, group, publications, query.lang ?? languageOf(request));
  }
}
