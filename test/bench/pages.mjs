import { load } from './load.mjs';
import { readers } from './stage.mjs';

/** Whoever reads: without a cookie the public, else one of the people of the stage. */
const whoReads = [
  ['the public', {}],
  ...Object.entries(readers).map(([office, { signInName }]) => [office, { cookie: `concord-session=${signInName}` }]),
];

/** Pages that differ only by which thing they show are one page. */
const shapeOf = (address) => address.split(/[?#]/, 1)[0].replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}/g, ':id');
const linksOf = (text) =>
  [...text.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)]
    .map(([, address]) => address.replaceAll('&amp;', '&').replace(/#.*/, ''))
    .filter((address) => !/^\/(api|language|assets|sign-in)\b/.test(address));

/** The group whose pages are followed: the others look the same. */
const others = /^\/groups\/(?!group-2[/?]|group-2$)/;

/** One address of each page to which the links of a reader lead. */
async function pagesOf(url, headers) {
  const found = new Map();
  const seen = new Set();
  const waiting = headers.cookie === undefined ? ['/'] : ['/desk'];
  while (waiting.length > 0 && seen.size < 400) {
    const address = waiting.shift();
    const shape = shapeOf(address);
    if (seen.has(address) || others.test(address) || (found.get(shape)?.length ?? 0) >= 3) continue;
    seen.add(address);
    const answer = await fetch(url + address, { headers, redirect: 'manual' });
    const next = answer.headers.get('location');
    if (next !== null) waiting.push(next);
    if (answer.status !== 200 || !(answer.headers.get('content-type') ?? '').startsWith('text/html')) continue;
    const text = await answer.text();
    found.set(shape, [...(found.get(shape) ?? []), { address, bytes: text.length }]);
    waiting.push(...linksOf(text));
  }
  return [...found.values()].map((same) => same.sort((a, b) => b.bytes - a.bytes)[0].address);
}

/**
 * Every page at eight clients, as each reader who is led to it; of pages that look alike the largest of three.
 * @returns rows of page, reader, rate a second, p50 and p97.5 in ms
 */
export async function measurePages({ url, pid }, postmaster, seconds) {
  const rows = [];
  for (const [reader, headers] of whoReads) {
    for (const address of await pagesOf(url, headers)) {
      const request = { url: url + address, headers };
      await load(request, { clients: 8, seconds: 0.5, pid, postmaster });
      const { rate, p50, p97_5 } = await load(request, { clients: 8, seconds, pid, postmaster });
      rows.push({ page: shapeOf(address), reader, rate, p50, p97_5 });
    }
  }
  return rows;
}
