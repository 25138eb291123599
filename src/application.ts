import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger } from 'pino';
import { AppModule } from './app.module.js';
import { type Config } from './platform/config/config.js';
import { fastifyAdapter, setUpHttp } from './platform/http/http-setup.js';
import { NestLogger } from './platform/logging.js';

/** Builds the application; it listens when its caller says so. */
export async function makeApplication(
  config: Config,
  database: { url: string; secret: string } | null,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, database),
    fastifyAdapter(config, logger),
    { logger: new NestLogger(logger), bodyParser: false, abortOnError: false },
  );
  await setUpHttp(app, config);
  return app;
}
