import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { AddStatement, AddStatementDto, releaseProblems } from '../../clearance/index.js';
import { type Member, type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, IfMatch, Tagged, withTag } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AcceptItem } from './accept-item.js';
import { ChangeItem } from './change-item.js';
import { CreateItem } from './create-item.js';
import { DeclineItem } from './decline-item.js';
import { DeferItem } from './defer-item.js';
import { ItemReader } from './item-reader.js';
import { ChangeItemDto, DecliningDto, ItemReleaseDto, ItemsQuery, NewItemDto } from './items.dto.js';
import { ItemPage, ItemStatementsView, ItemView } from './items-view.dto.js';
import { ReleaseItem } from './release-item.js';
import { SubmitItem } from './submit-item.js';
import { WithdrawItem } from './withdraw-item.js';

const authors = { offices: ['delegate', 'secretary'], scope: 'agenda:write' } as const;
const secretary = { offices: ['secretary'], scope: 'agenda:write' } as const;
const notOwn = ['wrong-state', 'of-both-sides'];

/** Agenda items: from a side's draft through the gate to an item of both. */
@ApiTags('Agenda items')
@Controller('api/v1')
export class ItemsController {
  constructor(
    private readonly reader: ItemReader,
    private readonly createItem: CreateItem,
    private readonly changeItem: ChangeItem,
    private readonly addStatement: AddStatement,
    private readonly submitItem: SubmitItem,
    private readonly withdrawItem: WithdrawItem,
    private readonly declineItem: DeclineItem,
    private readonly deferItem: DeferItem,
    private readonly releaseItem: ReleaseItem,
    private readonly acceptItem: AcceptItem,
  ) {}

  @Get('meetings/:id/agenda-items')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: 'The items of a meeting: own drafts, and what both counsel cleared' })
  list(@CurrentActor() actor: Member, @Param('id') id: string, @Query() query: ItemsQuery): Promise<ItemPage> {
    return this.reader.list(actor, id, query);
  }

  @Post('meetings/:id/agenda-items')
  @Access(members(authors))
  @ApiOperation({ summary: 'Begin an item for a coming meeting' })
  @Problems({ conflict: ['wrong-state'], rule: ['topic-not-active', 'presenter-not-appointed'] })
  create(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: NewItemDto): Promise<Receipt> {
    return this.createItem.execute(actor, id, body);
  }

  @Get('agenda-items/:id')
  @Access(members({ scope: 'agenda:read' }))
  @Tagged()
  @ApiOperation({ summary: 'One item with its text' })
  async one(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ItemView> {
    return withTag(reply, await this.reader.one(actor, id));
  }

  @Patch('agenda-items/:id')
  @Access(members(authors))
  @ApiOperation({ summary: 'Change topic, minutes or presenter of a draft' })
  @Problems({ conflict: notOwn, rule: ['topic-not-active', 'presenter-not-appointed'] })
  change(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() body: ChangeItemDto,
  ): Promise<Receipt> {
    return this.changeItem.execute(actor, id, revision, body);
  }

  @Get('agenda-items/:id/statements')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: 'The statements of an item' })
  statements(@CurrentActor() actor: Member, @Param('id') id: string): Promise<ItemStatementsView> {
    return this.reader.statements(actor, id);
  }

  @Post('agenda-items/:id/statements')
  @Access(members(authors))
  @ApiOperation({ summary: 'Add a statement to a draft' })
  @Problems({ conflict: notOwn, rule: ['too-many-statements'] })
  async add(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: AddStatementDto): Promise<Receipt> {
    return this.addStatement.execute(actor, await this.reader.draftPaper(actor, id), body);
  }

  @Post('agenda-items/:id/submission')
  @HttpCode(200)
  @Access(members(authors))
  @ApiOperation({ summary: 'Hand an item to the own counsel, until submissions close' })
  @Problems({
    conflict: notOwn,
    rule: ['submissions-closed', 'title-missing', 'statements-missing', 'no-source', 'source-not-public'],
  })
  submit(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.submitItem.execute(actor, id);
  }

  @Post('agenda-items/:id/withdrawal')
  @HttpCode(200)
  @Access(members(authors))
  @ApiOperation({ summary: 'Take an item back' })
  @Problems({ conflict: [...notOwn, 'agenda-frozen'] })
  withdraw(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.withdrawItem.execute(actor, id);
  }

  @Post('agenda-items/:id/declining')
  @HttpCode(200)
  @Access(members(secretary))
  @ApiOperation({ summary: 'Take a submitted item of the own side no further' })
  @Problems({ conflict: notOwn })
  decline(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: DecliningDto): Promise<Receipt> {
    return this.declineItem.execute(actor, id, body.code);
  }

  @Post('agenda-items/:id/deferral')
  @HttpCode(200)
  @Access(members(secretary))
  @ApiOperation({ summary: 'Hold an item over for the next meeting that takes it' })
  @Problems({ conflict: [...notOwn, 'already-deferred', 'no-next-meeting', 'no-meeting-takes-it'] })
  defer(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.deferItem.execute(actor, id);
  }

  @Post('agenda-items/:id/releases')
  @HttpCode(200)
  @Access(freshly('counsel'))
  @ApiOperation({ summary: "Release an item outward, or accept the other side's inward, or return it with codes" })
  @Problems({ ...releaseProblems, conflict: [...releaseProblems.conflict, 'of-both-sides', 'wrong-direction'] })
  release(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: ItemReleaseDto): Promise<Receipt> {
    return body.direction === 'outward'
      ? this.releaseItem.execute(actor, id, body)
      : this.acceptItem.execute(actor, id, body);
  }
}
