import { type TestGroup, type TestPerson } from '../../support/world.js';

export interface Topic {
  readonly id: string;
  readonly draft: boolean;
  readonly slug: string | null;
  readonly state: string;
  readonly paperId: string;
  readonly digest: string;
  readonly can: Record<string, boolean>;
}
export interface Read {
  readonly id: string;
  readonly digest: string;
  readonly revision: number;
  readonly head: { readonly id: string; readonly digest: string };
}

/** The body with which counsel lets a topic pass, or returns it with a code. */
export const decided = (direction: string, { digest, head }: Read, code?: string) => ({
  ...{ direction, digest },
  decisions: [
    {
      ...{ statementId: head.id, digest: head.digest },
      ...(code === undefined ? { decision: 'released' } : { decision: 'returned', code }),
    },
  ],
});

/** Does through the API what side a's officers do with a topic, and what side b's counsel makes of it. */
export class TopicDesk {
  constructor(readonly group: TestGroup) {}

  async list(person: TestPerson, query = ''): Promise<{ items: Topic[]; next: string | null }> {
    const path = `/api/v1/topics?workingGroupId=${this.group.id}${query}`;
    return (await person.as('get', path).expect(200)).body as never;
  }

  async seen(person: TestPerson, id: string): Promise<Topic | undefined> {
    return (await this.list(person, '&limit=100')).items.find((one) => one.id === id);
  }

  propose(person: TestPerson, change: object = {}) {
    return person.as('post', '/api/v1/topics').send({
      ...{ workingGroupId: this.group.id, language: 'en', name: { en: 'Tool licences', zh: '设备许可' } },
      ...{ aliases: ['tools'], ...change },
    });
  }

  async draft(person = this.group.a.secretary, change: object = {}): Promise<string> {
    return ((await this.propose(person, change).expect(201)).body as { id: string }).id;
  }

  act(person: TestPerson, id: string, what: string, body: object = {}) {
    return person.as('post', `/api/v1/topics/${id}/${what}`).send(body);
  }

  async submitted(change: object = {}): Promise<string> {
    const id = await this.draft(this.group.a.secretary, change);
    await this.act(this.group.a.secretary, id, 'submission').expect(200);
    return id;
  }

  async paper(id: string): Promise<Read> {
    const { counsel } = this.group.a;
    const paperId = (await this.seen(counsel, id))?.paperId;
    return (await counsel.as('get', `/api/v1/papers/${paperId}`).expect(200)).body as Read;
  }

  async release(id: string, code?: string) {
    return this.act(this.group.a.counsel, id, 'releases', decided('outward', await this.paper(id), code));
  }

  async offer(id: string): Promise<Read & Record<string, unknown>> {
    const { counsel } = this.group.b;
    const inbox = await counsel.as('get', '/api/v1/releases?direction=inward&limit=100').expect(200);
    for (const { offerId } of (inbox.body as { items: { offerId: string }[] }).items) {
      const answer = await counsel.as('get', `/api/v1/offers/${offerId}`).expect(200);
      const offer = answer.body as Read & { readonly facts: { readonly topicId?: string } };
      if (offer.facts.topicId === id) return offer as never;
    }
    throw new Error('no such offer');
  }

  async accept(id: string, code?: string) {
    return this.act(this.group.b.counsel, id, 'releases', decided('inward', await this.offer(id), code));
  }

  async accepted(change: object = {}): Promise<string> {
    const id = await this.submitted(change);
    await this.release(id);
    await this.accept(id);
    return id;
  }
}
