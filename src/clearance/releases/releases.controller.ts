import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { captureTypes } from '../../platform/http/http-setup.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { captureHeaders } from '../sources/capture.rules.js';
import { OfferView, ReleasePage, ReleasesQuery } from './release-view.dto.js';
import { ReleaseReader } from './release-reader.js';

/** Counsel's desk: what waits for release or acceptance, and what was decided. */
@ApiTags('Releases')
@Controller('api/v1')
export class ReleasesController {
  constructor(private readonly reader: ReleaseReader) {}

  @Get('releases')
  @Access(members({ offices: ['counsel'] }))
  @ApiOperation({ summary: "Counsel's inbox and the history of his side's decisions" })
  @Problems({ invalid: ['cursor-unknown'] })
  list(@CurrentActor() actor: Actor, @Query() query: ReleasesQuery): Promise<ReleasePage> {
    return this.reader.list(actor, query);
  }

  @Get('offers/:id')
  @Access(members())
  @ApiOperation({ summary: 'An offer, for counsel: text, translations, sources, and what changed' })
  offer(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OfferView> {
    return this.reader.offer(actor, id);
  }

  @Get('offers/:offerId/captures/:digest')
  @Access(members())
  @ApiProduces(...captureTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems({ fault: ['capture-damaged'] })
  @ApiOperation({ summary: 'A capture that an offer cites, for counsel, verified against its digest' })
  async capture(
    @CurrentActor() actor: Actor,
    @Param('offerId') offerId: string,
    @Param('digest') wanted: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { bytes, digest, mediaType } = await this.reader.capture(actor, offerId, wanted);
    reply.headers(captureHeaders(mediaType, digest));
    return bytes;
  }
}
