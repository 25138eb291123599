import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member, type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { KeyPage, MadeKeyView, MakeKeyDto } from './key.dto.js';
import { KeyReader } from './key-reader.js';
import { MakeKey } from './make-key.js';
import { RevokeKey } from './revoke-key.js';

/** Keys for programs. */
@ApiTags('API keys')
@Controller('api/v1')
export class KeysController {
  constructor(
    private readonly reader: KeyReader,
    private readonly makeKey: MakeKey,
    private readonly revokeKey: RevokeKey,
  ) {}

  @Post('api-keys')
  @Access(freshly('secretary', 'delegate', 'co-chair', 'counsel'))
  @ApiOperation({ summary: 'Make an API key with the own office in a working group; it is shown once' })
  @Problems({ rule: ['expiry-wrong'] })
  async make(@CurrentActor() actor: Person, @Body() body: MakeKeyDto): Promise<MadeKeyView> {
    return (await this.makeKey.execute(actor, body)).answer;
  }

  @Get('api-keys')
  @Access(members())
  @ApiOperation({ summary: 'The own API keys, and for a secretary all of the own side' })
  list(@CurrentActor() actor: Member, @Query() query: PageQuery): Promise<KeyPage> {
    return this.reader.list(actor, query);
  }

  @Delete('api-keys/:id')
  @Access(members())
  @ApiOperation({ summary: 'Revoke an API key; it is refused at its next request' })
  @Problems({ conflict: ['wrong-state'] })
  revoke(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.revokeKey.execute(actor, id);
  }
}
