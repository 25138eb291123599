import { Temporal } from 'temporal-polyfill';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything an operator can set; read once, at the start. */
export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** TCP port; 0 takes a free one. */
  readonly port: number;
  /** The address under which people reach this installation; no trailing slash. */
  readonly publicUrl: string;
  /** The owner's connection to PostgreSQL 15 or newer; null starts the embedded server. */
  readonly databaseUrl: string | null;
  /** Folder of the embedded database and of the secret. */
  readonly dataDir: string;
  /** File that holds the installation's one secret, made at the first start. */
  readonly secretFile: string;
  readonly logLevel: LogLevel;
  /** How many reverse proxies stand in front and set X-Forwarded-For. */
  readonly proxyHops: number;
  /** Milliseconds between readiness off and the end of listening. */
  readonly drainMs: number;
  /** Whether this instance runs background jobs. */
  readonly jobs: boolean;
  /** Connections that this instance opens for one role: sides, public, system. */
  readonly poolSizes: { readonly side: number; readonly public: number; readonly system: number };
  /** Requests a minute that one address may send to this instance; 0 turns the flood guard off. */
  readonly floodLimit: number;
  /** Where the clock of a trial begins at this start; null reads the real time. */
  readonly trialClock: Temporal.Instant | null;
  readonly demo: boolean;
}

/** All faults of a configuration at once. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration has ${problems.length} problem(s):\n${problems.map((p) => `  - ${p}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/** With which everybody signs in to a demonstration, and to nothing else. */
export const demoPassword = 'concord-demonstration';

/** What a start is told while another one prepares the same demonstration. */
export const storyUnderWay = (): ConfigurationError =>
  new ConfigurationError(['Another process prepares this demonstration; start again when it has ended or listens.']);

/** One environment variable: how it is read, what it is when absent, and what it is for. */
interface Setting<T> {
  readonly variable: string;
  readonly fallback: string;
  readonly about: string;
  readonly read: (text: string) => T | undefined;
  readonly expected: string;
}

const setting = <T>(
  variable: string,
  fallback: string,
  about: string,
  expected: string,
  read: (text: string) => T | undefined,
): Setting<T> => ({ variable, fallback, about, expected, read });

const whole = (least: number, most: number) => (text: string) =>
  /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
function instant(value: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(value);
  } catch {
    return undefined;
  }
}
const text = (value: string) => (value.trim() === '' ? undefined : value);
const url =
  (...protocols: string[]) =>
  (value: string) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol) ? value.replace(/\/+$/, '') : undefined;

export const settings = {
  host: setting('HOST', '127.0.0.1', 'Address to listen on.', 'an address', text),
  port: setting('PORT', '3000', 'TCP port; 0 takes a free one.', 'a number from 0 to 65535', whole(0, 65535)),
  publicUrl: setting(
    'PUBLIC_URL',
    '',
    'Address under which people reach this installation; https in production. Default: http://HOST:PORT.',
    'an http or https URL',
    (value) => (value === '' ? '' : url('http:', 'https:')(value)),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    '',
    'PostgreSQL 15 or newer, as a role with LOGIN and CREATEROLE that owns its database. Default: the embedded server.',
    'a postgres:// URL',
    (value) => (value === '' ? null : url('postgres:', 'postgresql:')(value)),
  ),
  dataDir: setting('DATA_DIR', './.concord', 'Folder of the embedded database and the secret.', 'a path', text),
  secretFile: setting(
    'SECRET_FILE',
    '',
    'File with the one secret. Default: DATA_DIR/secret.',
    'a path',
    (value) => value,
  ),
  logLevel: setting('LOG_LEVEL', 'info', `One of ${logLevels.join(', ')}.`, `one of ${logLevels.join(', ')}`, (value) =>
    logLevels.find((level) => level === value),
  ),
  proxyHops: setting(
    'PROXY_HOPS',
    '0',
    'Reverse proxies in front that set X-Forwarded-For.',
    'a number from 0 to 10',
    whole(0, 10),
  ),
  drainMs: setting(
    'DRAIN_MS',
    '500',
    'Milliseconds between "not ready" and the end of listening; 5000 behind a load balancer.',
    'a number from 0 to 60000',
    whole(0, 60000),
  ),
  jobs: setting('JOBS', 'on', 'Whether this instance runs background jobs: on or off.', 'on or off', (value) =>
    value === 'on' ? true : value === 'off' ? false : undefined,
  ),
  floodLimit: setting(
    'FLOOD_LIMIT',
    '3000',
    'Requests a minute from one address; 0 turns the guard off.',
    'a number from 0 to 1000000',
    whole(0, 1_000_000),
  ),
  trialClock: setting(
    'TRIAL_CLOCK',
    '',
    'For trials alone: the moment at which the clock begins at this start, such as 2027-01-11T02:00:00Z. The first start\n# with it marks the installation as a demonstration for good; one that is not so marked does not start with it.',
    'an instant such as 2027-01-11T02:00:00Z',
    (value) => (value === '' ? null : instant(value)),
  ),
  sidePool: setting(
    'POOL_SIDE',
    '10',
    'Connections for each of the two sides.',
    'a number from 1 to 100',
    whole(1, 100),
  ),
  publicPool: setting('POOL_PUBLIC', '4', 'Connections for public reading.', 'a number from 1 to 100', whole(1, 100)),
  systemPool: setting('POOL_SYSTEM', '6', 'Connections for sign-in and jobs.', 'a number from 1 to 100', whole(1, 100)),
} as const;

type Values = { [K in keyof typeof settings]: Exclude<ReturnType<(typeof settings)[K]['read']>, undefined> };

/**
 * Reads the configuration from environment variables.
 * @throws ConfigurationError with every problem, so that one start shows them all.
 */
export function readConfig(environment: Record<string, string | undefined>, options: { demo: boolean }): Config {
  const problems: string[] = [];
  const values = Object.fromEntries(
    Object.entries(settings).map(([name, { variable, fallback, read, expected }]) => {
      const value = (read as (text: string) => unknown)(environment[variable] ?? fallback);
      if (value === undefined) problems.push(`${variable} must be ${expected}.`);
      return [name, value];
    }),
  ) as Values;
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    host: values.host,
    port: values.port,
    publicUrl: values.publicUrl || `http://${values.host}:${values.port}`,
    databaseUrl: values.databaseUrl,
    dataDir: values.dataDir,
    secretFile: values.secretFile || `${values.dataDir}/secret`,
    logLevel: values.logLevel,
    proxyHops: values.proxyHops,
    drainMs: values.drainMs,
    jobs: values.jobs,
    poolSizes: { side: values.sidePool, public: values.publicPool, system: values.systemPool },
    floodLimit: values.floodLimit,
    trialClock: values.trialClock,
    demo: options.demo,
  };
}

/** The text of `.env.example`: every variable with its meaning and default. */
export const environmentExample = (): string =>
  `${Object.values(settings)
    .map(({ variable, fallback, about }) => `# ${about}\n${fallback === '' ? '# ' : ''}${variable}=${fallback}`)
    .join('\n\n')}\n`;
