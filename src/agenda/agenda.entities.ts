/** The module's tables, for the composition root. */
export const agendaEntities: (new () => object)[] = [];
