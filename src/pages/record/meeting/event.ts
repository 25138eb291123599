import { type PageFrame } from '../../rendering/frame.js';
import { type Bilingual, inLanguage, langOf, pageLanguages } from '../../text/catalogues.js';
import { meetingAddress } from '../parts.js';
import { type HeldContent } from '../group/group.views.js';
import { type MeetingScreen } from './meeting.views.js';

const mode = { online: 'Online', 'on-site': 'Offline', hybrid: 'Mixed' } as const;

/** JSON that stands in a page and ends no element there, whatever the texts in it are. */
export const jsonInPage = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A meeting that was held, as schema.org's `Event`. */
export function eventOf(frame: PageFrame, screen: MeetingScreen, held: HeldContent): object {
  const { t, language, site, associations } = frame;
  const words = (text: Bilingual): string => inLanguage(text, language).text;
  const url = `${site}${meetingAddress(screen.group, screen.id)}`;
  const online = { '@type': 'VirtualLocation', url };
  const place = held.place === null ? null : { '@type': 'Place', name: words(held.place), address: words(held.place) };
  const locations = [place, held.format === 'on-site' && place !== null ? null : online].filter((one) => one !== null);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: `${words(screen.group.name)}${language === 'zh' ? '：' : ': '}${t.publicMeeting.title(held.cycle)}`,
    startDate: held.sittings[0]?.startsAt,
    endDate: held.sittings.at(-1)?.endsAt,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: `https://schema.org/${mode[held.format]}EventAttendanceMode`,
    location: locations.length === 1 ? locations[0] : locations,
    organizer: associations.map(({ label }) => ({ '@type': 'Organization', name: label })),
    inLanguage: pageLanguages.map(langOf),
  };
}
