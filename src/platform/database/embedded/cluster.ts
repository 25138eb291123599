import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Account, handOver, reachableHome } from './account.js';
import { type Binaries, program } from './binaries.js';
import { run } from './processes.js';

/** The superuser makes the owner role and nothing else; Concord never connects as it. */
export const superuser = 'concord_superuser';

/** The files of one embedded database, all in its directory. */
export interface ClusterFiles {
  /** The data; a link where the account that runs the server cannot enter the directory. */
  readonly data: string;
  readonly log: string;
  readonly startLock: string;
  /** Stamp of the process that stops the server. */
  readonly keeper: string;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
}

export const filesIn = (directory: string): ClusterFiles => ({
  data: path.join(directory, 'pgdata'),
  log: path.join(directory, 'postgres.log'),
  startLock: path.join(directory, 'start.lock'),
  keeper: path.join(directory, 'keeper'),
  superuserPassword: path.join(directory, 'superuser.password'),
  ownerPassword: path.join(directory, 'owner.password'),
});

/** The password in this file, made at random when there is none. */
export function passwordIn(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/**
 * Order by code point, but the character classes of Unicode: with the type C, which builtin locales bring, pg_trgm
 * finds no trigrams in Chinese. Systems differ in what they call such a type.
 */
const locales = ['--lc-ctype=C.UTF-8', '--lc-ctype=en_US.UTF-8', '--lc-ctype=C'].map((type) => [
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  type,
]);

async function create(
  files: ClusterFiles,
  account: Account,
  binaries: Binaries,
  options: CreateOptions,
): Promise<void> {
  const home = reachableHome(account, path.dirname(files.data));
  const data = path.join(home, 'pgdata');
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`; // a copy that the account may read
  const discard = () => {
    for (const leftover of [unfinished, passwordFile]) rmSync(leftover, { recursive: true, force: true });
  };
  let output = '';
  try {
    for (const locale of locales) {
      discard();
      mkdirSync(unfinished, { mode: 0o700 });
      writeFileSync(passwordFile, passwordIn(files.superuserPassword), { mode: 0o600 });
      if (account.ids.uid !== undefined) {
        for (const file of [unfinished, passwordFile])
          chownSync(file, account.ids.uid, account.ids.gid ?? account.ids.uid);
      }
      const initdb = [
        program(binaries, 'initdb'),
        '-D',
        unfinished,
        '-U',
        superuser,
        '-E',
        'UTF8',
        '-A',
        'scram-sha-256',
      ];
      const command = [...initdb, `--pwfile=${passwordFile}`, ...locale, ...(options.throwaway ? ['--no-sync'] : [])];
      const result = await run(account.wrap(command, 'KILL'), { ...account.ids, signal: options.signal });
      if (result.ok) {
        renameSync(unfinished, data);
        if (data !== files.data) symlinkSync(data, files.data);
        return;
      }
      output = result.output;
    }
  } finally {
    discard();
  }
  throw new Error(`The embedded database could not be made:\n${output.trim()}`);
}

export interface CreateOptions {
  readonly throwaway: boolean;
  readonly signal: AbortSignal | undefined;
  /** The port to take again after the server died; a free one when it is not given. */
  readonly port?: number | undefined;
}

/**
 * Makes the data directory unless it is there.
 * @throws when it was made by another major version of PostgreSQL.
 */
export async function ensureCluster(
  files: ClusterFiles,
  account: Account,
  binaries: Binaries,
  options: CreateOptions,
): Promise<void> {
  const versionFile = path.join(files.data, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    if (lstatSync(files.data, { throwIfNoEntry: false }))
      throw new Error(`${files.data} exists, but holds no PostgreSQL data.`);
    await create(files, account, binaries, options);
    return;
  }
  const major = readFileSync(versionFile, 'utf8').trim();
  if (major !== binaries.major) {
    throw new Error(
      `${files.data} was written by PostgreSQL ${major}, but PostgreSQL ${binaries.major} is installed: ` +
        'take a backup with the version of Concord that wrote it and restore it here.',
    );
  }
  handOver(account, realpathSync(files.data));
}
