import { v7 } from 'uuid';

declare const named: unique symbol;
/** A UUIDv7 that names one kind of thing: an `Id<'Meeting'>` is no `Id<'Company'>`. */
export type Id<Thing extends string> = string & { readonly [named]: Thing };

/** Makes a new id (RFC 9562, version 7). */
export const newId = <Thing extends string>(): Id<Thing> => v7() as Id<Thing>;
