import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { publicReader } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { type PublishedMinutes } from '../record/minutes/minutes.types.js';
import { minutesStatement } from '../record/minutes/minutes.views.js';
import { languageOf, PageFrames } from '../rendering/page-frames.js';
import { catalogues } from '../text/catalogues.js';
import { minutesPaper } from './minutes-paper.js';
import { type PrintQuery } from './print.dto.js';
import { Typesetter } from './typesetter.js';

/** Prints what is published as PDF, as everybody may read it. */
@Injectable()
export class PrintPapers {
  constructor(
    private readonly database: Database,
    private readonly frames: PageFrames,
    private readonly typesetter: Typesetter,
  ) {}

  async minutes(
    request: FastifyRequest,
    reply: FastifyReply,
    at: { readonly slug: string; readonly id: string },
    { language = languageOf(request), standard = 'a-2a' }: PrintQuery,
  ): Promise<Buffer> {
    const [row] = await this.database.read(publicReader, minutesStatement, [at.id, null]);
    const { rendered, group } = found(row, 'minutes');
    ensure(group.slug === at.slug || notFound('minutes'));
    const associations = await this.frames.associations();
    const { revision, digest, publishedAt, keys, content } = JSON.parse(rendered) as PublishedMinutes;
    const turned = Object.values(keys).flatMap((decision) =>
      Object.entries(decision.keys).flatMap(([side, key]) => (key === null ? [] : [{ side, ...key }])),
    );
    const printed = { revision, digest, at: publishedAt, draft: false, keys: turned, content };
    const paper = () => minutesPaper({ t: catalogues[language], associations }, group.name, printed);
    const { cycle } = content.meeting;
    void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="minutes-${cycle}-revision-${revision}-${language}.pdf"`)
      .header('cache-control', 'public, max-age=60');
    return this.typesetter.pdf(`${at.id} ${revision} ${digest} ${language}`, standard, paper);
  }
}
