import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { keyHolders } from '../../assent/index.js';
import { type Actor, type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, OptionalIfMatch, Tagged } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AssentToCharter } from './assent-to-charter.js';
import { CharterAssentDto, CharterContentDto, CharterView } from './charter.dto.js';
import { CharterReader } from './charter-reader.js';
import { DraftCharter } from './draft-charter.js';
import { TakeBackCharterAssent } from './take-back-charter-assent.js';

const drafting = {
  conflict: ['wrong-state'],
  'precondition-required': ['if-match-required'],
  stale: ['stale'],
  rule: ['seats-wrong', 'quorum-wrong', 'topic-twice', 'deadlines-wrong'],
};
const deciding = [
  ...['wrong-state', 'no-draft', 'digest-differs', 'already-assented', 'already-decided', 'decided-meanwhile'],
  'seats-held',
];
const keyHolder = { forbidden: ['not-the-key-holder'] };

/** The rules to which both sides assent before anything else. */
@ApiTags('Charter')
@Controller('api/v1')
export class CharterController {
  constructor(
    private readonly reader: CharterReader,
    private readonly draftCharter: DraftCharter,
    private readonly assentToCharter: AssentToCharter,
    private readonly takeBack: TakeBackCharterAssent,
  ) {}

  @Get('working-groups/:id/charter')
  @Access(members({ scope: 'roster:read' }))
  @Tagged()
  @ApiOperation({ summary: 'The charter in force, the draft of the next, and where the assents stand' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CharterView> {
    const view = await this.reader.read(actor, id);
    if (view.draft !== null) void reply.header('etag', `"${view.draft.revision}"`);
    return view;
  }

  @Put('working-groups/:id/charter')
  @Access(members({ offices: ['co-chair', 'secretary'] }))
  @ApiOperation({ summary: "Write the charter's draft; If-Match when there is one" })
  @Problems(drafting)
  draft(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Body() content: CharterContentDto,
    @OptionalIfMatch() revision: number | null,
  ): Promise<Receipt> {
    return this.draftCharter.execute(actor, id, content, revision);
  }

  @Post('working-groups/:id/assents')
  @Access(freshly(...keyHolders.charter))
  @ApiOperation({ summary: "Assent for your side to the charter's draft" })
  @Problems({ conflict: deciding, ...keyHolder })
  assent(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: CharterAssentDto): Promise<Receipt> {
    return this.assentToCharter.execute(actor, id, body.digest);
  }

  @Delete('working-groups/:id/assents/charter')
  @Access(freshly(...keyHolders.charter))
  @ApiOperation({ summary: "Take your side's assent to the charter's draft back" })
  @Problems({ ...keyHolder, conflict: ['already-effective', 'nothing-to-take-back', 'no-draft'] })
  withdraw(@CurrentActor() actor: Person, @Param('id') id: string): Promise<Receipt> {
    return this.takeBack.execute(actor, id);
  }
}
