import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newSecret } from '../digest.js';
import { ConfigurationError } from './config.js';

/**
 * The installation's one secret: passwords of the database roles and keys of sealed values derive from it.
 * Made at the first start, readable by the owner alone. All instances of an installation share it.
 * @throws ConfigurationError when the file holds less than 32 characters.
 */
export function readOrMakeSecret(file: string): string {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  try {
    writeFileSync(file, `${newSecret()}\n`, { flag: 'wx', mode: 0o600 });
    chmodSync(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32) throw new ConfigurationError([`SECRET_FILE (${file}) must hold at least 32 characters.`]);
  return secret;
}
