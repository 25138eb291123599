import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { TopicReader, type TopicView } from '../../agenda/acts.js';
import { PaperReader } from '../../clearance/acts.js';
import { type Person } from '../../platform/actor.js';
import { type DomainError, found } from '../../platform/domain-error.js';
import { actOnPage, faultOf, type FormBody } from '../rendering/forms.js';
import { GroupFinder, type PageGroup } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { topicFields } from './topic-forms.js';
import { TopicPage } from './topic.page.js';
import { TopicsPage } from './topics.page.js';

interface Refused {
  readonly error: DomainError;
  readonly form: string;
  readonly body: FormBody;
}
interface Act {
  readonly form: string;
  readonly body: FormBody;
}

/** The topics of a group as a tree, the page of each, and what becomes of the forms on them. */
@Injectable()
export class TopicsPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly topics: TopicReader,
    private readonly papers: PaperReader,
  ) {}

  async tree(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    refused?: Refused,
  ): Promise<string> {
    const group = await this.groups.bySlug(actor, slug);
    const [frame, { topics, proposes }] = await Promise.all([this.frames.frame(request), this.all(actor, group)]);
    const fault = refused === undefined ? undefined : faultOf(frame.t, refused.error, this.named(refused));
    return sendPage(reply, TopicsPage, { frame, group, topics, proposes, fault }, fault?.status);
  }

  async one(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id }: { slug: string; id: string },
    refused?: Refused,
  ): Promise<string> {
    const group = await this.groups.bySlug(actor, slug);
    const { topics } = await this.all(actor, group);
    const topic = found(
      topics.find((known) => known.id === id),
      'topic',
    );
    const [frame, paper] = await Promise.all([
      this.frames.frame(request),
      topic.draft && topic.paperId !== null ? this.papers.one(actor, topic.paperId) : null,
    ]);
    const fault = refused === undefined ? undefined : faultOf(frame.t, refused.error, this.named(refused));
    return sendPage(reply, TopicPage, { frame, group, topics, topic, paper, fault }, fault?.status);
  }

  /** Begins a topic and leads to its page. */
  propose(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    act: Act & { work: (group: PageGroup) => Promise<{ id: string }> },
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => act.work(await this.groups.bySlug(actor, slug)),
      next: ({ id }) => `/groups/${slug}/topics/${id}`,
      again: (error) => this.tree(request, reply, actor, slug, { ...act, error }),
    });
  }

  /** Does what a form of a topic's page asks for. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: { slug: string; id: string },
    act: Act & { work: () => Promise<unknown> },
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: act.work,
      next: `/groups/${address.slug}/topics/${address.id}`,
      again: (error) => this.one(request, reply, actor, address, { ...act, error }),
    });
  }

  /** The paper with a draft's words. @throws DomainError 404 */
  async paperOf(actor: Person, { slug, id }: { slug: string; id: string }): Promise<string> {
    const { topics } = await this.all(actor, await this.groups.bySlug(actor, slug));
    return found(topics.find((topic) => topic.id === id && topic.draft)?.paperId, 'topic');
  }

  private named({ form, body }: Refused) {
    const box = `read-${String(body['decision'])}`;
    return { area: 'topics' as const, name: form, body, names: { ...topicFields, digest: box, read: box } };
  }

  private async all(actor: Person, { id: workingGroupId }: PageGroup) {
    const topics: TopicView[] = [];
    let page = await this.topics.list(actor, { workingGroupId, limit: 100 });
    topics.push(...page.items);
    while (page.next !== null) {
      page = await this.topics.list(actor, { workingGroupId, limit: 100, after: page.next });
      topics.push(...page.items);
    }
    return { topics, proposes: page.can.propose };
  }
}
