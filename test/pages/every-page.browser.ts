import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { enterAs, openBrowser, overflow, violations, visit } from './support/browser.js';
import { runConcord, type RunningConcord } from './support/demonstration.js';

const offices = ['secretary', 'co-chair', 'counsel', 'auditor', 'delegate', 'interpreter', 'staff', 'invited expert'];
const readers: readonly (readonly [string, string])[] = [
  ['', 'stranger'],
  ...['csia', 'sia'].flatMap((side) => offices.map((office) => [side, office] as const)),
];

/** Pages that differ only by which thing they show are one page. */
const shapeOf = (address: string): string =>
  (address.split(/[?#]/, 1)[0] ?? '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, ':id');

/** Addresses on this site that a page leads to; signing out and the API's own pages are no pages of ours. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&').replace(/#.*/, ''))
    .filter((address) => !/^\/(api|language|assets)\b/.test(address));

/** Where pictures of every page are kept for whoever looks at them; nowhere unless it is given. */
const pictures = process.env['SCREENSHOTS'];

async function takePictures(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  for (const width of [360, 1024, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: path.join(pictures, `${name}-${width}.png`), fullPage: true });
  }
}

describe('every page of the demonstration', () => {
  let concord: RunningConcord;
  let browser: Browser;
  /** One address of each page, with who found it first. */
  const found = new Map<string, { address: string; reader: readonly [string, string] }>();

  beforeAll(async () => {
    concord = await runConcord(['--demo']);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await concord.stop();
  });

  it.each(readers)('is reached by every link that %s %s follows, without a fault', async (side, office) => {
    const { context, page } = await visit(browser, concord.url);
    if (side !== '') await enterAs(page, side, office);
    const seen = new Set<string>();
    const broken: string[] = [];
    const waiting = side === '' ? ['/'] : ['/desk', '/'];
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const answer = await context.request.get(address);
      if (answer.status() >= 400) broken.push(`${answer.status()} ${address}`);
      if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) continue;
      const shape = `${side === '' ? 'public ' : ''}${shapeOf(new URL(answer.url()).pathname)}`;
      if (!found.has(shape)) found.set(shape, { address, reader: [side, office] });
      waiting.push(...linksOf(await answer.text()).filter((link) => !seen.has(link)));
    }
    await context.close();
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(3);
  });

  it.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['zh', 'light'],
    ['zh', 'dark'],
  ] as const)('reads well for everybody, in %s and %s', async (language, colorScheme) => {
    const wrong: string[] = [];
    for (const reader of readers) {
      const pages = [...found].filter(([, { reader: by }]) => by.join() === reader.join());
      if (pages.length === 0) continue;
      const { context, page, faults } = await visit(browser, concord.url, { colorScheme });
      if (reader[0] !== '') await enterAs(page, ...reader);
      await page.goto(`/language/${language}?next=/`);
      for (const [shape, { address }] of pages) {
        await page.setViewportSize({ width: 1024, height: 900 });
        await page.goto(address);
        wrong.push(...(await violations(page)).map((fault) => `${shape}: ${fault}`));
        await takePictures(page, `${shape.replaceAll(/[^a-z0-9]+/gi, '-')}-${language}-${colorScheme}`);
        await page.setViewportSize({ width: 360, height: 800 });
        const over = await overflow(page);
        if (over > 0) wrong.push(`${shape}: ${over} px wider than a telephone`);
      }
      wrong.push(...faults);
      await context.close();
    }
    expect(wrong).toEqual([]);
  });
});
