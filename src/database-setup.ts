import { migrate } from './platform/database/migrate.js';
import { migrations } from '../migrations/index.js';

/** Makes the serving roles and brings the schema up to date; `url` is the owner's. */
export const migrateDatabase = (options: { url: string; secret: string }): Promise<void> =>
  migrate(options.url, options.secret, migrations);
