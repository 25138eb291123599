import { type PageFrame } from './frame.js';

/** The entries of the rail, and what leads there. */
export const places = {
  desk: () => '/desk',
  roster: (group: string) => `/groups/${group}/roster`,
  schedule: (group: string) => `/groups/${group}/schedule`,
  agenda: (group: string) => `/groups/${group}/agenda`,
  gate: () => '/gate',
  live: () => '/live',
  minutes: (group: string) => `/groups/${group}/minutes`,
  people: (group: string) => `/groups/${group}/people`,
  settings: () => '/settings',
} as const;
export type Place = keyof typeof places;

/** In this order, as they are built: an entry leads somewhere. */
const order: readonly Place[] = ['desk', 'roster', 'agenda', 'gate', 'minutes', 'people'];
/** Where only some offices have work. */
const offices: Partial<Record<Place, readonly string[]>> = {
  gate: ['counsel'],
  people: ['secretary', 'co-chair', 'counsel', 'auditor'],
};

/** What stands beside every page of whoever is signed in: the places of his group. */
export const Rail = ({ frame, here }: { frame: PageFrame; here?: Place | undefined }) => {
  const { t, reader, group } = frame;
  if (reader === null) return null;
  const shown = order.filter(
    (place) =>
      (group !== null || place === 'desk' || place === 'settings') &&
      (offices[place]?.some((office) => reader.offices.includes(office)) ?? true),
  );
  return (
    <nav class="rail" aria-label={t.nav.group}>
      <ul>
        {shown.map((place) => (
          <li key={place}>
            <a href={places[place](group?.slug ?? '')} {...(place === here && { 'aria-current': 'page' as const })}>
              {t.nav[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
