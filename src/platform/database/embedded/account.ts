import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { type Binaries } from './binaries.js';
import { run } from './processes.js';

/** The conventional user without rights; initdb wants one that the machine knows by name. */
const nobody = 65534;

/** As whom the server's programs run: PostgreSQL refuses root. */
export interface Account {
  /** Put before a command so that it runs without root's rights and ends with this process. */
  wrap(command: readonly string[], whenParentDies: 'INT' | 'KILL'): string[];
  /** User and group to switch to before the command; empty when nothing is to switch. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Owner of the data files as other processes see it; undefined where the system has no such thing. */
  readonly owner: number | undefined;
}

const isRoot = () => process.getuid?.() === 0;

/**
 * Root runs the server in a user namespace of its own, where files stay root's, or else, where namespaces are
 * forbidden, as nobody. On Linux the kernel ends the server with its parent, even when that is killed.
 */
export async function chooseAccount(signal?: AbortSignal): Promise<Account> {
  const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];
  const separate = isRoot() && (await run([...namespace, 'true'], { signal })).ok;
  const prefix = separate ? namespace : [];
  const ids = isRoot() && !separate ? { uid: nobody, gid: nobody } : {};
  const tied = (await run([...prefix, 'setpriv', '--pdeathsig', 'INT', '--', 'true'], { ...ids, signal })).ok;
  return {
    wrap: (command, whenParentDies) => [
      ...prefix,
      ...(tied ? ['setpriv', '--pdeathsig', whenParentDies, '--'] : []),
      ...command,
    ],
    ids,
    owner: ids.uid ?? process.getuid?.(),
  };
}

/** Whether everybody may pass through every folder on the way. */
function isReachable(directory: string): boolean {
  if ((statSync(directory).mode & 0o001) === 0) return false;
  const parent = path.dirname(directory);
  return parent === directory || isReachable(parent);
}

/** A folder of root's that every account can reach, named after what it stands for. */
function reachableFolder(purpose: string, of: string): string {
  const digest = createHash('sha256').update(of).digest('hex').slice(0, 12);
  const parent = '/var/lib/concord';
  const folder = path.join(parent, `${purpose}-${digest}`);
  mkdirSync(folder, { recursive: true });
  for (const opened of [parent, folder]) chmodSync(opened, 0o755);
  return folder;
}

/** The programs where the account can run them: copied out of a closed folder such as /root, once a version. */
export function reachableBinaries(account: Account, binaries: Binaries): Binaries {
  if (account.ids.uid === undefined || isReachable(binaries.directory)) return binaries;
  const copy = path.join(reachableFolder('postgres', binaries.directory), binaries.version);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(binaries.directory, unfinished, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return { ...binaries, directory: copy };
}

/** The folder for new data: the given one, unless it is closed to the account. */
export function reachableHome(account: Account, directory: string): string {
  if (account.ids.uid === undefined || isReachable(directory)) return directory;
  return reachableFolder('data', directory);
}

/**
 * Gives data to the account that runs the server, when root ran it in another way before.
 * @throws when the data is another user's, or lies where the account cannot reach it.
 */
export function handOver(account: Account, data: string): void {
  if (account.ids.uid !== undefined && !isReachable(path.dirname(data))) {
    throw new Error(
      `${data} lies in a folder that only root may enter, but the server must not run as root: open or move it.`,
    );
  }
  giveTo(account, data);
}

function giveTo(account: Account, target: string): void {
  const found = lstatSync(target);
  if (account.owner === undefined || found.uid === account.owner) return;
  if (!isRoot()) throw new Error(`${target} belongs to another user: start as that user, or choose another folder.`);
  if (found.isDirectory()) {
    for (const entry of readdirSync(target)) giveTo(account, path.join(target, entry));
  }
  if (!found.isSymbolicLink()) chownSync(target, account.owner, account.ids.gid ?? 0);
}
