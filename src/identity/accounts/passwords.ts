import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
export const argon2Parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody knows: an unknown name costs the time of a known one. */
export const dummyHash =
  '$argon2id$v=19$m=19456,t=2,p=1$jsn8UuqXTGGqJ6R/Ad3Emw$+q28F7YpvLXSwBFeLoRsqmgIrullAtG0TeA/RO2FUuQ';

/** Passwords, hashed and compared off the main thread. */
export const passwords = {
  hash: (password: string): Promise<string> => hash(password, argon2Parameters),

  /** False where there is no hash, after the same work. */
  matches: async (stored: string | null, password: string): Promise<boolean> => {
    const known = stored?.startsWith('$argon2id$') === true;
    return (await verify(known ? stored : dummyHash, password)) && known;
  },
};
