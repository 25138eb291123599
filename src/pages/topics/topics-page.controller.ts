import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { DecideTopic, ProposeTopic, SubmitTopic, WithdrawTopic } from '../../agenda/acts.js';
import { ChangePaper } from '../../clearance/acts.js';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody, heldAgainst } from '../rendering/forms.js';
import { type PageGroup } from '../rendering/group-finder.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { newTopic, otherWords } from './topic-forms.js';
import { TopicAssentForm, TopicTakeBackForm } from './topics-page.dto.js';
import { TopicsPages } from './topics-pages.js';

const authors = members({ offices: ['secretary', 'co-chair'] });
const key = freshly('co-chair');

/** The topics of a group, and the forms on their pages. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/topics')
export class TopicsPageController {
  constructor(
    private readonly pages: TopicsPages,
    private readonly proposeTopic: ProposeTopic,
    private readonly submitTopic: SubmitTopic,
    private readonly withdrawTopic: WithdrawTopic,
    private readonly decide: DecideTopic,
    private readonly changePaper: ChangePaper,
  ) {}

  @Get()
  @Access(members())
  tree(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<string> {
    return this.pages.tree(request, reply, actor, slug);
  }

  @Post('propose')
  @Access(authors)
  propose(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async (group: PageGroup) => this.proposeTopic.execute(actor, await newTopic(group.id, body));
    return this.pages.propose(request, reply, actor, slug, { form: 'propose', body, work });
  }

  @Get(':id')
  @Access(members())
  one(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string> {
    return this.pages.one(request, reply, actor, { slug, id });
  }

  @Post(':id/words')
  @Access(authors)
  words(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { revision, words } = await otherWords(body);
      return this.changePaper.execute(actor, await this.pages.paperOf(actor, { slug, id }), revision, words);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'words', body, work });
  }

  @Post(':id/submit')
  @Access(authors)
  submit(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string | undefined> {
    const work = () => this.submitTopic.execute(actor, id);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'submit', body: {}, work });
  }

  @Post(':id/withdraw')
  @Access(authors)
  withdraw(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string | undefined> {
    const work = () => this.withdrawTopic.execute(actor, id);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'withdraw', body: {}, work });
  }

  @Post(':id/assent')
  @Access(key)
  assent(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { decision, digest } = await heldAgainst(TopicAssentForm, body);
      return this.decide.execute(actor, id, { decision, digest });
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'assent', body, work });
  }

  @Post(':id/take-back')
  @Access(key)
  takeBack(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async () => {
      const { decision } = await heldAgainst(TopicTakeBackForm, body);
      return this.decide.takeBack(actor, id, decision);
    };
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'take-back', body, work });
  }
}
