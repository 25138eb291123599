import { hash, verify } from '@node-rs/argon2';

/** argon2id with 32 MiB, five passes, one lane: four times the work that the OWASP Password Storage Cheat Sheet asks for. */
export const argon2Parameters = { memoryCost: 32_768, timeCost: 5, parallelism: 1 } as const;

/** The hash of a password that nobody knows: an unknown name costs the time of a known one. */
export const dummyHash =
  '$argon2id$v=19$m=32768,t=5,p=1$Zrpz6vPHlkwOMkFlXm3zJg$KIxRXhI4BVOmxhSpYqWmoof13HEBCsgAG0/b4UrF7y4';

/** Passwords, hashed and compared off the main thread. */
export const passwords = {
  hash: (password: string): Promise<string> => hash(password, argon2Parameters),

  /** False where there is no hash, after the same work. */
  matches: async (stored: string | null, password: string): Promise<boolean> => {
    const known = stored?.startsWith('$argon2id$') === true;
    return (await verify(known ? stored : dummyHash, password)) && known;
  },
};
