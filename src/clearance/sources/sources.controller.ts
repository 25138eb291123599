import { Body, Controller, Get, Headers, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor, type Member } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { captureTypes } from '../../platform/http/http-setup.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, IfMatch, Tagged, withTag } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { captureHeaders } from './capture.rules.js';
import { ChangeSource } from './change-source.js';
import { EnterSource } from './enter-source.js';
import { SourceReader } from './source-reader.js';
import { ChangeSourceDto, EnterSourceDto, SourcePage, SourcesQuery, SourceView } from './source.dto.js';
import { StoreCapture } from './store-capture.js';

const dates = { rule: ['published-in-future', 'retrieved-in-future', 'retrieved-before-published'] };
const readers = members({
  offices: ['secretary', 'co-chair', 'counsel', 'auditor', 'delegate'],
  scope: 'agenda:read',
});
const writers = members({ offices: ['secretary', 'delegate'], scope: 'agenda:write' });

/** Public documents of the own side and the bytes that were captured of them. */
@ApiTags('Sources')
@Controller('api/v1')
export class SourcesController {
  constructor(
    private readonly reader: SourceReader,
    private readonly enterSource: EnterSource,
    private readonly changeSource: ChangeSource,
    private readonly storeCapture: StoreCapture,
  ) {}

  @Get('sources')
  @Access(readers)
  @ApiOperation({ summary: "The own side's sources, newest first" })
  @Problems({ invalid: ['cursor-unknown'] })
  list(@CurrentActor() actor: Actor, @Query() query: SourcesQuery): Promise<SourcePage> {
    return this.reader.list(actor, query);
  }

  @Post('sources')
  @Access(writers)
  @ApiOperation({ summary: 'Enter a public document and attest that it is lawfully public' })
  @Problems(dates)
  enter(@CurrentActor() actor: Member, @Body() dto: EnterSourceDto): Promise<Receipt> {
    return this.enterSource.execute(actor, dto);
  }

  @Get('sources/:id')
  @Access(readers)
  @Tagged()
  @ApiOperation({ summary: 'A source of the own side' })
  async source(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SourceView> {
    return withTag(reply, await this.reader.one(actor, id));
  }

  @Patch('sources/:id')
  @Access(writers)
  @ApiOperation({ summary: 'Correct what is said of a source that is not with counsel' })
  @Problems({ conflict: ['source-in-use'], ...dates })
  change(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() dto: ChangeSourceDto,
  ): Promise<Receipt> {
    return this.changeSource.execute(actor, id, revision, dto);
  }

  @Put('sources/:id/capture')
  @Access(writers)
  @ApiConsumes(...captureTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: "Store the source's bytes: PDF, or HTML or plain text in UTF-8, at most 20 MB" })
  @Problems({ conflict: ['source-in-use'], rule: ['capture-empty', 'capture-type'] })
  capture(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Headers('content-type') type: string | undefined,
    @Body() bytes: unknown,
  ): Promise<Receipt> {
    return this.storeCapture.execute(actor, id, revision, type ?? '', Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0));
  }

  @Get('sources/:id/capture')
  @Access(readers)
  @ApiProduces(...captureTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems({ fault: ['capture-damaged'] })
  @ApiOperation({ summary: 'The captured bytes, verified against their digest' })
  async bytes(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { bytes, digest, mediaType } = await this.reader.capture(actor, id);
    reply.headers(captureHeaders(mediaType, digest));
    return bytes;
  }

  @Get('working-groups/:id/captures/:digest')
  @Access(members({ scope: 'agenda:read' }))
  @ApiProduces(...captureTypes)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems({ fault: ['capture-damaged'] })
  @ApiOperation({ summary: 'A capture that cleared text of the group cites, verified against its digest' })
  async cleared(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('digest') wanted: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { bytes, digest, mediaType } = await this.reader.cleared(actor, id, wanted);
    reply.headers(captureHeaders(mediaType, digest));
    return bytes;
  }
}
