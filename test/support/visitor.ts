import { type Response } from 'supertest';
import { type TestApp } from './app.js';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const plain = (text: string): string => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found === null ? undefined : plain(found[1] ?? '');
};

/** What a browser would send of a form that nobody has touched. */
function untouched(form: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const ticked = !/type="(checkbox|radio)"/.test(tag) || attribute(tag, 'checked') !== undefined;
    if (name !== undefined && ticked) fields.push([name, attribute(tag, 'value') ?? '']);
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)) {
    fields.push([attribute(`${tag}>`, 'name') ?? '', plain(text)]);
  }
  for (const [, tag = '', inside = ''] of form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([option]) => option);
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
    if (chosen !== undefined) fields.push([attribute(`${tag}>`, 'name') ?? '', attribute(chosen, 'value') ?? '']);
  }
  return fields;
}

/** Somebody with a browser that keeps his cookie, runs no script, and follows where he is led. */
export class Visitor {
  cookie = '';
  /** The page that he looks at. */
  page = '';
  /** Its address. */
  address = '/';
  status = 0;
  headers: Record<string, string> = {};

  constructor(
    private readonly app: TestApp,
    private readonly language: 'en' | 'zh' = 'en',
  ) {}

  async open(address: string): Promise<this> {
    const path = address.replace(/^https?:\/\/[^/]+/, '').split('#')[0] ?? '/';
    return this.look(path, await this.app.http.get(path).set('cookie', this.cookies()));
  }

  /** Fills the form in that posts to `action` on this page, as far as `typed` says, and sends it. */
  async send(action: string, typed: Readonly<Record<string, string | null>> = {}): Promise<this> {
    const form = [...this.page.matchAll(/<form\b[^>]*>.*?<\/form>/gs)]
      .map(([text]) => text)
      .find((text) => attribute(text, 'action') === action);
    if (form === undefined) throw new Error(`${this.address} has no form that posts to ${action}`);
    const names = [...form.matchAll(/\sname="([^"]*)"/g)].map(([, name = '']) => plain(name));
    const strange = Object.keys(typed).filter((name) => !names.includes(name));
    if (strange.length > 0) throw new Error(`the form has no ${strange.join(', ')}`);
    const fields = new URLSearchParams(untouched(form));
    for (const [name, value] of Object.entries(typed)) {
      if (value === null) fields.delete(name);
      else fields.set(name, value);
    }
    return this.post(action, fields.toString());
  }

  async post(action: string, body: string): Promise<this> {
    const request = this.app.http.post(action).type('form').set('cookie', this.cookies());
    return this.look(action, await request.send(body));
  }

  /** The value of a field of the page. */
  field(id: string): string {
    const tag = [...this.page.matchAll(/<input\b[^>]*>/g)]
      .map(([text]) => text)
      .find((text) => attribute(text, 'id') === id);
    return tag === undefined ? '' : (attribute(tag, 'value') ?? '');
  }

  private cookies = (): string => `concord-language=${this.language}; ${this.cookie}`;

  private async look(address: string, answer: Response): Promise<this> {
    for (const set of (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      if (set.startsWith('concord-session=')) this.cookie = set.split(';')[0] ?? '';
    }
    this.headers = answer.headers;
    if (answer.status === 303) return this.open(answer.headers['location'] ?? '/');
    [this.page, this.address, this.status] = [answer.text, address, answer.status];
    return this;
  }
}
