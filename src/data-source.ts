import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { ownerConnectionFromEnvironment } from './platform/config/environment.js';
import { ownerOptions } from './platform/database/migrate.js';

/** The owner's data source, for TypeORM's own command line: `typeorm migration:show -d dist/src/data-source.js`. */
export default new DataSource(ownerOptions(ownerConnectionFromEnvironment(), migrations));
