import { Platform1764000000001 } from './1764000000001-platform.js';
import { Ledger1764000000002 } from './1764000000002-ledger.js';
import { Roster1764000000003 } from './1764000000003-roster.js';
import { Identity1764000000004 } from './1764000000004-identity.js';
import { Assent1764000000005 } from './1764000000005-assent.js';
import { Clearance1764000000006 } from './1764000000006-clearance.js';
import { Meetings1764000000007 } from './1764000000007-meetings.js';
import { Agenda1764000000008 } from './1764000000008-agenda.js';
import { Minutes1764000000009 } from './1764000000009-minutes.js';
import { BothKeys1764000000010 } from './1764000000010-both-keys.js';
import { KeysAndGuards1764000000011 } from './1764000000011-keys-and-guards.js';
import { Gate1764000000012 } from './1764000000012-gate.js';
import { CounselPresent1764000000013 } from './1764000000013-counsel-present.js';
import { OwnHand1764000000014 } from './1764000000014-own-hand.js';
import { Search1764000000015 } from './1764000000015-search.js';

/** All migrations, in their order; listed, since paths differ between the tests and the build. */
export const migrations = [
  Platform1764000000001,
  Ledger1764000000002,
  Roster1764000000003,
  Identity1764000000004,
  Assent1764000000005,
  Clearance1764000000006,
  Meetings1764000000007,
  Agenda1764000000008,
  Minutes1764000000009,
  BothKeys1764000000010,
  KeysAndGuards1764000000011,
  Gate1764000000012,
  CounselPresent1764000000013,
  OwnHand1764000000014,
  Search1764000000015,
];
