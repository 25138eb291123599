import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { root } from '../../support/files.js';

/** What a browser must not do while the tests run: ask its maker's hosts for anything. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet });

/** Somebody at a browser: his pages, and everything that went wrong in them. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Messages of the console, errors of scripts, refused requests, answers that are faults. */
  readonly faults: string[];
}

/** Answers that a refused form gives on purpose: the browser's console names them too. */
const refused = /status of (401|403|404|409|410|412|422)/;

/** Opens a window of its own, with cookies of its own. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !refused.test(message.text())) {
      faults.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) faults.push(`asks ${request.url()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`);
  });
  return { context, page, faults };
}

/** Signs in to a demonstration with one click, as an office of a side. */
export async function enterAs(page: Page, association: string, office: string): Promise<void> {
  await page.goto('/sign-in');
  const form = page.locator(`form:has(input[name="association"][value="${association}"])`);
  await form.getByRole('button', { name: office, exact: true }).click();
  await page.waitForURL('**/desk');
}

const axe = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
}

/** The accessibility rules that the page as it stands breaks, with where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join('; ')}`,
    );
  });
}

/** By how many pixels the page is wider than its window: a reader would have to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
