/** The module's tables, for the composition root. */
export const rosterEntities: (new () => object)[] = [];
