import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { described, operations } from '../../support/described-api.js';
import { startApp, type TestApp } from '../../support/app.js';

/** What a browser would fetch by itself, or send a reader to, from a page and its style. */
const addressesIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /<(?:link|script|img|iframe|object|embed|source|form|a)\b[^>]*?(?:href|src|action|data)="([^"]*)"/g,
    ),
    ...text.matchAll(/(?:url\(|@import\s)["']?([^"')\s]+)/g),
  ].map((match) => match[1] ?? '');
const foreign = (addresses: string[]): string[] => addresses.filter((one) => !/^(#|\/(?!\/))/.test(one));

describe('the page that shows the API', () => {
  let app: TestApp;
  let html: string;
  let style: string;
  let policy: string;
  beforeAll(async () => {
    app = await startApp();
    const page = await app.http.get('/api/docs').expect(200);
    policy = String(page.headers['content-security-policy']);
    html = page.text;
    style = (await app.http.get('/api/docs.css').expect(200)).text;
  });
  afterAll(() => app.close());

  it('asks nobody else: it names no foreign address, and its policy would not let it', () => {
    expect(addressesIn(html).length).toBeGreaterThan(operations.length);
    expect(foreign([...addressesIn(html), ...addressesIn(style)])).toEqual([]);
    expect(
      foreign(addressesIn('<link href="https://cdn.example/x.css"><script src="//y.example/z.js"></script>')),
    ).toEqual(['https://cdn.example/x.css', '//y.example/z.js']);
    expect(html).not.toContain('<script');
    expect(policy).toContain("default-src 'none'");
    expect(policy.replace(/'[a-z-]+'|data:/g, '')).not.toMatch(/[a-z]+:|\*|\./);
  });

  it('leads from every link to something that is there', () => {
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1]);
    expect(links.filter((link) => !ids.has(link))).toEqual([]);
  });

  it('shows every operation with its examples and problem codes', () => {
    const problems = Object.keys(described.components.examples);
    expect(problems.filter((name) => !html.includes(`id="problem-${name}"`))).toEqual([]);
    for (const { path, method, operation } of operations) {
      const start = html.indexOf(`<details id="${operation.operationId}">`);
      const end = html.indexOf('<details id=', start + 1);
      const section = html.slice(start, end);
      expect(section).toContain(`${method} ${path}`);
      const bodies = [...Object.values(operation.responses), operation.requestBody ?? {}].filter(
        (one) => one.content?.['application/json']?.example !== undefined,
      );
      expect([path, section.split('<summary>Example</summary>').length - 1]).toEqual([
        path,
        bodies.length + bytes(operation),
      ]);
      expect(section).toContain('#problem-fault');
    }
  });

  it('is served as the description is checked in', async () => {
    const { body } = (await app.http.get('/api/openapi.json').expect(200)) as { body: unknown };
    expect(body).toEqual(described);
  });
});

/** Captures show an example of a text. */
const bytes = (operation: (typeof operations)[number]['operation']): number =>
  [...Object.values(operation.responses), operation.requestBody ?? {}].filter(
    (one) => one.content?.['text/plain']?.example !== undefined,
  ).length;
