/** The module's tables, for the composition root. */
export const minutesEntities: (new () => object)[] = [];
