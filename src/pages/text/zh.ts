import { common } from './zh/common.js';
import { record } from './zh/record.js';
import { entry } from './zh/entry.js';
import { meeting } from './zh/meeting.js';
import { desk } from './zh/desk.js';
import { search } from './zh/search.js';

import { type Catalogue } from './en.js';

/** Everything that pages say, in Simplified Chinese. */
export const zh: Catalogue = {
  ...common,
  ...record,
  ...entry,
  ...meeting,
  ...desk,
  ...search,
};
