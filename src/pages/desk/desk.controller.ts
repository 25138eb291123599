import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../../platform/actor.js';
import { Access, signedIn } from '../../platform/http/access.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { DeskReader } from './desk-reader.js';
import { WaitingPage } from './waiting.dto.js';

/** What waits for whoever asks. */
@ApiTags('Me')
@Controller('api/v1')
export class DeskController {
  constructor(private readonly reader: DeskReader) {}

  @Get('me/waiting')
  @Access(signedIn)
  @ApiOperation({ summary: 'What waits for me: what is due first comes first' })
  waiting(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<WaitingPage> {
    return this.reader.waiting(actor, query);
  }
}
