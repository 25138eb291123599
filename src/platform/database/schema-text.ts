import type pg from 'pg';

const inPublic = `'public'::regnamespace`;
const ownTables = `c.relnamespace = ${inPublic} AND c.relkind = 'r' AND c.relname <> 'migrations'`;
const notOfExtension = (oid: string): string =>
  `NOT EXISTS (SELECT 1 FROM pg_depend x WHERE x.objid = ${oid} AND x.deptype = 'e')`;

const columnLines = `
  SELECT a.attnum::int AS n, '  ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
         || CASE WHEN a.attidentity = 'a' THEN ' GENERATED ALWAYS AS IDENTITY' WHEN a.attgenerated = 's' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
              ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS line
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT 10000, '  CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid)
  FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u', 'c', 'x')`;

/** Each part: a heading, and a query that gives one statement a row; the text is the same on PostgreSQL 15 and 18. */
const parts: readonly (readonly [string, string])[] = [
  [
    'Extensions',
    `SELECT format('CREATE EXTENSION %I;', extname) FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname`,
  ],
  [
    'Functions',
    `SELECT pg_get_functiondef(p.oid) || ';' FROM pg_proc p WHERE p.pronamespace = ${inPublic} AND ${notOfExtension('p.oid')} ORDER BY p.proname`,
  ],
  [
    'Tables',
    `SELECT format(E'CREATE TABLE %I (\\n%s\\n);', c.relname, (SELECT string_agg(line, E',\\n' ORDER BY n, line) FROM (${columnLines}) l))
            || CASE WHEN c.relrowsecurity THEN format(E'\\nALTER TABLE %I ENABLE ROW LEVEL SECURITY;', c.relname) ELSE '' END
     FROM pg_class c WHERE ${ownTables} ORDER BY c.relname`,
  ],
  [
    'Foreign keys',
    `SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s;', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
     FROM pg_constraint k WHERE k.connamespace = ${inPublic} AND k.contype = 'f' ORDER BY k.conrelid::regclass::text, k.conname`,
  ],
  [
    'Indexes',
    `SELECT pg_get_indexdef(i.indexrelid) || ';' FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE ${ownTables} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY i.indexrelid::regclass::text`,
  ],
  [
    'Triggers',
    `SELECT pg_get_triggerdef(t.oid) || ';' FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE ${ownTables} AND NOT t.tgisinternal ORDER BY t.tgname, c.relname`,
  ],
  [
    'Policies',
    `SELECT format('CREATE POLICY %I ON %I FOR %s TO %s%s%s;', policyname, tablename, cmd, array_to_string(roles, ', '),
                   coalesce(' USING (' || qual || ')', ''), coalesce(' WITH CHECK (' || with_check || ')', ''))
     FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename, policyname`,
  ],
  [
    'Grants',
    `SELECT format('GRANT %s ON %I TO %s;', string_agg(g.privilege_type, ', ' ORDER BY g.privilege_type), c.relname, g.grantee::regrole)
     FROM pg_class c, aclexplode(c.relacl) g WHERE ${ownTables} AND g.grantee <> c.relowner AND g.grantee <> 0
     GROUP BY c.relname, g.grantee ORDER BY c.relname, g.grantee::regrole::text`,
  ],
  [
    'Grants on columns',
    `SELECT format('GRANT %s (%s) ON %I TO %s;', g.privilege_type, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname), c.relname,
                   g.grantee::regrole)
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid, aclexplode(a.attacl) g WHERE ${ownTables} AND g.grantee <> c.relowner
     GROUP BY c.relname, g.privilege_type, g.grantee ORDER BY c.relname, g.grantee::regrole::text, g.privilege_type`,
  ],
];

/** The whole schema as text, read from the catalogue: what `migrations/schema.sql` holds. */
export async function schemaText(owner: pg.Client): Promise<string> {
  const sections: string[] = ['-- Generated from the migrations by `npm run generate`. Not meant to be run.'];
  for (const [heading, query] of parts) {
    const { rows } = await owner.query<string[]>({ text: query, rowMode: 'array' });
    sections.push(`-- ${heading}\n${rows.map(([line]) => line).join('\n')}`);
  }
  return `${sections.join('\n\n')}\n`;
}
