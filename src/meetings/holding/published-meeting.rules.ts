import { canonicalText } from '../../platform/digest.js';
import { type Meeting } from '../meeting.entity.js';
import { type Sitting } from '../meetings.store.js';
import { rfc3339 } from '../schedule/schedule.rules.js';

/** What the public reads of a held meeting: when, where, who hosted, how many companies of each side came. No names. */
export function heldMeetingContent(held: {
  readonly cycle: string;
  readonly host: string;
  readonly meeting: Pick<Meeting, 'format' | 'placeEn' | 'placeZh'>;
  readonly sittings: readonly Sitting[];
  /** Different companies present, by slug. */
  readonly companies: Readonly<Record<string, number>>;
}): string {
  const { cycle, host, meeting, sittings, companies } = held;
  return canonicalText({
    cycle,
    host,
    format: meeting.format,
    place: meeting.placeEn === null ? null : { en: meeting.placeEn, zh: meeting.placeZh },
    sittings: sittings.map(({ startsWall, endsWall, zone, startsAt, endsAt, quorate }) => ({
      startsWall,
      endsWall,
      zone,
      startsAt: rfc3339(startsAt),
      endsAt: rfc3339(endsAt),
      quorate,
    })),
    companies,
  });
}
