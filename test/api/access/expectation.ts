import { type Office } from '../../../src/platform/actor.js';

/** Who may call a route: anyone, whoever is signed in, the operator, or offices with or without a fresh second factor. */
export type Expectation =
  'anyone' | 'signed-in' | 'operator' | { offices: readonly Office[]; fresh: boolean; key: boolean };

export const everyOffice: readonly Office[] = [
  'secretary',
  'co-chair',
  'counsel',
  'delegate',
  'interpreter',
  'staff',
  'expert',
  'auditor',
];
/** Any member of either side; keys with the scope too. */
export const members: Expectation = { offices: everyOffice, fresh: false, key: true };
/** Any member of either side, but no key. */
export const persons: Expectation = { offices: everyOffice, fresh: false, key: false };
/** Holders of these offices, and keys that they made. */
export const withKey = (...offices: Office[]): Expectation => ({ offices, fresh: false, key: true });
/** Holders of these offices in person. */
export const only = (...offices: Office[]): Expectation => ({ offices, fresh: false, key: false });
/** Holders of these offices in person, with a fresh second factor. */
export const freshly = (...offices: Office[]): Expectation => ({ offices, fresh: true, key: false });
