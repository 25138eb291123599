import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newSecret } from '../digest.js';
import { ConfigurationError } from './config.js';

/**
 * The installation's one secret: passwords of the database roles and keys of sealed values derive from it.
 * Made at the first start, readable by the owner alone. All instances of an installation share it.
 * @throws ConfigurationError when the file holds less than 32 characters.
 */
export function readOrMakeSecret(file: string): string {
  if (!existsSync(file)) make(file);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new ConfigurationError([`SECRET_FILE (${file}) must hold at least 32 characters.`]);
  return secret;
}

/** Two first starts at once end with one secret: the file is made whole beside, then linked to its name. */
function make(file: string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, `${newSecret()}\n`, { mode: 0o600 });
  try {
    linkSync(whole, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(whole);
  }
}
