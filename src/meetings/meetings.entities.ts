/** The module's tables, for the composition root. */
export const meetingsEntities: (new () => object)[] = [];
