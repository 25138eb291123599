import { langOf, pageLanguages } from '../../text/catalogues.js';
import { element, xmlDocument } from '../feeds/xml.js';
import { agendaAddress, charterAddress, groupAddress, meetingAddress, minutesAddress } from '../parts.js';
import { type SitePage } from './site.views.js';

function addressesOf({ kind, id, slug }: SitePage): readonly string[] {
  const group = { slug, name: { en: null, zh: null } };
  switch (kind) {
    case 'working-group':
      return [groupAddress(group), charterAddress(group)];
    case 'meeting':
      return [meetingAddress(group, id)];
    case 'agenda':
      return [agendaAddress(group, id)];
    case 'minutes':
      return [minutesAddress(group, id)];
  }
}

/** The public pages, each in both languages, for search engines (sitemaps.org). */
export function sitemapOf(site: string, pages: readonly SitePage[]): string {
  const named = pages.flatMap((page) => addressesOf(page).map((path) => ({ path, at: page.publishedAt })));
  const all = [{ path: '/', at: pages[0]?.publishedAt ?? null }, ...named];
  const urls = all.flatMap(({ path, at }) =>
    pageLanguages.map((language) =>
      element('url', {}, [
        element('loc', {}, `${site}${path}?language=${language}`),
        ...(at === null ? [] : [element('lastmod', {}, at)]),
        ...pageLanguages.map((one) =>
          element('xhtml:link', { rel: 'alternate', hreflang: langOf(one), href: `${site}${path}?language=${one}` }),
        ),
      ]),
    ),
  );
  const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return xmlDocument(element('urlset', names, urls));
}

/** The public record may be read by every program that asks first, all else by none (RFC 9309). */
export const robotsOf = (site: string): string =>
  `User-agent: *
Allow: /$
Allow: /?language=
Allow: /assets/
Allow: /feeds/
Allow: /groups/
Disallow: /groups/*/
Allow: /groups/*/record/
Allow: /groups/*/minutes/
Allow: /sitemap.xml
Disallow: /

Sitemap: ${site}/sitemap.xml
`;
