import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chooseAccount, reachableBinaries } from './embedded/account.js';
import { findBinaries } from './embedded/binaries.js';
import { type ClusterFiles, ensureCluster, filesIn } from './embedded/cluster.js';
import { ensureOwner, ownerUrl } from './embedded/owner-role.js';
import { isStampAlive, ownStamp, stopServer } from './embedded/processes.js';
import { findServer, findServerProcess, startServer } from './embedded/server.js';
import { withStartLock } from './embedded/start-lock.js';

export interface EmbeddedOptions {
  /** Folder of the database, made when it is not there. */
  readonly directory: string;
  /** For tests: faster, and lost when the machine stops. */
  readonly throwaway?: boolean;
  readonly log?: (message: string) => void;
  /** Ends a start; whatever it began is then gone. */
  readonly signal?: AbortSignal;
  /** The port to take again after the server died; a free one when it is not given. */
  readonly port?: number;
}

/** A PostgreSQL server of our own, for the demo, small installations and tests. */
export interface EmbeddedPostgres {
  /** Connects as concord_owner, who owns the database and is no superuser. */
  readonly url: string;
  /** The server's process. */
  readonly pid: number;
  /** Whether the server ran before. */
  readonly adopted: boolean;
  /** Stops the server, unless another living process keeps it. */
  stop(): Promise<void>;
}

/** Makes this process the one that stops the server, unless its keeper lives. */
function keep(files: ClusterFiles, serverIsNew: boolean): boolean {
  if (!serverIsNew) {
    try {
      if (isStampAlive(readFileSync(files.keeper, 'utf8'))) return false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  writeFileSync(files.keeper, ownStamp(), { mode: 0o600 });
  return true;
}

/**
 * Starts the embedded PostgreSQL of a directory, or takes up the one that runs there.
 * @throws when the platform has no binaries, the data is another major version's, or the signal aborts.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { signal, throwaway = false, port, log = () => undefined } = options;
  signal?.throwIfAborted();
  const directory = path.resolve(options.directory);
  mkdirSync(directory, { recursive: true });

  const files = filesIn(directory);

  return await withStartLock(files.startLock, signal, async () => {
    const account = await chooseAccount(signal);
    const binaries = reachableBinaries(account, findBinaries());

    await ensureCluster(files, account, binaries, { throwaway, signal });
    const running = await findServer(files, signal);
    const server = running ?? (await startServer(files, account, binaries, { throwaway, signal, port }));
    try {
      await ensureOwner(files, server.port);
      signal?.throwIfAborted();
    } catch (error) {
      if (!running) await stopServer(server.pid);
      throw error;
    }
    const keeper = keep(files, running === undefined);
    log(`Embedded PostgreSQL ${running ? 'was running' : 'started'} on port ${server.port} (process ${server.pid}).`);

    const end = async () => {
      await stopServer(server.pid);
      rmSync(files.keeper, { force: true });
    };
    let stopping: Promise<void> | undefined;
    return {
      url: ownerUrl(files, server.port),
      pid: server.pid,
      adopted: running !== undefined,
      stop: async () => (keeper ? (stopping ??= end()) : undefined),
    };
  });
}

/** Deletes an embedded database for good, and stops its server if one runs. */
export async function deleteEmbeddedPostgres(directory: string): Promise<void> {
  const files = filesIn(path.resolve(directory));
  const pid = findServerProcess(files);
  if (pid !== undefined) await stopServer(pid);
  if (existsSync(files.data)) rmSync(realpathSync(files.data), { recursive: true });
  rmSync(directory, { recursive: true, force: true });
}
