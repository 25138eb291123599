import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config, ConfigurationError } from './platform/config/config.js';
import { configFromEnvironment } from './platform/config/environment.js';
import { readOrMakeSecret } from './platform/config/secret.js';
import { keepEmbeddedPostgres } from './platform/database/embedded/keep-running.js';
import { Drain } from './platform/http/drain.js';
import { makeLogger } from './platform/logging.js';
import { Stopping } from './platform/stopping.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The owner's URL: the configured server, or the embedded one, which is stopped with the process. */
async function databaseUrl(config: Config, stopping: Stopping): Promise<string> {
  if (config.databaseUrl !== null) return config.databaseUrl;
  const starting = keepEmbeddedPostgres({ directory: `${config.dataDir}/postgres`, signal: stopping.signal });
  stopping.add(async () => (await starting).stop());
  return (await starting).url;
}

/** Why nothing can listen there, as a problem of the configuration if it is one. */
function notListening(error: Error, { host, port }: Config): Error {
  const problems: Record<string, string> = {
    EADDRINUSE: `Something listens at PORT ${port} of ${host} already: stop it, or take another PORT.`,
    EACCES: `This user may not listen at PORT ${port}: take one from 1024 on.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine.`,
    ENOTFOUND: `HOST ${host} is no address and no name that is known here.`,
  };
  const problem = problems[(error as NodeJS.ErrnoException).code ?? ''];
  return problem === undefined ? error : new ConfigurationError([problem]);
}

/** No longer ready, then no longer listening, then every accepted request answered, then the pools closed. */
async function drainAndClose(app: NestFastifyApplication, config: Config): Promise<void> {
  app.get(Drain).draining = true;
  await sleep(config.drainMs);
  await app.close();
}

async function start(stopping: Stopping): Promise<void> {
  const config = configFromEnvironment({ demo: process.argv.includes('--demo') });
  const secretIsNew = !existsSync(config.secretFile);
  const secret = readOrMakeSecret(config.secretFile);
  const loading = import('./application.js'); // while the database starts and is brought up to date
  loading.catch(() => undefined);
  const url = await databaseUrl(config, stopping);
  stopping.check();
  const { migrateDatabase } = await import('./database-setup.js');
  await migrateDatabase({ url, secret, demo: config.demo });
  stopping.check();
  const { makeApplication } = await loading;
  const { firstRun } = await import('./first-run.js');
  const app = await makeApplication(config, { url, secret }, makeLogger(config.logLevel));
  stopping.add(() => drainAndClose(app, config));
  await app.init();
  stopping.check();
  const greeting = await firstRun(app, config, secretIsNew);
  const { JobWorker } = await import('./platform/jobs/job-worker.js');
  app.get(JobWorker).begin();
  await app.listen(config.port, config.host).catch((error: Error) => {
    throw notListening(error, config);
  });
  say(`Concord listens on ${config.port === 0 ? await app.getUrl() : config.publicUrl}`);
  for (const line of greeting) say(line);
}

const stopping = new Stopping();
stopping.onSignals();
start(stopping).catch(async (error: unknown) => {
  if (!stopping.signal.aborted) {
    const known = error instanceof ConfigurationError;
    process.stderr.write(`${known ? error.message : `Concord could not start: ${(error as Error).message}`}\n`);
    process.exitCode = 1;
  }
  await stopping.stop();
  process.exit();
});
