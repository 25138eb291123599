import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type EntitySchema, type MixedList } from 'typeorm';
import { type Config } from '../config/config.js';
import { Database } from './database.js';
import { SnakeNaming } from './naming.js';
import { PreparingClient } from './preparing-client.js';
import { type DatabaseRole, databaseRoles, roleUrl } from './roles.js';

export interface DatabaseOptions {
  /** The owner's URL; the serving roles' URLs are derived from it. */
  readonly url: string;
  readonly secret: string;
  readonly entities: MixedList<(new () => object) | EntitySchema>;
}

const poolSize = (config: Config, role: DatabaseRole): number =>
  role === 'concord_public'
    ? config.poolSizes.public
    : role === 'concord_system'
      ? config.poolSizes.system
      : config.poolSizes.side;

const connection = (role: DatabaseRole, config: Config, options: DatabaseOptions): DynamicModule =>
  TypeOrmModule.forRoot({
    name: role,
    type: 'postgres',
    url: roleUrl(options.url, options.secret, role),
    entities: options.entities as never,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    retryAttempts: 0,
    logging: false,
    applicationName: role,
    poolSize: poolSize(config, role),
    extra: {
      connectionTimeoutMillis: 5000,
      query_timeout: 5000,
      keepAlive: true,
      Client: PreparingClient,
      // The server's limits lie below the client's, so that a slow statement is cancelled cleanly.
      options:
        '-c statement_timeout=4000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=10000 -c timezone=UTC -c jit=off -c default_transaction_isolation=read\\ committed',
    },
  });

/** Four pools, one a role. Without options there is none: that serves to describe the routes without a database. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, options: DatabaseOptions | null): DynamicModule {
    const providers: Provider[] = [Database];
    return {
      module: DatabaseModule,
      imports: options === null ? [] : databaseRoles.map((role) => connection(role, config, options)),
      providers,
      exports: [Database],
    };
  }
}
