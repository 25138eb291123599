const assented = {
  csia: { office: 'co-chair', at: '2027-05-11T02:00:00Z' },
  sia: { office: 'co-chair', at: '2027-05-12T14:30:00Z' },
};
const keysOfMinutes = { 'minutes.assent': { effectiveAt: assented.sia.at, keys: assented } };

/** @param farAway the hour on the clocks of New York when it is 17:00 in Shanghai */
const deadline = (day: string, farAway: string) => {
  const wall = `${day}T17:00`;
  const csia = { wall, zone: 'Asia/Shanghai' };
  return {
    at: `${day}T09:00:00Z`,
    ...csia,
    local: { csia, sia: { wall: `${day}T${farAway}`, zone: 'America/New_York' } },
  };
};

const counsel = {
  ...{ id: '01945a10-7c00-7000-8000-00000000c025', personId: '01945a10-7c00-7000-8000-00000000c0a5' },
  ...{ side: 'csia', office: 'counsel', deputy: false, seatId: null, seatNumber: null, companyId: null },
  ...{ name: { en: 'Qiao An', zh: '乔安' }, function: { en: 'Legal adviser', zh: '法律顾问' }, alternate: false },
  ...{ validFrom: '2027-02-01', validTo: null, attestation: null, can: { end: false } },
};

/**
 * What a view shows where the plain word would contradict what stands beside it: keys that hold, a meeting that both
 * sides have proposed, minutes that are locked, things that are still to be done.
 */
export const scenes: Readonly<Record<string, unknown>> = {
  // The book
  'LedgerEntryView.name': 'agenda.item-accepted',

  // People, sessions and keys
  'AccountOfPersonView.state': 'invited',
  'AccountOfPersonView.invitedUntil': '2027-02-08T09:00:00Z',
  'AttestationView.revokedAt': null,
  'HeldOfficeView.seatId': null,
  'HeldOfficeView.companyId': null,
  'KeyView.revokedAt': null,
  'KeyView.seatId': null,
  'KeyView.expiresAt': '2027-12-31T16:00:00Z',
  'MadeKeyView.expiresAt': '2027-12-31T16:00:00Z',
  'OfficerList.officers': [counsel],
  'SessionView.expiresAt': '2027-04-13T13:00:00Z',

  // An item's paper that the other side's counsel reads
  'PaperView.kind': 'agenda-item',
  'ClearedPaperView.kind': 'agenda-item',
  'OfferView.kind': 'agenda-item',
  'OfferView.decidedAt': null,
  'ReleaseView.kind': 'agenda-item',
  'ReleaseView.state': 'released',
  'ReleaseView.codes': [],
  'PaperOfItemView.state': 'cleared',

  // A charter in force, with no other in sight
  'GroupView.draft': null,
  'CharterTextView.inForceAt': '2027-01-19T15:30:00Z',
  'GroupCharterView.inForceAt': '2027-01-19T15:30:00Z',

  // A meeting whose date both sides have proposed
  'DecisionView.openedAt': '2027-01-18T02:00:00Z',
  'DecisionView.effectiveAt': '2027-01-19T15:30:00Z',
  'MeetingView.state': 'proposed',
  'MeetingView.heldAt': null,
  'MeetingSummaryView.state': 'proposed',
  'MeetingSummaryView.heldAt': null,
  'CycleMeetingView.state': 'proposed',
  'MeetingDigestsView.proposal': null,
  'MeetingDigestsView.confirmation': '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
  'MeetingCan.propose': false,
  'MeetingCan.runSittings': false,
  'MeetingCan.recordAttendance': false,
  'MeetingCan.recordConduct': false,
  'MeetingCan.hold': false,
  'DeadlinesView.call': deadline('2027-02-12', '04:00'),
  'DeadlinesView.submissionsClose': deadline('2027-03-16', '05:00'),
  'DeadlinesView.freeze': deadline('2027-03-30', '05:00'),
  'DeadlinesView.minutesDue': deadline('2027-05-13', '05:00'),
  'SittingView.openedAt': null,
  'SittingView.companies': null,
  'SittingView.quorate': null,
  'SittingView.paused': false,
  'SittingWithPausesView.pauses': [],

  // Its agenda: one item of twenty minutes in a sitting of three hours
  'AgendaView.frozenAt': null,
  'AgendaView.unplaced': [],
  'AgendaSittingView.minutes': 180,
  'AgendaSittingView.minutesLeft': 160,
  'EntryView.endsAt': '2027-04-13T01:20:00Z',
  'EntryView.wall': { starts: '2027-04-13T09:00', ends: '2027-04-13T09:20', zone: 'Asia/Shanghai' },
  'EntryView.local': {
    csia: { starts: '2027-04-13T09:00', ends: '2027-04-13T09:20', zone: 'Asia/Shanghai' },
    sia: { starts: '2027-04-12T21:00', ends: '2027-04-12T21:20', zone: 'America/New_York' },
  },
  'VersionEntryView.endsAt': '2027-04-13T01:20:00Z',

  // Minutes that are locked, and what is still to be done
  'NewParagraphDto.kind': 'action',
  'ChangeParagraphDto.kind': 'action',
  'ParagraphView.kind': 'action',
  'ParagraphView.statementId': null,
  'MinutesView.state': 'locked',
  'MinutesView.publishedAt': null,
  'MinutesCanView.edit': false,
  'MinutesCanView.writeSection': false,
  'MinutesCanView.circulate': false,
  'MinutesCanView.lock': false,
  'MinutesCanView.assent': false,
  'FollowUpView.kind': 'action',
  'FollowUpView.state': 'open',
  'PublicFollowUpContentView.kind': 'action',
  'PublicFollowUpContentView.state': 'open',
  'PublicMinutesHeadView.keys': keysOfMinutes,
  'PublicMinutesView.keys': keysOfMinutes,
  'PublicMinutesHeadView.publishedAt': assented.sia.at,
  'PublicMinutesView.publishedAt': assented.sia.at,
  'PublicFollowUpView.publishedAt': assented.sia.at,

  // What waits: a date that the other side has assented to
  'WaitingView.act': 'assent',
  'WaitingView.decision': 'meeting.confirmation',
  'WaitingView.otherSideAssented': true,
  'WaitingView.title': null,
  'WaitingView.reference': null,
  'WaitingView.since': '2027-01-19T15:30:00Z',
  'WaitingView.dueAt': null,
};
