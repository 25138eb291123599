import { PublicInformationGate } from '../../../src/clearance/index.js';
import { type OutwardReview } from '../../../src/clearance/releases/outward-release.js';
import { type Office, type Person } from '../../../src/platform/actor.js';
import { type Tx } from '../../../src/platform/database/database.js';
import { Database } from '../../../src/platform/database/database.js';
import { type TestApp } from '../../support/app.js';
import { type TestGroup, type TestPerson, type TestSide } from '../../support/world.js';

/** A member of the group as the gate is called with him. */
export const actorOf = (person: TestPerson, group: TestGroup, office: Office, fresh = true): Person => ({
  kind: 'person',
  accountId: person.accountId as never,
  personId: person.personId as never,
  sessionId: person.sessionId as never,
  side: person.side,
  holdings: [
    {
      appointmentId: person.personId as never,
      workingGroupId: group.id as never,
      office,
      seatId: person.seatId as never,
      companyId: null,
    },
  ],
  fresh,
  mustEnrol: false,
});

export const gateOf = (app: TestApp): PublicInformationGate => app.app.get(PublicInformationGate, { strict: false });

/** One act at the gate in a transaction of its own. */
export const atGate = <T>(app: TestApp, actor: Person, act: (gate: PublicInformationGate, tx: Tx) => Promise<T>) =>
  app.app.get(Database, { strict: false }).transaction(actor, (tx) => act(gateOf(app), tx));

/** A release as its callers do it: they lock the paper and hand it over. */
export const releaseAt = (app: TestApp, actor: Person, paperId: string, given: OutwardReview) =>
  atGate(app, actor, async (gate, tx) => gate.releaseOutward(tx, actor, await gate.paper(tx, paperId), given));

export interface View {
  revision: number;
  digest: string;
  state: string;
  head: Part | null;
  statements: (Part & { revision: number; text: Record<string, string | null>; citations: { id: string }[] })[];
}
interface Part {
  id: string;
  digest: string;
  cleared: boolean;
  change: string | null;
}

/** What may happen to side a's (unless told) papers in one group. */
export class Desk {
  readonly own: TestSide;
  constructor(
    readonly app: TestApp,
    readonly group: TestGroup,
    readonly side: 'a' | 'b' = 'a',
  ) {
    this.own = group[side];
  }

  /** A draft agenda item of the first seat. */
  async draft(): Promise<string> {
    const actor = actorOf(this.own.delegate, this.group, 'delegate');
    const paper = await atGate(this.app, actor, (gate, tx) =>
      gate.createPaper(tx, actor, {
        workingGroupId: this.group.id,
        seatId: this.own.delegate.seatId,
        kind: 'agenda-item',
        language: 'en',
        title: 'Licences for tools',
        abstract: 'What changed this year.',
        now: this.app.now(),
      }),
    );
    return paper.id;
  }

  /** A source of the delegate, with its bytes unless told. */
  async source(more: Record<string, unknown> = {}, bytes: string | null = 'The notice.'): Promise<string> {
    const body = {
      workingGroupId: this.group.id,
      url: 'https://www.example.gov/notice',
      title: 'Notice 12',
      publisher: 'Ministry',
      tier: 1,
      language: 'en',
      publishedOn: '2026-12-01',
      retrievedAt: '2027-01-10T10:00:00Z',
    };
    const answer = await this.own.delegate.as('post', '/api/v1/sources').send({ ...body, ...more });
    const { id } = answer.body as { id: string };
    if (bytes !== null) await this.capture(id, bytes).expect(200);
    return id;
  }

  capture(id: string, bytes: string, type = 'text/plain', revision = 1) {
    const request = this.own.delegate.as('put', `/api/v1/sources/${id}/capture`);
    return request.set('if-match', `"${revision}"`).set('content-type', type).send(bytes);
  }

  async statement(paperId: string, text = 'Exports fell by 3.5 percent.', kind = 'fact'): Promise<string> {
    const request = this.own.delegate.as('post', `/api/v1/papers/${paperId}/statements`);
    return ((await request.send({ kind, text }).expect(201)).body as { id: string }).id;
  }

  cite(statementId: string, sourceId: string) {
    const request = this.own.delegate.as('post', `/api/v1/statements/${statementId}/citations`);
    return request.send({ sourceId, locator: 'p. 3', quote: 'fell by 3.5', relation: 'quotes' }).expect(201);
  }

  async translate(statementId: string, revision = 1, text = '出口下降3.5%。', by = this.own.secretary) {
    const request = by.as('put', `/api/v1/statements/${statementId}/translation`);
    return request.set('if-match', `"${revision}"`).send({ text });
  }

  async translateHeading(paperId: string): Promise<void> {
    const { revision } = await this.view(paperId);
    const request = this.own.secretary.as('patch', `/api/v1/papers/${paperId}`).set('if-match', `"${revision}"`);
    await request.send({ title: { zh: '设备许可' }, abstract: { zh: '今年有何变化。' } }).expect(200);
  }

  async submit(paperId: string): Promise<void> {
    const actor = actorOf(this.own.delegate, this.group, 'delegate');
    await atGate(this.app, actor, async (gate, tx) =>
      gate.submit(tx, actor, await gate.paper(tx, paperId), this.app.now()),
    );
  }

  async view(paperId: string, as = this.own.counsel): Promise<View> {
    return (await as.as('get', `/api/v1/papers/${paperId}`).expect(200)).body as View;
  }

  /** A paper with one cited fact, in both languages, before its counsel. */
  async submitted(statements = 1): Promise<string> {
    const paperId = await this.draft();
    const sourceId = await this.source();
    for (let n = 1; n <= statements; n++) {
      const statementId = await this.statement(paperId, `Fact ${n} stands.`);
      await this.cite(statementId, sourceId);
      await this.translate(statementId, 1, `事实${n}成立。`);
    }
    await this.translateHeading(paperId);
    await this.submit(paperId);
    return paperId;
  }

  /** Counsel's decisions: everything is released but what `returned` names by its place. */
  decisions(view: { head: Part | null; statements: Part[] }, returned: number[] = []) {
    const parts = [...(view.head === null ? [] : [view.head]), ...view.statements];
    return parts.map(({ id, digest }) => {
      const place = view.statements.findIndex((statement) => statement.id === id);
      return returned.includes(place)
        ? { statementId: id, digest, decision: 'returned' as const, code: 'no-source' as const }
        : { statementId: id, digest, decision: 'released' as const };
    });
  }

  async release(paperId: string, returned: number[] = [], by = this.own.counsel, fresh = true) {
    const view = await this.view(paperId);
    const actor = actorOf(by, this.group, 'counsel', fresh);
    const { digest } = view;
    const decisions = this.decisions(view, returned);
    const given = { digest, decisions, note: 'for ourselves', facts: { minutes: 20 }, now: this.app.now() };
    return releaseAt(this.app, actor, paperId, given);
  }

  async offer(offerId: string): Promise<View> {
    const other = this.group[this.side === 'a' ? 'b' : 'a'].counsel;
    return (await other.as('get', `/api/v1/offers/${offerId}`).expect(200)).body as View;
  }

  async accept(paperId: string, offerId: string, returned: number[] = []) {
    const other = this.group[this.side === 'a' ? 'b' : 'a'].counsel;
    const actor = actorOf(other, this.group, 'counsel');
    const view = await this.offer(offerId);
    const decisions = this.decisions(view, returned);
    const given = { paperId, digest: view.digest, decisions, note: 'our own reasons', now: this.app.now() };
    return atGate(this.app, actor, (gate, tx) => gate.acceptInward(tx, actor, given));
  }
}
