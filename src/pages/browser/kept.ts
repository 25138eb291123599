/** What was typed and not confirmed yet, kept for this tab until it is, or until somebody signs out. */
const prefix = 'concord-typed ';

export interface Kept {
  /** What stood there when it was typed. */
  readonly base: string;
  readonly value: string;
}

export function keep(name: string, kept: Kept): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(kept));
  } catch {
    // A device that keeps nothing: the text stands in its field alone.
  }
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(prefix + name);
  } catch {
    // The same.
  }
}

export function kept(name: string): Kept | null {
  try {
    const { base, value } = JSON.parse(sessionStorage.getItem(prefix + name) ?? '{}') as Partial<Kept>;
    return base === undefined || value === undefined ? null : { base, value };
  } catch {
    return null;
  }
}

export function forgetAll(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(prefix)) sessionStorage.removeItem(name);
  } catch {
    // The same.
  }
}
