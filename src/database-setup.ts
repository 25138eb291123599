import { forgetHalfStory } from './demo/forget-half-story.js';
import { migrate } from './platform/database/migrate.js';
import { migrations } from '../migrations/index.js';

/** Makes the serving roles and brings the schema up to date; `url` is the owner's. A demonstration begins whole. */
export const migrateDatabase = (options: { url: string; secret: string; demo?: boolean }): Promise<void> =>
  migrate(options.url, options.secret, migrations, options.demo === true ? forgetHalfStory : undefined);
