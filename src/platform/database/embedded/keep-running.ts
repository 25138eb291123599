import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres.js';
import { findProcess } from './processes.js';

const lookEveryMs = 250;

/**
 * Starts the embedded server and starts it again, on the same port, whenever it dies: the application goes on and
 * needs no restart.
 */
export async function keepEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  let server = await startEmbeddedPostgres(options);
  const port = Number(new URL(server.url).port);
  let stopped = false;
  const watch = async (): Promise<void> => {
    while (!stopped) {
      await sleep(lookEveryMs, undefined, { ref: false });
      if (stopped || findProcess(server.pid) !== undefined) continue;
      // A failed start is tried again at the next look; the reason stands in the server's own log.
      server = await startEmbeddedPostgres({ ...options, port }).catch(() => server);
    }
  };
  const watching = watch();
  return {
    ...server,
    stop: async () => {
      stopped = true;
      await watching;
      await server.stop();
    },
  };
}
