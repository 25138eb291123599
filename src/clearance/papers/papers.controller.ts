import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Actor, type Member } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { OrderOfIdsDto } from '../../platform/http/order.dto.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, IfMatch, Tagged, withTag } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AddStatement } from './add-statement.js';
import { ChangePaper } from './change-paper.js';
import { ChangeStatement } from './change-statement.js';
import { CiteSource } from './cite-source.js';
import { OrderStatements } from './order-statements.js';
import { PaperReader } from './paper-reader.js';
import { ClearedPaperView, PaperView, SplitView } from './paper-view.dto.js';
import {
  AddStatementDto,
  ChangePaperDto,
  ChangeStatementDto,
  CiteSourceDto,
  SplitDto,
  TranslateStatementDto,
} from './paper.dto.js';
import { RemoveCitation } from './remove-citation.js';
import { RemoveStatement } from './remove-statement.js';
import { TranslateStatement } from './translate-statement.js';

const readers = members({
  offices: ['secretary', 'co-chair', 'counsel', 'auditor', 'delegate'],
  scope: 'agenda:read',
});
const writers = members({ offices: ['secretary', 'delegate'], scope: 'agenda:write' });

/** Papers of the own side: their text, its translation, what it rests on. */
@ApiTags('Papers')
@Controller('api/v1')
export class PapersController {
  constructor(
    private readonly reader: PaperReader,
    private readonly changePaper: ChangePaper,
    private readonly addStatement: AddStatement,
    private readonly orderStatements: OrderStatements,
    private readonly changeStatement: ChangeStatement,
    private readonly removeStatement: RemoveStatement,
    private readonly translateStatement: TranslateStatement,
    private readonly citeSource: CiteSource,
    private readonly removeCitation: RemoveCitation,
  ) {}

  @Get('papers/:id')
  @Access(readers)
  @Tagged()
  @ApiOperation({ summary: 'A paper of the own side, with the digests that a release is bound to' })
  async paper(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PaperView> {
    return withTag(reply, await this.reader.one(actor, id));
  }

  @Get('papers/:id/cleared')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: 'The latest cleared text of a paper of either side' })
  cleared(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClearedPaperView> {
    return this.reader.cleared(actor, id);
  }

  @Patch('papers/:id')
  @Access(members({ offices: ['secretary', 'co-chair', 'delegate'], scope: 'agenda:write' }))
  @ApiOperation({ summary: 'Change title or abstract, in one language or both, or the aliases of a topic' })
  @Problems({ conflict: ['wrong-state'] })
  change(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() dto: ChangePaperDto,
  ): Promise<Receipt> {
    return this.changePaper.execute(actor, id, revision, dto);
  }

  @Post('papers/:id/split')
  @HttpCode(200)
  @Access(writers)
  @ApiOperation({ summary: 'Propose statements for a pasted text; stores nothing' })
  split(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() dto: SplitDto): Promise<SplitView> {
    return this.reader.split(actor, id, dto);
  }

  @Post('papers/:id/statements')
  @Access(writers)
  @ApiOperation({ summary: 'Add a statement to a draft' })
  @Problems({ conflict: ['wrong-state'], rule: ['too-many-statements'] })
  add(@CurrentActor() actor: Member, @Param('id') id: string, @Body() dto: AddStatementDto): Promise<Receipt> {
    return this.addStatement.execute(actor, id, dto);
  }

  @Put('papers/:id/statements/order')
  @Access(writers)
  @ApiOperation({ summary: "Put a draft's statements into another order; If-Match is the paper's revision" })
  @Problems({ conflict: ['wrong-state'], rule: ['order-not-complete'] })
  order(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() body: OrderOfIdsDto,
  ): Promise<Receipt> {
    return this.orderStatements.execute(actor, id, revision, body.order);
  }

  @Patch('statements/:id')
  @Access(writers)
  @ApiOperation({ summary: "Change a statement's text or kind; If-Match is the statement's revision" })
  @Problems({ conflict: ['wrong-state'] })
  changeOne(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() dto: ChangeStatementDto,
  ): Promise<Receipt> {
    return this.changeStatement.execute(actor, id, revision, dto);
  }

  @Delete('statements/:id')
  @Access(writers)
  @ApiOperation({ summary: "Take a statement out of a draft; If-Match is the statement's revision" })
  @Problems({ conflict: ['wrong-state'] })
  removeOne(@CurrentActor() actor: Member, @Param('id') id: string, @IfMatch() revision: number): Promise<Receipt> {
    return this.removeStatement.execute(actor, id, revision);
  }

  @Put('statements/:id/translation')
  @Access(writers)
  @ApiOperation({ summary: "Write a statement's translation; If-Match is the revision of the statement translated" })
  @Problems({ conflict: ['wrong-state'] })
  translate(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() dto: TranslateStatementDto,
  ): Promise<Receipt> {
    return this.translateStatement.execute(actor, id, revision, dto);
  }

  @Post('statements/:id/citations')
  @Access(writers)
  @ApiOperation({ summary: 'Cite a source of the own side for a statement' })
  @Problems({ conflict: ['wrong-state'], rule: ['too-many-citations'] })
  cite(@CurrentActor() actor: Member, @Param('id') id: string, @Body() dto: CiteSourceDto): Promise<Receipt> {
    return this.citeSource.execute(actor, id, dto);
  }

  @Delete('citations/:id')
  @Access(writers)
  @ApiOperation({ summary: 'Take a citation away' })
  @Problems({ conflict: ['wrong-state'] })
  uncite(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.removeCitation.execute(actor, id);
  }
}
