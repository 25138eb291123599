import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../platform/domain-error.js';
import { mayBeDecided, placeFits, resolveSittings, scheduleDigest, type WantedSitting } from './schedule.rules.js';

const cycle = { year: 2027, half: 1, zone: 'Asia/Shanghai' };
const now = Temporal.Instant.from('2027-01-11T03:00:00Z');
const sitting = (day: string, from = '09:00', to = '12:00', zone = 'Asia/Shanghai'): WantedSitting => ({
  startsWall: `${day}T${from}`,
  endsWall: `${day}T${to}`,
  zone,
});

function faults(...wanted: WantedSitting[]): string[] {
  try {
    resolveSittings(wanted, cycle, now);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe('schedule-refused');
    return error.errors.map(({ field, code }) => `${field} ${code}`);
  }
}

describe('the sittings of a meeting', () => {
  it('become instants in their zones', () => {
    const [first, second] = resolveSittings(
      [sitting('2027-04-14'), sitting('2027-04-15', '08:00', '10:00', 'america/new_york')],
      cycle,
      now,
    );
    expect(first?.startsAt.toString()).toBe('2027-04-14T01:00:00Z');
    expect(second?.endsAt.toString()).toBe('2027-04-15T14:00:00Z');
    expect(second?.zone).toBe('America/New_York');
  });

  it.each([
    [
      'a time that the clocks leave out',
      [sitting('2027-03-14', '02:30', '04:00', 'America/New_York')],
      'sittings[0].startsWall wall-time-does-not-exist',
    ],
    ['another half-year', [sitting('2027-07-01')], 'sittings[0].startsWall outside-half-year'],
    ['the past', [sitting('2027-01-08')], 'sittings[0].startsWall in-the-past'],
    [
      'an end before the beginning',
      [sitting('2027-04-14', '12:00', '09:00')],
      'sittings[0].endsWall ends-before-start',
    ],
    ['more than a day', [{ ...sitting('2027-04-14'), endsWall: '2027-04-15T09:01' }], 'sittings[0].endsWall too-long'],
    ['an unknown zone', [sitting('2027-04-14', '09:00', '12:00', 'China')], 'sittings[0].zone zone-unknown'],
    ['two at once', [sitting('2027-04-14'), sitting('2027-04-14', '11:59', '13:00')], 'sittings[1].startsWall overlap'],
    ['the wrong order', [sitting('2027-04-15'), sitting('2027-04-14')], 'sittings[1].startsWall overlap'],
  ])('are refused by field for %s', (_, wanted, fault) => {
    expect(faults(...wanted)).toEqual([fault]);
  });

  it('may follow each other without a pause, and reach the last minute of the half-year', () => {
    expect(faults(sitting('2027-04-14'), sitting('2027-04-14', '12:00', '13:00'))).toEqual([]);
    expect(faults({ ...sitting('2027-06-30', '20:00'), endsWall: '2027-07-01T00:00' })).toEqual([]);
  });

  it('are told the days of the half-year, on the clocks of the host', () => {
    const late = { ...sitting('2027-06-30', '20:00', '22:00', 'America/New_York') };
    expect(() => resolveSittings([late], { ...cycle, zone: 'America/New_York' }, now)).not.toThrow();
    let told: unknown;
    try {
      resolveSittings([late], cycle, now);
    } catch (error) {
      told = error;
    }
    expect(told).toMatchObject({ errors: [{ code: 'outside-half-year' }] });
    const [fault] = (told as DomainError).errors;
    expect(fault?.detail).toContain('from 2027-01-01 to 2027-06-30 in Asia/Shanghai');
  });

  it('name every field at fault at once', () => {
    expect(
      faults(sitting('2027-02-30'), { ...sitting('2027-11-07', '01:30', '03:00'), zone: 'America/New_York' }),
    ).toEqual([
      'sittings[0].startsWall wall-time-malformed',
      'sittings[0].endsWall wall-time-malformed',
      'sittings[1].startsWall wall-time-exists-twice',
    ]);
  });
});

describe('the place', () => {
  it('is needed where people come in person', () => {
    expect(placeFits('online', null)).toBe(true);
    expect(placeFits('on-site', { en: 'Hall 1', zh: '一号厅' })).toBe(true);
    expect(placeFits('hybrid', null)).toMatchObject({ code: 'place-required' });
  });
});

describe('the digest of a schedule', () => {
  const schedule = {
    meetingId: '1',
    revision: 3,
    format: 'online',
    place: null,
    sittings: [{ ...sitting('2027-04-14'), startsAt: 'x', endsAt: 'y' }],
  };
  const digest = scheduleDigest('proposal', schedule);

  it('differs with the decision, the revision and everything that is decided', () => {
    const others = [
      scheduleDigest('confirmation', schedule),
      scheduleDigest('proposal', { ...schedule, revision: 4 }),
      scheduleDigest('proposal', { ...schedule, format: 'hybrid' }),
      scheduleDigest('proposal', { ...schedule, place: { en: 'Hall 1', zh: '一号厅' } }),
      scheduleDigest('proposal', { ...schedule, sittings: [] }),
    ];
    expect(new Set([digest, ...others]).size).toBe(6);
  });

  it('does not change with what is not decided', () => {
    const sittings = schedule.sittings.map((one) => ({ ...one, sequence: 7, openedAt: null }));
    expect(scheduleDigest('proposal', { ...schedule, sittings })).toBe(digest);
  });
});

describe('a decision on a meeting', () => {
  const startsAt = Temporal.Instant.from('2027-04-14T01:00:00Z');
  it.each([
    ['proposal', 'planned', true],
    ['proposal', 'proposed', 'wrong-state'],
    ['confirmation', 'planned', 'wrong-state'],
    ['confirmation', 'proposed', true],
    ['confirmation', 'confirmed', 'wrong-state'],
  ] as const)('%s of a %s meeting: %s', (name, state, expected) => {
    const decision = mayBeDecided(name, { state, startsAt }, now);
    expect(decision === true ? true : decision.code).toBe(expected);
  });

  it('needs a date, and comes before it', () => {
    expect(mayBeDecided('proposal', { state: 'planned', startsAt: null }, now)).toMatchObject({ code: 'no-date' });
    expect(mayBeDecided('proposal', { state: 'planned', startsAt }, startsAt)).toMatchObject({ code: 'in-the-past' });
  });
});
