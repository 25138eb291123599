/** Rights on a table, as SQL. The wall between the sides is made of these few forms and of nothing else. */
const bothSides = 'concord_a, concord_b';
const eachSide = (statement: (side: 'a' | 'b') => string): string[] => (['a', 'b'] as const).map(statement);

/** A side's own table: its role sees and changes the side's rows, the other side's role sees none. */
export const sideOwned = (table: string, rights: { update?: string; delete?: boolean } = {}): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  ...eachSide((s) => `CREATE POLICY ${table}_read_${s} ON ${table} FOR SELECT TO concord_${s} USING (side = '${s}')`),
  ...writes(table),
  ...(rights.delete === true
    ? [
        ...eachSide(
          (s) => `CREATE POLICY ${table}_delete_${s} ON ${table} FOR DELETE TO concord_${s} USING (side = '${s}')`,
        ),
        `GRANT DELETE ON ${table} TO ${bothSides}`,
      ]
    : []),
  `GRANT SELECT, INSERT ON ${table} TO ${bothSides}`,
  ...(rights.update === undefined ? [] : [`GRANT ${rights.update} ON ${table} TO ${bothSides}`]),
];

/** A table that both sides read and each writes for itself alone. */
export const ownWriteSharedRead = (table: string, rights: { update?: string } = {}): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  ...eachSide((s) => `CREATE POLICY ${table}_read_${s} ON ${table} FOR SELECT TO concord_${s} USING (true)`),
  `CREATE POLICY ${table}_read_system ON ${table} FOR SELECT TO concord_system USING (true)`,
  `CREATE POLICY ${table}_insert_system ON ${table} FOR INSERT TO concord_system WITH CHECK (true)`,
  ...writes(table),
  `GRANT SELECT, INSERT ON ${table} TO ${bothSides}`,
  ...(rights.update === undefined ? [] : [`GRANT ${rights.update} ON ${table} TO ${bothSides}`]),
];

/** A table of both sides: rows that neither owns. */
export const joint = (table: string, rights = 'SELECT, INSERT, UPDATE'): string[] => [
  `GRANT ${rights} ON ${table} TO ${bothSides}`,
];

export const toSystem = (table: string, rights: string): string => `GRANT ${rights} ON ${table} TO concord_system`;
export const toPublic = (table: string): string => `GRANT SELECT ON ${table} TO concord_public`;

function writes(table: string): string[] {
  return [
    ...eachSide(
      (s) => `CREATE POLICY ${table}_insert_${s} ON ${table} FOR INSERT TO concord_${s} WITH CHECK (side = '${s}')`,
    ),
    ...eachSide(
      (s) =>
        `CREATE POLICY ${table}_update_${s} ON ${table} FOR UPDATE TO concord_${s} USING (side = '${s}') WITH CHECK (side = '${s}')`,
    ),
  ];
}

/** The check that every column `side` has. */
export const sideCheck = (table: string): string => `CONSTRAINT ${table}_side_ck CHECK (side IN ('a', 'b'))`;

/** Drops tables and functions in reverse order of their making. */
export const dropAll = (tables: readonly string[], functions: readonly string[] = []): string[] => [
  ...[...tables].reverse().map((table) => `DROP TABLE ${table}`),
  ...functions.map((name) => `DROP FUNCTION ${name}`),
];
