import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadDemo } from './demo/load-demo.js';
import { SetUpInstallation } from './identity/index.js';
import { type Config } from './platform/config/config.js';

/** What the first start of an installation does, and what each start tells whoever started it. */
export async function firstRun(app: NestFastifyApplication, config: Config): Promise<readonly string[]> {
  if (config.demo) return loadDemo(app, config);
  const { tokens } = await app.get(SetUpInstallation).execute({ demo: false });
  if (tokens.length === 0) return [];
  return [
    'One-time set-up tokens, one for each association; hand each to that association and to nobody else.',
    ...tokens.map(({ slug, token }) => `  ${slug}: ${token}`),
    `An association redeems its own with POST ${config.publicUrl}/api/v1/set-up; see docs/one-cycle.md.`,
  ];
}
