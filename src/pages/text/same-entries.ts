/** The shape of a catalogue, or of a part of one: the same entries in every language. */
export type SameEntries<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: SameEntries<T[K]> };
