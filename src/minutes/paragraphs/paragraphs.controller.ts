import { Body, Controller, Delete, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { OrderOfIdsDto } from '../../platform/http/order.dto.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, IfMatch } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AddNotes } from './add-notes.js';
import { AddParagraph } from './add-paragraph.js';
import { ChangeParagraph } from './change-paragraph.js';
import { OrderParagraphs } from './order-paragraphs.js';
import { ChangeParagraphDto, NewNotesDto, NewParagraphDto } from './paragraph.dto.js';
import { RemoveParagraph } from './remove-paragraph.js';

const wording = ['no-quorum', 'not-a-follow-up', 'text-missing', 'statement-missing', 'company-not-seated'];

/** The text of the minutes, paragraph by paragraph. */
@ApiTags('Minutes')
@Controller('api/v1')
export class ParagraphsController {
  constructor(
    private readonly addParagraph: AddParagraph,
    private readonly addNotes: AddNotes,
    private readonly changeParagraph: ChangeParagraph,
    private readonly removeParagraph: RemoveParagraph,
    private readonly orderParagraphs: OrderParagraphs,
  ) {}

  @Post('minutes/:id/statements')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Add a paragraph to an item, for the host's secretary" })
  @Problems({ conflict: ['wrong-state'], rule: [...wording, 'item-unknown', 'statement-unknown', 'side-unknown'] })
  add(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: NewParagraphDto): Promise<Receipt> {
    return this.addParagraph.execute(actor, id, body);
  }

  @Post('minutes/:id/notes')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Add several notes to an item, all or none, for the host's secretary" })
  @Problems({ conflict: ['wrong-state'], rule: ['no-quorum', 'text-missing', 'item-unknown', 'side-unknown'] })
  addMany(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: NewNotesDto): Promise<Receipt> {
    return this.addNotes.execute(actor, id, body);
  }

  @Put('minutes/:id/items/:itemId/order')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: "Put an item's paragraphs into another order; If-Match is the revision of the minutes" })
  @Problems({ conflict: ['wrong-state'], rule: ['item-unknown', 'order-not-complete'] })
  order(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Param('itemId') itemId: string,
    @IfMatch() revision: number,
    @Body() body: OrderOfIdsDto,
  ): Promise<Receipt> {
    return this.orderParagraphs.execute(actor, id, itemId, revision, body.order);
  }

  @Patch('minutes-statements/:id')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Change a paragraph' })
  @Problems({ conflict: ['wrong-state'], rule: wording })
  change(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() body: ChangeParagraphDto,
  ): Promise<Receipt> {
    return this.changeParagraph.execute(actor, id, revision, body);
  }

  @Delete('minutes-statements/:id')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Take a paragraph out' })
  @Problems({ conflict: ['wrong-state'] })
  remove(@CurrentActor() actor: Person, @Param('id') id: string, @IfMatch() revision: number): Promise<Receipt> {
    return this.removeParagraph.execute(actor, id, revision);
  }
}
