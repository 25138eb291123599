import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { releaseProblems } from '../../clearance/index.js';
import { type Member, type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AcceptTopic } from './accept-topic.js';
import { DecideTopic } from './decide-topic.js';
import { ProposeTopic } from './propose-topic.js';
import { ReleaseTopic } from './release-topic.js';
import { SubmitTopic } from './submit-topic.js';
import { TopicReader } from './topic-reader.js';
import { NewTopicDto, TopicAssentDto, TopicPage, TopicReleaseDto, TopicsQuery } from './topics.dto.js';
import { WithdrawTopic } from './withdraw-topic.js';

const authors = members({ offices: ['secretary', 'co-chair'], scope: 'agenda:write' });

/** What the group works on. */
@ApiTags('Topics')
@Controller('api/v1')
export class TopicsController {
  constructor(
    private readonly reader: TopicReader,
    private readonly propose: ProposeTopic,
    private readonly submitTopic: SubmitTopic,
    private readonly withdrawTopic: WithdrawTopic,
    private readonly releaseTopic: ReleaseTopic,
    private readonly acceptTopic: AcceptTopic,
    private readonly decide: DecideTopic,
  ) {}

  @Get('topics')
  @Access(members({ scope: 'agenda:read' }))
  @ApiOperation({ summary: "A working group's topics, proposed, active and retired, and the own side's drafts" })
  list(@CurrentActor() actor: Member, @Query() query: TopicsQuery): Promise<TopicPage> {
    return this.reader.list(actor, query);
  }

  @Post('topics')
  @Access(authors)
  @ApiOperation({ summary: 'Begin a topic; it is proposed to the group once both counsel have cleared its words' })
  @Problems({ rule: ['topic-unknown'] })
  add(@CurrentActor() actor: Member, @Body() body: NewTopicDto): Promise<Receipt> {
    return this.propose.execute(actor, body);
  }

  @Post('topics/:id/submission')
  @HttpCode(200)
  @Access(authors)
  @ApiOperation({ summary: 'Hand a topic to the own counsel' })
  @Problems({ conflict: ['wrong-state'], rule: ['title-missing'] })
  submit(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.submitTopic.execute(actor, id);
  }

  @Post('topics/:id/withdrawal')
  @HttpCode(200)
  @Access(authors)
  @ApiOperation({ summary: 'Take back a topic that was not released' })
  @Problems({ conflict: ['wrong-state'] })
  withdraw(@CurrentActor() actor: Member, @Param('id') id: string): Promise<Receipt> {
    return this.withdrawTopic.execute(actor, id);
  }

  @Post('topics/:id/releases')
  @HttpCode(200)
  @Access(freshly('counsel'))
  @ApiOperation({ summary: "Release a topic outward, or accept the other side's inward, or return it with codes" })
  @Problems(releaseProblems)
  release(@CurrentActor() actor: Person, @Param('id') id: string, @Body() body: TopicReleaseDto): Promise<Receipt> {
    return body.direction === 'outward'
      ? this.releaseTopic.execute(actor, id, body)
      : this.acceptTopic.execute(actor, id, body);
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
