import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isStampAlive, ownStamp, waitFor } from './processes.js';

const errorCode = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Links the finished file into place, so that nobody ever reads a lock without its owner's stamp. */
function take(file: string): boolean {
  const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(own, ownStamp(), { mode: 0o644 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Moves a dead owner's lock away; puts it back if someone alive was quicker between the look and the move. */
function clearIfDead(file: string): void {
  const aside = `${file}.dead.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    if (isStampAlive(readFileSync(file, 'utf8'))) return;
    renameSync(file, aside);
    if (isStampAlive(readFileSync(aside, 'utf8'))) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Runs `work` while no other start works on the same directory.
 * @throws when a living process keeps the lock for five minutes.
 */
export async function withStartLock<T>(
  file: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const attempt = () => {
    if (take(file)) return true;
    clearIfDead(file);
    return undefined;
  };
  if (!(await waitFor(300_000, attempt, signal))) {
    throw new Error(`Another start of the embedded database is still at work; if none is, delete ${file}.`);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
