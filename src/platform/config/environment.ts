import { type Config, readConfig } from './config.js';

/** The process's environment, read here and nowhere else. @throws ConfigurationError with every problem. */
export const configFromEnvironment = (options: { demo: boolean }): Config => readConfig(process.env, options);

/** `DATABASE_URL`, for commands that need nothing else. */
export const ownerConnectionFromEnvironment = (): string => process.env['DATABASE_URL'] ?? '';
