import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config } from './platform/config/config.js';

/** What the first start of an installation does, and what each start tells whoever started it. */
export function firstRun(_app: NestFastifyApplication, _config: Config): Promise<readonly string[]> {
  return Promise.resolve([]);
}
