import { accessSync, chmodSync, constants, existsSync, mkdtempSync, readdirSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deleteEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { findProcess } from '../../src/platform/database/embedded/processes.js';

const memory = '/dev/shm';

/** Copying a template makes hundreds of files, which memory does ten times faster; containers often have little of it. */
function hasRoomInMemory(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > 2 ** 31;
  } catch {
    return false;
  }
}

/** A folder for a cluster; its name tells which process made it, so that the next run can clear it if that was killed. */
export function makeClusterFolder(): string {
  const parent = hasRoomInMemory() ? memory : os.tmpdir();
  const folder = mkdtempSync(path.join(parent, `concord-test-${process.pid}-`));
  chmodSync(folder, 0o755); // root's server may run as nobody
  return folder;
}

/** Stops and deletes the clusters of test runs that were killed. */
export async function clearAbandonedClusters(): Promise<void> {
  const parents = [os.tmpdir(), memory].filter((parent) => existsSync(parent));
  const folders = parents.flatMap((parent) => readdirSync(parent).map((name) => path.join(parent, name)));
  for (const folder of folders) {
    const pid = /^concord-test-(\d+)-/.exec(path.basename(folder))?.[1];
    if (pid === undefined || findProcess(Number(pid))) continue;
    try {
      await deleteEmbeddedPostgres(folder);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EPERM', 'EACCES'].includes(code)) throw error; // another user's run: theirs to clear away
    }
  }
}
