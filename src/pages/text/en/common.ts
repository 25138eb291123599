import { gateFaults, gateFieldFaults } from './gate.js';
import { minutesFaults, minutesFieldFaults } from './minutes.js';
import { itemFaults, itemFieldFaults } from './item.js';
import { beginFaults, beginFieldFaults } from './begin.js';
import { charterFaults, charterFieldFaults } from './charter.js';
import { peopleFaults, peopleFieldFaults } from './people.js';
import { agendaFaults, agendaFieldFaults } from './agenda.js';
import { topicFaults } from './topics.js';
import { rosterFieldFaults } from './roster.js';

export const common = {
  language: 'en',
  otherLanguage: { label: '中文', lang: 'zh-Hans' },
  name: 'Concord',
  skip: 'Skip to content',
  demo: 'Demonstration data: every company, person and source on this page is fictional.',
  theme: { dark: 'Dark', light: 'Light' },
  nav: {
    record: 'Public record',
    group: 'Working group',
    home: 'Home',
    desk: 'Desk',
    roster: 'Roster',
    schedule: 'Schedule',
    agenda: 'Agenda',
    gate: 'Gate',
    live: 'Live meeting',
    minutes: 'Minutes',
    people: 'People',
    settings: 'Settings',
    signIn: 'Sign in',
    signOut: 'Sign out',
    here: 'You are here',
  },
  foot: 'Public information only. Both associations assent to what stands here.',
  api: 'API',
  offices: {
    secretary: 'secretary',
    'co-chair': 'co-chair',
    counsel: 'counsel',
    delegate: 'delegate',
    interpreter: 'interpreter',
    staff: 'staff',
    expert: 'invited expert',
    auditor: 'auditor',
    operator: 'operator',
  },
  time: {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    zones: { 'Asia/Shanghai': 'Shanghai', 'America/New_York': 'New York', 'Asia/Hong_Kong': 'Hong Kong', UTC: 'UTC' },
    today: 'today',
    inDays: (days: number) => (days === 1 ? 'tomorrow' : `in ${days} days`),
    daysAgo: (days: number) => (days === 1 ? 'yesterday' : `${days} days ago`),
    since: (when: string) => `since ${when}`,
  },
  problem: {
    title: 'This did not work',
    kinds: {
      'not-found': 'There is nothing at this address, or nothing that you may see.',
      gone: 'This was taken back and is no longer shown.',
      forbidden: 'Your office does not allow this.',
      unavailable: 'The database cannot be reached at the moment. Nothing was changed; try again in a few seconds.',
      other: 'Something was not right. Nothing was changed.',
    },
    back: 'To the public record',
    request: (id: string) => `If you tell the operator, name the request ${id}.`,
  },
  nothingChanged: 'Nothing was changed',
  errorTitle: 'Error: ',
  /** What a reader does about a refusal, by its code, else by its kind. */
  faults: {
    invalid: 'Some fields are missing or not right.',
    conflict: 'Somebody was quicker: what stands there now does not allow this. Read it again.',
    stale: 'Somebody changed this meanwhile. Read what stands there now before you change it.',
    rule: 'The rules of the working group do not allow this.',
    'too-large': 'This is too large.',
    'unsupported-type': 'A file of this kind is not taken.',
    'digest-differs': 'This is not what stands there now. Read it again before you decide.',
    'already-assented': 'Your side has assented to this already.',
    'already-decided': 'Both sides have decided this already.',
    'decided-meanwhile': 'The other side acted at the same moment. Read what stands there now.',
    'already-effective': 'Both sides have decided this, and it stands.',
    'nothing-to-take-back': 'Your side has not assented to this as it stands.',
    ...beginFaults,
    ...peopleFaults,
    ...charterFaults,
  },
  /** What is wrong with a field, by the code of its fault. */
  fieldFaults: {
    required: 'Fill this in.',
    'is-not-empty': 'Fill this in.',
    'max-length': 'This is too long.',
    'min-length': 'This is too short.',
    'is-iso8601': 'The calendar has no such day. Write it like 2027-04-13.',
    'is-url': 'Write a whole web address, beginning with https://.',
    'is-in': 'Choose one of these.',
    'is-int': 'Write a whole number.',
    'read.required': 'Tick the box to say that you have read what is decided.',
    min: 'This number is too small.',
    max: 'This number is too large.',
    matches: 'This is not written as it is expected here.',
    ...beginFieldFaults,
    ...peopleFieldFaults,
    ...charterFieldFaults,
    other: 'This is not right.',
  },
  keys: {
    notYet: 'not yet',
    by: (office: string, when: string) => `${office}, ${when}`,
    takeBack: 'Take the assent of my side back',
  },
  /** What the pages of one area say instead. */
  inArea: {
    gate: { faults: gateFaults, fieldFaults: gateFieldFaults },
    minutes: { faults: minutesFaults, fieldFaults: minutesFieldFaults },
    item: { faults: itemFaults, fieldFaults: itemFieldFaults },
    agenda: { faults: agendaFaults, fieldFaults: agendaFieldFaults },
    topics: { faults: topicFaults, fieldFaults: {} },
    roster: { faults: {}, fieldFaults: rosterFieldFaults },
  },
};
