import { createHash, randomUUID } from 'node:crypto';
import { meetingsOfGroup } from './data-set.mjs';
import { people } from './stage.mjs';

/** The id that the data set gives: md5 of the name, as a UUID. */
const id = (name) =>
  createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const json = { 'content-type': 'application/json' };
/** The session's token is the sign-in name: see the stage. */
const as = ({ signInName }) => ({ cookie: `concord-session=${signInName}` });
const meeting = id(`meeting-1-${meetingsOfGroup}`);
const group = id('group-1');
const minutes = id(`minutes-1-${meetingsOfGroup - 1}`);
const draft = (number) => id(`draft-${number}`);
const v1 = '/api/v1';

/**
 * The works that are measured: what each asks of Concord, of the limit server, and the share of the limit's requests a
 * second that it must reach. `drafts` hands out a number of a draft that was not submitted before.
 */
export const works = (drafts) => [
  {
    name: 'a meeting with its agenda',
    share: 0.25,
    concord: { url: `${v1}/meetings/${meeting}/agenda`, headers: as(people.secretary) },
    limit: { url: `/agenda/${meeting}/${group}` },
  },
  {
    name: 'meetings of a group, 20 a page',
    share: 0.25,
    concord: { url: `${v1}/working-groups/${group}/meetings`, headers: as(people.delegate) },
    limit: { url: `/meetings/${group}` },
  },
  {
    name: 'submit an item',
    share: 0.15,
    concord: {
      url: v1,
      setup: () => ({
        method: 'POST',
        path: `${v1}/agenda-items/${draft(drafts())}/submission`,
        headers: { ...as(people.delegate), 'idempotency-key': randomUUID() },
      }),
    },
    limit: { url: '/', setup: () => ({ method: 'POST', path: `/submit/${draft(drafts())}` }) },
  },
  {
    name: 'public minutes',
    share: 1,
    concord: { url: `${v1}/public/minutes/${minutes}` },
    limit: { url: `/minutes/${minutes}` },
  },
];

/** Each asks for one of its words after the other; so many in a hundred must be answered within the bound. */
const asking = (words) => {
  let next = 0;
  return { setup: () => ({ path: `${v1}/public/search?q=${encodeURIComponent(words[next++ % words.length])}` }) };
};
export const searches = [
  {
    name: 'search, English and Chinese',
    bound: 30,
    request: asking([
      'export controls',
      'licensing',
      '出口管制',
      'gallium shipments',
      '加密',
      'photoresist',
      '芯',
      'published',
    ]),
  },
  {
    name: 'search for what is nowhere',
    bound: 5,
    request: asking(['unobtainium', '不存在', 'export unobtainium', '蓝鲸', 'xylophone quartet']),
  },
];

/** A right sign-in. */
export const signIn = {
  url: `${v1}/session`,
  method: 'POST',
  headers: json,
  body: JSON.stringify({
    association: 'csia',
    signInName: people.delegate.signInName,
    password: people.delegate.password,
  }),
};
