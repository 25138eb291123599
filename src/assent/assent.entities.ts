/** The module's tables, for the composition root. */
export const assentEntities: (new () => object)[] = [];
