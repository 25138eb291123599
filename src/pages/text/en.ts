import { common } from './en/common.js';
import { record } from './en/record.js';
import { entry } from './en/entry.js';
import { meeting } from './en/meeting.js';
import { desk } from './en/desk.js';
import { search } from './en/search.js';
import { type SameEntries } from './same-entries.js';

/** Everything that pages say, in English; the Chinese catalogue has the same entries. */
export const en = {
  ...common,
  ...record,
  ...entry,
  ...meeting,
  ...desk,
  ...search,
};

/** What every catalogue says. */
export type Catalogue = SameEntries<typeof en>;
