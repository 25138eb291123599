import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, type Person } from '../../platform/actor.js';
import { Problems } from '../../platform/http/problems.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AssentToMinutes } from './assent-to-minutes.js';
import { LockMinutes } from './lock-minutes.js';
import { RevisionReader } from './revision-reader.js';
import { MinutesRevisionView, RevisionsView } from './revision-view.dto.js';
import { MinutesAssentDto } from './revisions.dto.js';
import { TakeBackMinutesAssent } from './take-back-minutes-assent.js';
import { UnlockMinutes } from './unlock-minutes.js';

/** Locked minutes, and the keys to their publication. */
@ApiTags('Minutes')
@Controller('api/v1')
export class RevisionsController {
  constructor(
    private readonly reader: RevisionReader,
    private readonly lockMinutes: LockMinutes,
    private readonly unlockMinutes: UnlockMinutes,
    private readonly assentToMinutes: AssentToMinutes,
    private readonly takeBack: TakeBackMinutesAssent,
  ) {}

  @Post('minutes/:id/revisions')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Lock the text, for the host's secretary" })
  @Problems({ conflict: ['wrong-state'], rule: ['translation-missing'] })
  lock(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.lockMinutes.execute(actor, id);
  }

  @Get('minutes/:id/revisions')
  @Access(members({ scope: 'minutes:read' }))
  @ApiOperation({ summary: 'Every revision that was locked, latest first' })
  revisions(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RevisionsView> {
    return this.reader.ofMinutes(actor, id);
  }

  @Get('minutes-revisions/:id')
  @Access(members({ scope: 'minutes:read' }))
  @ApiOperation({ summary: 'A locked revision, byte for byte, with all that recomputing its digest takes' })
  revision(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MinutesRevisionView> {
    return this.reader.one(actor, id);
  }

  @Post('minutes/:id/unlocking')
  @HttpCode(200)
  @Access(members({ offices: ['secretary', 'co-chair', 'counsel'] }))
  @ApiOperation({ summary: 'Take the locked text up again, for one officer of either side' })
  @Problems({ conflict: ['wrong-state'] })
  unlock(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.unlockMinutes.execute(actor, id);
  }

  @Post('minutes/:id/assents')
  @Access(freshly('counsel', 'co-chair'))
  @ApiOperation({ summary: 'Clear, or assent to, the locked bytes for your side; the last key publishes them' })
  @Problems({
    forbidden: ['not-the-key-holder', 'separation-of-duties'],
    conflict: ['wrong-state', 'digest-differs', 'already-assented', 'already-decided', 'decided-meanwhile'],
    rule: ['clearance-first'],
  })
  assent(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: MinutesAssentDto): Promise<Receipt> {
    return this.assentToMinutes.execute(actor, id, body.decision, body.digest);
  }

  @Delete('minutes/:id/assents/:decision')
  @Access(freshly('counsel', 'co-chair'))
  @ApiOperation({ summary: "Take your side's key back, before both are turned" })
  @Problems({
    forbidden: ['not-the-key-holder'],
    conflict: ['wrong-state', 'already-effective', 'nothing-to-take-back'],
  })
  withdraw(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Param('decision') decision: string,
  ): Promise<Receipt> {
    return this.takeBack.execute(actor, id, decision);
  }
}
