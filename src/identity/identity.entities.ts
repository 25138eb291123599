/** The module's tables, for the composition root. */
export const identityEntities: (new () => object)[] = [];
