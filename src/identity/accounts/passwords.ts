import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, first choice). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nothing that anybody knows: an unknown name costs the time of a known one. */
const dummy = hash('no account has this password', parameters);

/** Passwords, hashed off the main thread. */
export const passwords = {
  hash: (password: string): Promise<string> => hash(password.normalize('NFC'), parameters),

  /** False for no hash at all, after the same work. */
  matches: async (stored: string | null, password: string): Promise<boolean> => {
    const right = await verify(stored?.startsWith('$argon2') === true ? stored : await dummy, password.normalize('NFC'));
    return right && stored !== null && stored.startsWith('$argon2');
  },
};
