import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Member, type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { DecideTopic } from './decide-topic.js';
import { ProposeTopic } from './propose-topic.js';
import { TopicReader } from './topic-reader.js';
import { NewTopicDto, TopicAssentDto, TopicPage, TopicsQuery } from './topics.dto.js';

/** What the group works on. */
@ApiTags('Topics')
@Controller('api/v1')
export class TopicsController {
  constructor(
    private readonly reader: TopicReader,
    private readonly propose: ProposeTopic,
    private readonly decide: DecideTopic,
  ) {}

  @Get('topics')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: "A working group's topics, proposed, active and retired" })
  list(@CurrentActor() actor: Member, @Query() query: TopicsQuery): Promise<TopicPage> {
    return this.reader.list(actor, query);
  }

  @Post('topics')
  @Access(members({ offices: ['secretary', 'co-chair'], scope: 'agenda:write' }))
  @ApiOperation({ summary: 'Propose a topic' })
  @Problems({ conflict: ['topic-exists'], rule: ['topic-unknown'] })
  add(@CurrentActor() actor: Member, @Body() body: NewTopicDto): Promise<Receipt> {
    return this.propose.execute(actor, body);
  }

  @Post('topics/:id/assents')
  @Access(freshly('co-chair'))
  @ApiOperation({ summary: "Turn the own side's key to make a topic active or to retire it" })
  @Problems({
    conflict: ['digest-differs', 'already-assented', 'already-decided', 'decided-meanwhile', 'wrong-state'],
    forbidden: ['not-the-key-holder'],
  })
  assent(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: TopicAssentDto): Promise<Receipt> {
    return this.decide.execute(actor, id, body);
  }

  @Delete('topics/:id/assents/:decision')
  @Access(freshly('co-chair'))
  @ApiOperation({ summary: 'Take the own assent back before it is in effect: `activation` or `retirement`' })
  @Problems({ forbidden: ['not-the-key-holder'], conflict: ['already-effective', 'nothing-to-take-back'] })
  takeBack(
    @CurrentActor() actor: Person,
    @Param('id') id: string,
    @Param('decision') decision: string,
  ): Promise<Receipt> {
    return this.decide.takeBack(actor, id, decision);
  }
}
