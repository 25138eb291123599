import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { keyHolders } from '../../assent/index.js';
import { type Member, type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { PageQuery } from '../../platform/http/page.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, IfMatch, Tagged, withTag } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { DecideAgenda } from './decide-agenda.js';
import { MakeVersion } from './make-version.js';
import {
  AgendaAssentDto,
  AgendaAssentQuery,
  AgendaView,
  DiffQuery,
  OrderDto,
  VersionDiffView,
  VersionPage,
  VersionView,
} from './order.dto.js';
import { OrderReader } from './order-reader.js';
import { SetOrder } from './set-order.js';
import { TakeBackAgendaAssent } from './take-back-agenda-assent.js';

const keys = [...new Set([...keyHolders['agenda.circulation'], ...keyHolders['agenda.freeze']])];

/** The agenda of a meeting: its order, its versions, and the keys turned for them. */
@ApiTags('Agenda')
@Controller('api/v1')
export class OrderController {
  constructor(
    private readonly reader: OrderReader,
    private readonly setOrder: SetOrder,
    private readonly makeVersion: MakeVersion,
    private readonly decide: DecideAgenda,
    private readonly takeBackAssent: TakeBackAgendaAssent,
  ) {}

  @Get('meetings/:id/agenda')
  @Access(members({ scope: 'agenda:read' }))
  @Tagged()
  @ApiOperation({ summary: 'The agenda of a meeting with computed times' })
  async agenda(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgendaView> {
    return withTag(reply, await this.reader.agenda(actor, id));
  }

  @Put('meetings/:id/agenda/order')
  @Access(members({ offices: ['secretary'], scope: 'agenda:write' }))
  @ApiOperation({ summary: 'Give every item its place and its minutes' })
  @Problems({
    conflict: ['wrong-state', 'agenda-frozen'],
    rule: [
      'item-unknown',
      'item-twice',
      'item-missing',
      'standing-item-left-off',
      'sitting-unknown',
      'order-against-time',
      'minutes-do-not-fit',
    ],
  })
  order(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() body: OrderDto,
  ): Promise<Receipt> {
    return this.setOrder.execute(actor, id, revision, body);
  }

  @Get('meetings/:id/agenda/versions')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: 'The versions of an agenda, newest first' })
  versions(@CurrentActor() actor: Member, @Param('id') id: string, @Query() query: PageQuery): Promise<VersionPage> {
    return this.reader.versions(actor, id, query);
  }

  @Post('meetings/:id/agenda/versions')
  @Access(members({ offices: ['secretary'], scope: 'agenda:write' }))
  @ApiOperation({ summary: 'Write the present order down as a version' })
  @Problems({
    conflict: ['wrong-state', 'agenda-frozen', 'version-unchanged'],
    rule: ['order-empty', 'minutes-do-not-fit'],
  })
  make(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.makeVersion.execute(actor, id);
  }

  @Get('agenda-versions/:id')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: 'One version of an agenda' })
  version(@CurrentActor() actor: Member, @Param('id') id: string): Promise<VersionView> {
    return this.reader.version(actor, id);
  }

  @Get('agenda-versions/:id/diff')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: 'What changed between two versions' })
  @Problems({ rule: ['version-of-other-meeting'] })
  diff(@CurrentActor() actor: Member, @Param('id') id: string, @Query() query: DiffQuery): Promise<VersionDiffView> {
    return this.reader.diff(actor, id, query.against);
  }

  @Post('meetings/:id/agenda/assents')
  @Access(freshly(...keys))
  @ApiOperation({ summary: "Turn the own side's key to circulate a version or to freeze the agenda" })
  @Problems({
    conflict: [
      'digest-differs',
      'already-assented',
      'already-decided',
      'decided-meanwhile',
      'wrong-state',
      'agenda-frozen',
      'no-version',
      'already-circulated',
      'version-outdated',
      'not-circulated',
    ],
    forbidden: ['not-the-key-holder'],
  })
  assent(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: AgendaAssentDto): Promise<Receipt> {
    return this.decide.execute(actor, id, body);
  }

  @Delete('meetings/:id/agenda/assents/:decision')
  @Access(freshly(...keys))
  @ApiOperation({ summary: 'Take the own assent back before it is in effect: `circulation` or `freeze`' })
  @Problems({
    forbidden: ['not-the-key-holder'],
    conflict: ['already-effective', 'nothing-to-take-back', 'no-version'],
  })
  takeBack(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Param('decision') decision: string,
    @Query() query: AgendaAssentQuery,
  ): Promise<Receipt> {
    return this.takeBackAssent.execute(actor, id, decision, query.versionId);
  }
}
