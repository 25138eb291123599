import { Temporal } from 'temporal-polyfill';

export type WallTimeFault =
  'zone-unknown' | 'wall-time-malformed' | 'wall-time-does-not-exist' | 'wall-time-exists-twice';

/** A name of the IANA database: `UTC`, `Area/Location`. Bare offsets are none, nor are times that carry a zone. */
const zoneName = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/;
const epoch = Temporal.Instant.fromEpochMilliseconds(0);
const utc = epoch.toZonedDateTimeISO('UTC');

/** The IANA zone in its proper spelling, `UTC` for whatever is another name of it; null where there is none of that name. */
export function zoneNamed(name: string): string | null {
  if (!zoneName.test(name)) return null;
  try {
    const there = epoch.toZonedDateTimeISO(name);
    return there.equals(utc) ? utc.timeZoneId : there.timeZoneId;
  } catch {
    return null;
  }
}

function plainOf(wall: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The one instant that a wall time means in a zone, or why it means none or two. */
export function instantOf(wall: string, zone: string): Temporal.Instant | WallTimeFault {
  const timeZone = zoneNamed(zone);
  if (timeZone === null) return 'zone-unknown';
  const plain = plainOf(wall);
  if (plain === null) return 'wall-time-malformed';
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.toInstant();
  return earlier.toPlainDateTime().equals(plain) ? 'wall-time-exists-twice' : 'wall-time-does-not-exist';
}
