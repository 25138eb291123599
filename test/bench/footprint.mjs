import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, startConcord } from './servers.mjs';

/** Bytes of the files of a folder; packages within it are counted by themselves. */
function sizeOf(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) bytes += entry.name === 'node_modules' ? 0 : sizeOf(file);
    else if (entry.isFile()) bytes += statSync(file).blocks * 512;
  }
  return bytes;
}

/** What a production install takes, in MB: the packages of the lock file that are not for development, and our build. */
export function installedSize() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const isThere = (folder) => statSync(folder, { throwIfNoEntry: false }) !== undefined;
  const folders = Object.entries(packages)
    .filter(([name, { dev, devOptional }]) => name !== '' && dev !== true && devOptional !== true)
    .map(([name]) => path.join(root, name))
    .filter(isThere);
  const bytes = [...folders, path.join(root, 'dist')].reduce((sum, folder) => sum + sizeOf(folder), 0);
  return Math.round(bytes / 1_000_000);
}

/** Milliseconds until an installation with an embedded database of its own is ready, when it was there before. */
export async function warmStart() {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-bench-'));
  try {
    const times = [];
    for (let start = 0; start < 4; start += 1) {
      const concord = await startConcord({ DATA_DIR: folder });
      times.push(concord.readyMs);
      await concord.stop();
    }
    return median(times.slice(1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
