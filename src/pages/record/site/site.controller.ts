import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { publicReader } from '../../../platform/actor.js';
import { type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Access, anyone } from '../../../platform/http/access.js';
import { CONFIG } from '../../../platform/tokens.js';
import { sendPublic } from '../../rendering/send-page.js';
import { robotsOf, sitemapOf } from './sitemap.js';
import { sitePagesStatement } from './site.views.js';

type Answer = Promise<string | undefined>;

/** What search engines ask for first. */
@ApiExcludeController()
@Controller()
export class SiteController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('robots.txt')
  @Access(anyone)
  robots(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string | undefined {
    return sendPublic(request, reply, 'text/plain; charset=utf-8', robotsOf(this.config.publicUrl));
  }

  @Get('sitemap.xml')
  @Access(anyone)
  async sitemap(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Answer {
    const pages = await this.database.read(publicReader, sitePagesStatement, []);
    return sendPublic(request, reply, 'application/xml; charset=utf-8', sitemapOf(this.config.publicUrl, pages));
  }
}
