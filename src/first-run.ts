import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Temporal } from 'temporal-polyfill';
import { loadDemo } from './demo/load-demo.js';
import { SetUpInstallation } from './identity/index.js';
import { Clock } from './platform/clock.js';
import { type Config } from './platform/config/config.js';

/** Room for what was done between the last sign of use and the end of the last start. */
const marginMinutes = 2;

/** A trial's clock begins where the configuration says, but never before what has been done already. */
async function startTrialClock(app: NestFastifyApplication, moment: Temporal.Instant): Promise<string> {
  const seen = await app.get(SetUpInstallation).demonstrationSeenAt();
  const earliest = seen?.add({ minutes: marginMinutes }) ?? moment;
  const clock = app.get(Clock);
  clock.startAt(Temporal.Instant.compare(earliest, moment) > 0 ? earliest : moment);
  return `This is a trial: its clock says ${clock.now().toString()}, and nothing in it is a record.`;
}

/** What the first start of an installation does, and what each start tells whoever started it. */
export async function firstRun(app: NestFastifyApplication, config: Config): Promise<readonly string[]> {
  const { demo, trialClock } = config;
  const setUp = app.get(SetUpInstallation);
  if (demo) await setUp.demonstrationSeenAt();
  const trial = trialClock === null ? [] : [await startTrialClock(app, trialClock)];
  const told = demo ? await loadDemo(app, config) : null;
  if (told !== null) return [...trial, ...told];
  const { tokens } = await setUp.execute({ demo: trialClock !== null });
  if (tokens.length === 0) return trial;
  return [
    ...trial,
    'One-time set-up tokens, one for each association; hand each to that association and to nobody else.',
    ...tokens.map(({ slug, token }) => `  ${slug}: ${token}`),
    `An association redeems its own with POST ${config.publicUrl}/api/v1/set-up; see docs/one-cycle.md.`,
  ];
}
