import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { releaseProblems } from '../../clearance/index.js';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AcceptSection } from './accept-section.js';
import { BeginSection } from './begin-section.js';
import { ReleaseSection } from './release-section.js';
import { NewSectionDto, SectionReleaseDto } from './section.dto.js';
import { SubmitSection } from './submit-section.js';

/** New text for the minutes, on its way through the gate. */
@ApiTags('Minutes')
@Controller('api/v1')
export class SectionsController {
  constructor(
    private readonly beginSection: BeginSection,
    private readonly submitSection: SubmitSection,
    private readonly releaseSection: ReleaseSection,
    private readonly acceptSection: AcceptSection,
  ) {}

  @Post('minutes/:id/sections')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Begin new text for an item; answers the id of its paper' })
  @Problems({ conflict: ['wrong-state'], rule: ['item-unknown'] })
  begin(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: NewSectionDto): Promise<Receipt> {
    return this.beginSection.execute(actor, id, body);
  }

  @Post('minutes-sections/:id/submission')
  @HttpCode(200)
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Hand new text to your side's counsel" })
  @Problems({ conflict: ['wrong-state'], rule: ['statements-missing', 'no-source', 'source-not-public'] })
  submit(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.submitSection.execute(actor, id);
  }

  @Post('minutes-sections/:id/releases')
  @HttpCode(200)
  @Access(freshly('counsel'))
  @ApiOperation({ summary: "Let new text pass, or return it with codes; the id is the paper's" })
  @Problems(releaseProblems)
  release(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: SectionReleaseDto): Promise<Receipt> {
    return body.direction === 'outward'
      ? this.releaseSection.execute(actor, id, body)
      : this.acceptSection.execute(actor, id, body);
  }
}
