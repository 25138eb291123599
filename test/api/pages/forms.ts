import { type TestApp } from '../../support/app.js';
import { type TestPerson } from '../../support/world.js';

/** Reads pages and sends their forms, as a browser without script does. */
export class Browser {
  constructor(
    private readonly app: TestApp,
    readonly person: TestPerson,
    private readonly language: 'en' | 'zh' = 'en',
  ) {}

  private get cookie(): string {
    return `concord-language=${this.language}; ${this.person.cookie}`;
  }

  async page(path: string) {
    return this.app.http.get(path).set('cookie', this.cookie);
  }

  async text(path: string): Promise<string> {
    const { status, text } = await this.page(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    return text;
  }

  async post(path: string, fields: Readonly<Record<string, string | readonly string[]>>) {
    return this.app.http.post(path).type('form').set('cookie', this.cookie).send(fields);
  }

  /** Presses a button of a form on a page: sends what stands in the form's fields, with `changed` typed over it. */
  async press(path: string, action: string, changed: Readonly<Record<string, string>> = {}) {
    return this.post(action, { ...fieldsOf(await this.text(path), action), ...changed });
  }
}

/** What a form on a page sends as it stands: its hidden fields and its inputs. */
export function fieldsOf(page: string, action: string): Record<string, string | string[]> {
  const from = page.indexOf(`action="${action}"`);
  if (from < 0) throw new Error(`no form leads to ${action}`);
  const form = page.slice(from, page.indexOf('</form>', from));
  const fields: Record<string, string | string[]> = {};
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(input)?.[1];
    if (name === undefined || /type="(checkbox|radio)"/.test(input)) continue;
    const value = /\bvalue="([^"]*)"/.exec(input)?.[1] ?? '';
    const known = fields[name];
    fields[name] = known === undefined ? value : [...(typeof known === 'string' ? [known] : known), value];
  }
  return fields;
}
