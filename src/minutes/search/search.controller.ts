import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { SearchQuery } from '../../platform/search/search.dto.js';
import { type JointHitPage } from './joint-search.dto.js';
import { JointSearch } from './joint-search.js';

/** Search within the working groups. */
@ApiTags('Minutes')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: JointSearch) {}

  @Get()
  @Access(members())
  @ApiOperation({
    summary: 'What both sides cleared for the working groups in these words; /public/search has what they published',
  })
  @Problems({ invalid: ['cursor-unknown'] })
  find(@CurrentActor() actor: Member, @Query() query: SearchQuery): Promise<JointHitPage> {
    return this.search.find(actor, query);
  }
}
