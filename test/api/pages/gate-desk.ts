import { type TestApp } from '../../support/app.js';
import { type TestGroup, type TestPerson } from '../../support/world.js';
import { Desk } from '../../use-cases/clearance/papers.js';
import { AgendaDesk } from '../agenda/agenda-desk.js';

/** Does on the pages what counsel of both sides do; what comes before is done through the API. */
export class GateDesk {
  private constructor(
    readonly app: TestApp,
    readonly group: TestGroup,
    readonly agenda: AgendaDesk,
    readonly papers: Desk,
  ) {}

  static async open(app: TestApp, group: TestGroup): Promise<GateDesk> {
    return new GateDesk(app, group, await AgendaDesk.open(app, group), new Desk(app, group));
  }

  page(person: TestPerson, path: string) {
    return app(this).get(path).set('cookie', person.cookie);
  }

  post(person: TestPerson, path: string, form: object) {
    return app(this).post(path).type('form').set('cookie', person.cookie).send(form);
  }

  /** What a form of the page would send with its hidden fields. */
  async decide(person: TestPerson, path: string, form: object) {
    const { text } = await this.page(person, path).expect(200);
    return this.post(person, `${path}/decision`, { digest: hidden(text, 'digest'), ...form });
  }

  async paperOf(itemId: string): Promise<string> {
    const item = await this.agenda.get(this.group.a.counsel, `/api/v1/agenda-items/${itemId}`);
    return String(item['paperId']);
  }

  /** An item of side a with a cited fact and a question, in both languages, before its counsel. */
  async cited(title: string): Promise<{ itemId: string; paperId: string; statements: string[]; sourceId: string }> {
    const itemId = await this.agenda.draft('a', title);
    const paperId = await this.paperOf(itemId);
    const fact = await this.papers.statement(paperId, 'Exports fell by 3.5 percent in March.');
    const sourceId = await this.papers.source();
    await this.papers.cite(fact, sourceId);
    await this.agenda.translated('a', itemId);
    await this.agenda.send(this.group.a.delegate, `/api/v1/agenda-items/${itemId}/submission`, {}, 200);
    const { statements } = await this.papers.view(paperId);
    return { itemId, paperId, sourceId, statements: statements.map(({ id }) => id) };
  }

  /** The open offer of a paper. */
  async offerOf(paperId: string): Promise<string> {
    const { rows } = await this.app.owner.query<{ id: string }>(
      'SELECT id FROM offer WHERE paper_id = $1 ORDER BY revision DESC LIMIT 1',
      [paperId],
    );
    return rows[0]?.id ?? '';
  }
}

const app = (desk: GateDesk) => desk.app.http;

export const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
