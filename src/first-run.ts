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

/** What is not as it was at the last start, and would be wondered about later. */
function surprises(before: boolean | null, config: Config, secretIsNew: boolean): string[] {
  const played = before === true && !config.demo && config.trialClock === null;
  return [
    ...(played
      ? [
          'This installation was begun as a demonstration or a trial, and nothing in it is a record.',
          'Go on with "npm run demo" or with TRIAL_CLOCK; real work takes another DATA_DIR or DATABASE_URL.',
        ]
      : []),
    ...(before !== null && secretIsNew
      ? [
          `The secret was missing, and a new one was made (${config.secretFile}): no authenticator that was set up before holds.`,
          'If you have the old secret, stop, put it back, and start again; otherwise each officer signs in with a recovery code.',
        ]
      : []),
  ];
}

/** What the first start of an installation does, and what each start tells whoever started it. */
export async function firstRun(
  app: NestFastifyApplication,
  config: Config,
  secretIsNew: boolean,
): Promise<readonly string[]> {
  const before = await app.get(SetUpInstallation).isDemonstration();
  const greeting = await greet(app, config);
  return [...surprises(before, config, secretIsNew), ...greeting];
}

async function greet(app: NestFastifyApplication, config: Config): Promise<readonly string[]> {
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
    'An association opens its own page and fills it in; the token stands behind the #, where no server and no log sees it:',
    ...tokens.map(({ slug, token }) => `  ${config.publicUrl}/set-up?association=${slug}#${token}`),
    `Programs redeem it with POST ${config.publicUrl}/api/v1/set-up; see docs/one-cycle.md.`,
  ];
}
