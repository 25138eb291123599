import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { ModuleRef } from '@nestjs/core';
import { type Client, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import { type DataSource, type EntityManager } from 'typeorm';
import { type Actor } from '../actor.js';
import { Clock } from '../clock.js';
import { IdempotencyScope } from '../http/idempotency-scope.js';
import { type DatabaseRole } from './roles.js';
import { Statement } from './statement.js';
import { translateDatabaseError } from './database-errors.js';

declare const madeByDatabase: unique symbol;
/** Proof that a transaction is open: every write asks for one, and only `Database.transaction` makes one. */
export type Tx = EntityManager & { readonly [madeByDatabase]: true };

/** The role whose rights an actor has in PostgreSQL: there stands the wall between the sides. */
export function roleOf(actor: Actor): DatabaseRole {
  switch (actor.kind) {
    case 'person':
    case 'key':
      return actor.side === 'a' ? 'concord_a' : 'concord_b';
    case 'public':
      return 'concord_public';
    case 'operator':
      return 'concord_system';
    case 'system':
      return actor.side === undefined ? 'concord_system' : actor.side === 'a' ? 'concord_a' : 'concord_b';
  }
}

const pingStatement = new Statement('platform.ping', 'SELECT 1 AS one');

const timedOut = (error: unknown): boolean => error instanceof Error && error.message === 'Query read timeout';

/** Runs every statement as the actor's own role. One transaction a use case; reads are single named statements. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly sources = new Map<DatabaseRole, DataSource>();

  constructor(
    private readonly modules: ModuleRef,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError `unavailable` when the server cannot be reached, `outcome-unknown` when it went away during the
   * commit; conflicts by the constraint's name.
   */
  async transaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source(actor).createQueryRunner();
    let committing = false;
    try {
      await runner.startTransaction(); // READ COMMITTED, as the connection says
      const tx = runner.manager as Tx;
      const run = <Row extends QueryResultRow>(statement: Statement<Row>, values: unknown[]) =>
        this.run(tx, statement, values);
      const replay = await IdempotencyScope.claim(actor, run, this.clock.now());
      const result = replay === undefined ? await work(tx) : (replay as T);
      if (replay === undefined) await IdempotencyScope.keep(actor, result, run);
      committing = true;
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (timedOut(error)) {
        // The late answer would reach the next borrower: close the socket, the pool then drops the connection.
        void ((await runner.connect()) as Client).end();
      } else if (runner.isTransactionActive) {
        await runner.rollbackTransaction().catch(() => undefined);
      }
      throw translateDatabaseError(error, committing);
    } finally {
      await runner.release().catch(() => undefined);
    }
  }

  /** One named statement outside any transaction, in one round trip. */
  async read<Row extends QueryResultRow>(actor: Actor, statement: Statement<Row>, values: unknown[]): Promise<Row[]> {
    const pool = (this.source(actor).driver as unknown as { master: Pool }).master;
    try {
      const { name, text } = statement;
      return (await pool.query<Row>({ name, text, values })).rows;
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  /** One named statement inside a transaction. */
  async run<Row extends QueryResultRow>(tx: Tx, statement: Statement<Row>, values: unknown[]): Promise<Row[]> {
    const client = (await tx.queryRunner?.connect()) as PoolClient;
    const { name, text } = statement;
    return (await client.query<Row>({ name, text, values })).rows;
  }

  /** Asks the server for a sign of life as the role that serves sign-in. */
  async ping(): Promise<void> {
    await this.read({ kind: 'system' }, pingStatement, []);
  }

  async onApplicationShutdown(): Promise<void> {
    const open = [...this.sources.values()].filter((source) => source.isInitialized);
    await Promise.all(open.map((source) => source.destroy()));
  }

  private source(actor: Actor): DataSource {
    const role = roleOf(actor);
    let source = this.sources.get(role);
    if (source === undefined) {
      source = this.modules.get<DataSource>(getDataSourceToken(role), { strict: false });
      this.sources.set(role, source);
    }
    return source;
  }
}
