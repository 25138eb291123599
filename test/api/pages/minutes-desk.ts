import { type TestApp } from '../../support/app.js';
import { type TestGroup, type TestPerson } from '../../support/world.js';
import { aHeldMeeting, type HeldMeeting } from '../minutes/held-meeting.js';

type Fields = Readonly<Record<string, string>>;

/** The pages of the minutes of one held meeting, read and sent as a browser without script does. */
export class MinutesDesk {
  private constructor(
    private readonly app: TestApp,
    readonly group: TestGroup,
    readonly meeting: HeldMeeting,
    /** Of the group. */
    readonly root: string,
  ) {}

  static async open(app: TestApp, group: TestGroup, options: { quorate?: boolean } = {}): Promise<MinutesDesk> {
    const meeting = await aHeldMeeting(app, group, options);
    const { rows } = await app.owner.query<{ slug: string }>('SELECT slug FROM working_group WHERE id = $1', [
      group.id,
    ]);
    return new MinutesDesk(app, group, meeting, `/groups/${rows[0]?.slug}`);
  }

  /** Of the page of the minutes. */
  get address(): string {
    return `${this.root}/meetings/${this.meeting.id}/minutes`;
  }

  async page(person: TestPerson, path = this.address, language: 'en' | 'zh' = 'en') {
    return this.app.http.get(path).set('cookie', `concord-language=${language}; ${person.cookie}`);
  }

  async text(person: TestPerson, path = this.address): Promise<string> {
    const { status, text } = await this.page(person, path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return text;
  }

  /** Sends a form that stands below an address. */
  async post(person: TestPerson, act: string, fields: Fields = {}, below = this.address) {
    return this.app.http.post(`${below}/${act}`).type('form').set('cookie', person.cookie).send(fields);
  }

  /** Sends it, and is led on. @throws Error with what the page said instead */
  async done(person: TestPerson, act: string, fields: Fields = {}, below = this.address): Promise<string> {
    const { status, headers, text } = await this.post(person, act, fields, below);
    if (status !== 303) throw new Error(`${act}: ${status} ${/<div class="summary".*?<\/div>/s.exec(text)?.[0] ?? ''}`);
    return String(headers['location']);
  }

  /** The paragraphs of the draft in their order, as their forms have them. */
  async paragraphs(person: TestPerson): Promise<{ id: string; revision: string }[]> {
    const forms = (await this.text(person)).matchAll(
      /action="[^"]*\/change"[^>]*>.*?name="paragraph" value="([^"]*)".*?name="revision" value="([^"]*)"/gs,
    );
    return [...forms].map(([, id = '', revision = '']) => ({ id, revision }));
  }

  async addNote(en: string, zh?: string): Promise<string> {
    const words = { en, ...(zh !== undefined && { zh }) };
    const note = { item: this.meeting.item, kind: 'summary', side: 'sia', ...words };
    const to = await this.done(this.group.a.secretary, 'note', note);
    return to.split('#p-')[1] ?? '';
  }

  /** Turns a key to the revision that is locked now; leads to where the page leads. */
  async assent(person: TestPerson, decision: 'clearance' | 'assent'): Promise<string> {
    const digest = /name="digest" value="([^"]*)"/.exec(await this.text(person))?.[1] ?? '';
    return this.done(person, 'assent', { decision, digest, read: 'yes' });
  }
}
