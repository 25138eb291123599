import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { entities } from '../../src/entities.js';
import { ownerOptions } from '../../src/platform/database/migrate.js';
import { SnakeNaming } from '../../src/platform/database/naming.js';
import { schemaText } from '../../src/platform/database/schema-text.js';
import { environmentExample } from '../../src/platform/config/config.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { textOf } from '../support/files.js';

describe('the schema', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('is what migrations/schema.sql says', async () => {
    expect(await schemaText(owner)).toBe(textOf('migrations/schema.sql'));
  });

  it('is the same after migrating down to nothing and up again', async () => {
    const before = await schemaText(owner);
    const source = await new DataSource(ownerOptions(database.url, migrations)).initialize();
    for (let i = 0; i < migrations.length; i++) await source.undoLastMigration();
    const { rows } = await owner.query<{ tables: number }>(
      `SELECT count(*)::int AS tables FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migrations'`,
    );
    expect(rows[0]?.tables).toBe(0);
    await source.runMigrations();
    await source.destroy();
    expect(await schemaText(owner)).toBe(before);
  });

  it('has a column of the same type for every property of an entity', async () => {
    const source = new DataSource({
      ...ownerOptions(database.url, []),
      entities: entities as never,
      namingStrategy: new SnakeNaming(),
    });
    await source.initialize();
    const { rows } = await owner.query<{ name: string; type: string }>(
      `SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN '' ELSE ' null' END AS type
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relnamespace = 'public'::regnamespace`,
    );
    const catalogue = new Map(rows.map((row) => [row.name, row.type]));
    const names: Record<string, string> = {
      int: 'integer',
      timestamptz: 'timestamp with time zone',
      timestamp: 'timestamp without time zone',
    };
    const wrong = source.entityMetadatas.flatMap((entity) =>
      entity.columns.flatMap((column) => {
        const type = typeof column.type === 'string' ? (names[column.type] ?? column.type) : 'unknown';
        const expected = `${type}${column.isArray ? '[]' : ''}${column.isNullable ? ' null' : ''}`;
        const name = `${entity.tableName}.${column.databaseName}`;
        return catalogue.get(name) === expected ? [] : [`${name}: ${expected}, not ${catalogue.get(name) ?? 'there'}`];
      }),
    );
    await source.destroy();
    expect(wrong).toEqual([]);
  });

  it('names every constraint itself', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'c', 'x', 'f')
       AND conrelid <> 0 AND conrelid::regclass::text <> 'migrations' AND conname !~ '_(pk|uq|ck|ex|fk)$'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the example of an environment', () => {
  it('lists every variable', () => {
    expect(textOf('.env.example')).toBe(environmentExample());
  });
});
