import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = path.resolve(here, '../../..');
const chromium = [process.env.CHROMIUM, '/usr/bin/chromium'].find((place) => place && existsSync(place));
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Installs what measures, once; answers why it cannot be used. */
function whyNot() {
  if (chromium === undefined) return 'there is no Chromium';
  if (existsSync(path.join(here, 'node_modules/lighthouse'))) return null;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here });
  return status === 0 ? null : 'it could not be installed';
}

async function startDemonstration(folder) {
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    DRAIN_MS: '0',
  };
  const child = spawn(process.execPath, [path.join(root, 'dist/main.js'), '--demo'], { cwd: root, env });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  const over = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; tries < 1200; tries += 1) {
    const url = /Concord listens on (\S+)/.exec(text)?.[1];
    if (url !== undefined) return { url, stop: () => (child.kill('SIGTERM'), over) };
    await sleep(100);
  }
  throw new Error(`the demonstration did not start: ${text}`);
}

/** A session of the first side's secretary. */
async function secretaryOf(url) {
  const page = await (await fetch(`${url}/sign-in`)).text();
  const form = page.split('<form').find((part) => />secretary<\/button>/.test(part)) ?? '';
  const fields = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  return (answer.headers.getSetCookie().find((cookie) => cookie.startsWith('concord-session=')) ?? '').split(';')[0];
}

/** The pages that are held to the promise: those of the public record to which its first pages lead, the desk, the agenda. */
async function addresses(url, cookie) {
  const links = async (address, headers = {}) =>
    [...(await (await fetch(url + address, { headers })).text()).matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(
      ([, link]) => link,
    );
  const [group] = (await links('/')).filter((link) => /^\/groups\/[^/?]+$/.test(link));
  const ofGroup = await links(group);
  const first = (pattern) => ofGroup.find((link) => pattern.test(link));
  const open = [
    '/',
    group,
    first(/\/minutes\/[^/?]+$/),
    first(/\/record\/meetings\//),
    first(/\/agendas?\//),
    '/search?q=export',
  ];
  const agenda = (await fetch(`${url}${group}/agenda`, { headers: { cookie }, redirect: 'manual' })).headers.get(
    'location',
  );
  return [
    ...open.filter((address) => address !== undefined).map((address) => ({ address, headers: {} })),
    ...['/desk', agenda].filter((address) => address !== null).map((address) => ({ address, headers: { cookie } })),
  ];
}

/**
 * Lighthouse's four categories for the public pages, the desk and the agenda of a demonstration, on a telephone.
 * @returns rows of address and scores of 0 to 100; or why there are none
 */
export async function lighthouse() {
  const reason = whyNot();
  if (reason !== null) return { reason, rows: [] };
  const [{ default: measure }, { launch }] = await Promise.all([import('lighthouse'), import('chrome-launcher')]);
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-lighthouse-'));
  const demonstration = await startDemonstration(folder);
  const chrome = await launch({
    chromePath: chromium,
    chromeFlags: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const { url } = demonstration;
    const rows = [];
    for (const { address, headers } of await addresses(url, await secretaryOf(url))) {
      const options = { port: chrome.port, onlyCategories: categories, extraHeaders: headers, logLevel: 'error' };
      const { lhr } = await measure(url + address, options);
      const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
      const lost = Object.values(lhr.audits).filter(
        ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
      );
      rows.push({
        address,
        scores,
        shift: lhr.audits['cumulative-layout-shift']?.numericValue ?? 0,
        bytes: lhr.audits['total-byte-weight']?.numericValue ?? 0,
        lost: lost.map(({ id }) => id),
      });
    }
    return { reason: null, rows };
  } finally {
    await chrome.kill();
    await demonstration.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await lighthouse(), null, 1));
