/** What stands at a path in an answer; a step into a list is the id of the entry that is meant. */
export function valueAt(answer: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((within, step) => {
    if (Array.isArray(within)) return within.find((one: { id?: unknown } | null) => one?.id === step);
    return (within as Record<string, unknown> | null | undefined)?.[step];
  }, answer);
}

/** A text at a path; nothing there is an empty text. */
export function textAt(answer: unknown, path: string): string {
  const value = valueAt(answer, path);
  return typeof value === 'string' ? value : '';
}

/** A body with each value at its path, such as `title.en`. */
export function bodyOf(values: readonly (readonly [path: string, value: string | null])[]): object {
  const body: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let within = body;
    for (const step of steps) within = (within[step] ??= {}) as Record<string, unknown>;
    within[last] = value;
  }
  return body;
}
