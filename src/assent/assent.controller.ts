import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../platform/actor.js';
import { Access, members } from '../platform/http/access.js';
import { CurrentActor } from '../platform/http/request-params.js';
import { DecisionPage, DecisionsQuery } from './assent.dto.js';
import { DecisionReader } from './decision-reader.js';

/** What both sides decided together, and what waits for one of them. */
@ApiTags('Joint decisions')
@Controller('api/v1')
export class AssentController {
  constructor(private readonly reader: DecisionReader) {}

  @Get('working-groups/:id/decisions')
  @Access(members({ scope: 'meetings:read' }))
  @ApiOperation({ summary: 'The joint decisions of a working group, newest first' })
  list(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: DecisionsQuery): Promise<DecisionPage> {
    return this.reader.list(actor, id, query);
  }
}
