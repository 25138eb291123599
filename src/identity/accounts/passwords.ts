import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, six passes, one lane: three times the work that the OWASP Password Storage Cheat Sheet asks for. */
export const argon2Parameters = { memoryCost: 19_456, timeCost: 6, parallelism: 1 } as const;

/** The hash of a password that nobody knows: an unknown name costs the time of a known one. */
export const dummyHash =
  '$argon2id$v=19$m=19456,t=6,p=1$ZtUJHuS2PwyxKMMnmGD7Uw$OJkFd7qHQdYrW+w76RSwIvLx5+uMhdAu1cxC5Gfy9D8';

/** Passwords, hashed and compared off the main thread. */
export const passwords = {
  hash: (password: string): Promise<string> => hash(password, argon2Parameters),

  /** False where there is no hash, after the same work. */
  matches: async (stored: string | null, password: string): Promise<boolean> => {
    const known = stored?.startsWith('$argon2id$') === true;
    return (await verify(known ? stored : dummyHash, password)) && known;
  },
};
