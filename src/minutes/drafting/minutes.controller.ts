import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor, type Person } from '../../platform/actor.js';
import { Problems } from '../../platform/http/problems.js';
import { Access, members } from '../../platform/http/access.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentActor, Tagged, withTag } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { MinutesView } from '../minutes-view.dto.js';
import { CirculateMinutes } from './circulate-minutes.js';
import { MinutesPage } from './minutes-list.dto.js';
import { MinutesListReader } from './minutes-list-reader.js';
import { MinutesReader } from './minutes-reader.js';
import { OpenMinutes } from './open-minutes.js';

/** The minutes of a held meeting, until they are locked. */
@ApiTags('Minutes')
@Controller('api/v1')
export class MinutesController {
  constructor(
    private readonly reader: MinutesReader,
    private readonly listReader: MinutesListReader,
    private readonly openMinutes: OpenMinutes,
    private readonly circulateMinutes: CirculateMinutes,
  ) {}

  @Get('working-groups/:id/minutes')
  @Access(members({ scope: 'minutes:read' }))
  @ApiOperation({ summary: 'The meetings that were held, latest first, and how far their minutes are' })
  @Problems({ invalid: ['cursor-unknown'] })
  list(@CurrentActor() actor: Actor, @Param('id') id: string, @Query() query: PageQuery): Promise<MinutesPage> {
    return this.listReader.list(actor, id, query);
  }

  @Post('meetings/:id/minutes')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Begin the minutes of a held meeting, for the host's secretary" })
  @Problems({ conflict: ['wrong-state', 'minutes-exist'] })
  open(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.openMinutes.execute(actor, id);
  }

  @Get('meetings/:id/minutes')
  @Access(members({ scope: 'minutes:read' }))
  @Tagged()
  @ApiOperation({ summary: 'The minutes of a meeting' })
  async ofMeeting(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MinutesView> {
    return withTag(reply, await this.reader.ofMeeting(actor, id));
  }

  @Get('minutes/:id')
  @Access(members({ scope: 'minutes:read' }))
  @Tagged()
  @ApiOperation({ summary: 'Minutes, item by item; for officers alone until they are circulated' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MinutesView> {
    return withTag(reply, await this.reader.minutes(actor, id));
  }

  @Post('minutes/:id/circulation')
  @HttpCode(200)
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Show the draft to both delegations, for the host's secretary" })
  @Problems({ conflict: ['wrong-state'] })
  circulate(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.circulateMinutes.execute(actor, id);
  }
}
