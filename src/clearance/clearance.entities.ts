/** The module's tables, for the composition root. */
export const clearanceEntities: (new () => object)[] = [];
