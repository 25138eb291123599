import { common } from './en/common.js';
import { publicPages } from './en/public-pages.js';
import { record } from './en/record.js';
import { entry } from './en/entry.js';
import { meeting } from './en/meeting.js';
import { print } from './en/print.js';
import { desk } from './en/desk.js';
import { gate } from './en/gate.js';
import { minutes } from './en/minutes.js';
import { item } from './en/item.js';
import { begin } from './en/begin.js';
import { people } from './en/people.js';
import { charter } from './en/charter.js';
import { agenda } from './en/agenda.js';
import { topics } from './en/topics.js';
import { roster } from './en/roster.js';
import { search } from './en/search.js';
import { type SameEntries } from './same-entries.js';

/** Everything that pages say, in English; the Chinese catalogue has the same entries. */
export const en = {
  ...common,
  ...record,
  ...publicPages,
  ...entry,
  ...meeting,
  ...desk,
  ...print,
  ...gate,
  ...minutes,
  ...item,
  ...begin,
  ...people,
  ...charter,
  ...agenda,
  ...topics,
  ...roster,
  ...search,
};

/** What every catalogue says. */
export type Catalogue = SameEntries<typeof en>;
