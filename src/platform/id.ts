import { v4, v7 } from 'uuid';

declare const named: unique symbol;
/** A UUID that names one kind of thing: an `Id<'Meeting'>` is no `Id<'Company'>`. */
export type Id<Thing extends string> = string & { readonly [named]: Thing };

/** Makes a new id (RFC 9562, version 7). */
export const newId = <Thing extends string>(): Id<Thing> => v7() as Id<Thing>;

/**
 * Makes the id of what one side begins alone and the other side will know by the same id (RFC 9562, version 4). It is
 * random through and through: a version 7 carries its millisecond, and would tell the other side when the work began.
 */
export const newCrossingId = <Thing extends string>(): Id<Thing> => v4() as Id<Thing>;
