import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Member } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor, Tagged, withTag } from '../../platform/http/request-params.js';
import { GroupPage, GroupsQuery, GroupView, RosterQuery, RosterView } from './group.dto.js';
import { GroupReader } from './group-reader.js';

/** Working groups, their charters and their rosters. */
@ApiTags('Working groups')
@Controller('api/v1')
export class GroupsController {
  constructor(private readonly reader: GroupReader) {}

  @Get('working-groups')
  @Access(members({ scope: 'roster:read' }))
  @ApiOperation({ summary: 'The working groups in which the reader holds an office' })
  list(@CurrentActor() actor: Member, @Query() query: GroupsQuery): Promise<GroupPage> {
    return this.reader.list(actor, query);
  }

  @Get('working-groups/by-slug/:slug')
  @Access(members({ scope: 'roster:read' }))
  @Tagged()
  @ApiOperation({ summary: 'A working group with its charter in force, by its slug' })
  async bySlug(
    @CurrentActor() actor: Member,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupView> {
    return withTag(reply, await this.reader.bySlug(actor, slug));
  }

  @Get('working-groups/:id')
  @Access(members({ scope: 'roster:read' }))
  @Tagged()
  @ApiOperation({ summary: 'A working group with its charter in force' })
  async group(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupView> {
    return withTag(reply, await this.reader.byId(actor, id));
  }

  @Get('working-groups/:id/roster')
  @Access(members({ scope: 'roster:read' }))
  @ApiOperation({ summary: 'Both sides on a day, as known at a moment' })
  roster(@CurrentActor() actor: Member, @Param('id') id: string, @Query() query: RosterQuery): Promise<RosterView> {
    return this.reader.roster(actor, id, query);
  }
}
