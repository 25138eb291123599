import { Controller, Get, Inject, Param, Query, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import '@fastify/cookie';
import { type FastifyReply } from 'fastify';
import { type Config } from '../../platform/config/config.js';
import { notFound } from '../../platform/domain-error.js';
import { Access, anyone } from '../../platform/http/access.js';
import { CONFIG } from '../../platform/tokens.js';
import { pageLanguages } from '../text/catalogues.js';
import { languageCookie } from './page-frames.js';
import { PageProblems } from './page-problems.filter.js';
import { leadTo, ownAddress } from './send-page.js';

const yearSeconds = 31_536_000;

/** Remembers in which language somebody reads. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('language')
export class LanguageController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get(':language')
  @Access(anyone)
  choose(
    @Param('language') language: string,
    @Query('next') next: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    if (!pageLanguages.some((known) => known === language)) throw notFound('language');
    const secure = this.config.publicUrl.startsWith('https:');
    void reply.setCookie(languageCookie, language, { path: '/', maxAge: yearSeconds, sameSite: 'lax', secure });
    leadTo(reply, ownAddress(next, '/'));
  }
}
