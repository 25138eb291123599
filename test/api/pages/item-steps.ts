import { type TestApp } from '../../support/app.js';
import { type TestGroup, type TestPerson } from '../../support/world.js';
import { AgendaDesk } from '../agenda/agenda-desk.js';

export type Form = Record<string, string>;

/** An own-side paper as the tests look at it. */
export interface Paper {
  readonly title: { readonly en: string; readonly zh: string | null };
  readonly head: { readonly digest: string };
  readonly statements: readonly {
    readonly id: string;
    readonly kind: string;
    readonly text: { readonly en: string | null; readonly zh: string | null };
    readonly citations: readonly { readonly id: string; readonly captureDigest: string | null }[];
  }[];
}

/** What the form of a new source holds when nothing is wrong with it. */
export const aSource = (statementId: string): Form => ({
  ...{ statementId, zone: 'Asia/Shanghai', url: 'https://www.example.gov/notice', title: 'Notice 12' },
  ...{ publisher: 'Ministry', tier: '1', language: 'en', publishedOn: '2026-12-01' },
  ...{ retrieved: '2027-01-10T10:00', attest: 'yes', locator: 'p. 3', relation: 'quotes' },
});

/** Does with pages and forms what delegates and secretaries do with agenda items. */
export class ItemPagesDesk {
  private constructor(
    readonly app: TestApp,
    readonly group: TestGroup,
    readonly desk: AgendaDesk,
    /** The address of the group's pages. */
    readonly base: string,
  ) {}

  static async open(app: TestApp, group: TestGroup): Promise<ItemPagesDesk> {
    const desk = await AgendaDesk.open(app, group);
    const { rows } = await app.owner.query<{ slug: string }>('SELECT slug FROM working_group WHERE id = $1', [
      group.id,
    ]);
    return new ItemPagesDesk(app, group, desk, `/groups/${rows[0]?.slug}`);
  }

  get(person: TestPerson, path: string) {
    return this.app.http.get(path).set('cookie', person.cookie);
  }

  post(person: TestPerson, path: string, form: Form) {
    return this.app.http.post(path).type('form').set('cookie', person.cookie).send(form);
  }

  /** A form with a file, as a browser sends it. */
  upload(person: TestPerson, path: string, form: Form, bytes: Buffer | string, name = 'notice.txt') {
    const sent = this.app.http.post(path).set('cookie', person.cookie);
    for (const [field, value] of Object.entries(form)) void sent.field(field, value);
    return sent.attach('file', Buffer.from(bytes), name);
  }

  newAddress(): string {
    return `${this.base}/meetings/${this.desk.meetingId}/items/new`;
  }

  newItem(title: string, presenter: TestPerson): Form {
    return {
      ...{ title, abstract: 'What the notice says.', language: 'en', topicId: this.desk.topicId },
      ...{ minutesWanted: '20', presenterId: presenter.personId },
    };
  }

  /** The address of a new item of the delegate of side a. */
  async begin(title: string): Promise<string> {
    const { delegate } = this.group.a;
    const form = this.newItem(title, delegate);
    const answer = await this.post(delegate, `${this.newAddress()}/draft`, form).expect(303);
    return answer.headers['location'] as string;
  }

  /** The id of a statement that the delegate adds. */
  async add(address: string, text: string, kind = 'procedural'): Promise<string> {
    await this.post(this.group.a.delegate, `${address}/add`, { text, kind }).expect(303);
    return (await this.paper(address)).statements.at(-1)?.id ?? '';
  }

  async paper(address: string): Promise<Paper> {
    const { secretary } = this.group.a;
    const item = await secretary.as('get', `/api/v1/agenda-items/${address.split('/').at(-1)}`).expect(200);
    const { paperId } = item.body as { paperId: string };
    return (await secretary.as('get', `/api/v1/papers/${paperId}`).expect(200)).body as Paper;
  }
}
