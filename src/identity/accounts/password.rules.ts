import { type Decision, refuse } from '../../platform/domain-error.js';

/** Length in characters; longer ones would only cost time. */
export const minPassword = 12;
export const maxPassword = 200;

/** A new password is not the sign-in name, and no repetition of a few characters; its length is enough otherwise. */
export function soundPassword(password: string, signInName: string): Decision {
  const lower = password.toLowerCase();
  const name = signInName.toLowerCase();
  if ([...password].length < minPassword || new Set(lower).size < 5 || lower === name || lower === name.split('@')[0]) {
    return refuse('rule', 'password-weak', 'This password is too easy to guess; take a longer or more varied one.');
  }
  return true;
}

/** Names are compared in lower case, as mail addresses are in practice. */
export const normalName = (signInName: string): string => signInName.trim().toLowerCase();
