import { common } from './zh/common.js';
import { publicPages } from './zh/public-pages.js';
import { record } from './zh/record.js';
import { entry } from './zh/entry.js';
import { meeting } from './zh/meeting.js';
import { print } from './zh/print.js';
import { desk } from './zh/desk.js';
import { gate } from './zh/gate.js';
import { minutes } from './zh/minutes.js';
import { item } from './zh/item.js';
import { begin } from './zh/begin.js';
import { people } from './zh/people.js';
import { charter } from './zh/charter.js';
import { agenda } from './zh/agenda.js';
import { topics } from './zh/topics.js';
import { roster } from './zh/roster.js';
import { search } from './zh/search.js';

import { type Catalogue } from './en.js';

/** Everything that pages say, in Simplified Chinese. */
export const zh: Catalogue = {
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
