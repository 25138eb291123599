import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member } from '../platform/actor.js';
import { Access, members } from '../platform/http/access.js';
import { Problems } from '../platform/http/problems.js';
import { CurrentActor } from '../platform/http/request-params.js';
import { LedgerReader } from './ledger-reader.js';
import { LedgerPage, LedgerQuery } from './ledger.dto.js';
import { bookReaders } from './ledger.policy.js';

/** The books, for those who audit what their side and both sides did. */
@ApiTags('Ledger')
@Controller('api/v1')
export class LedgerController {
  constructor(private readonly reader: LedgerReader) {}

  @Get('ledger')
  @Access(members({ offices: bookReaders, scope: 'ledger:read' }))
  @ApiOperation({ summary: "Entries of the own side's book or of the one of both sides, oldest first" })
  @Problems({ invalid: ['cursor-unknown'] })
  entries(@CurrentActor() actor: Member, @Query() query: LedgerQuery): Promise<LedgerPage> {
    return this.reader.entries(actor, query);
  }
}
