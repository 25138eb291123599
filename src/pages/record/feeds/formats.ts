import { v5 as nameId } from 'uuid';
import { catalogues, langOf } from '../../text/catalogues.js';
import { groupAddress } from '../parts.js';
import { type Feed, feedSelf } from './entries.js';
import { element, xmlDocument } from './xml.js';

const pageOf = ({ site, group, language }: Feed): string => `${site}${groupAddress(group)}?language=${language}`;

/** A feed as Atom (RFC 4287). */
export function atomOf(feed: Feed): string {
  const { group, language, title, updated, entries } = feed;
  const link = (rel: string, type: string, href: string) => element('link', { rel, type, href });
  const root = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': langOf(language) }, [
    element('id', {}, `urn:uuid:${nameId(language, group.id)}`),
    element('title', {}, title),
    element('subtitle', {}, catalogues[language].publicFeeds.description),
    element('updated', {}, updated),
    link('self', 'application/atom+xml', feedSelf(feed, 'atom')),
    link('alternate', 'text/html', pageOf(feed)),
    element('author', {}, element('name', {}, title)),
    ...entries.map((entry) =>
      element('entry', {}, [
        element('id', {}, entry.id),
        element('title', {}, entry.title),
        element('published', {}, entry.published),
        element('updated', {}, entry.updated),
        link('alternate', 'text/html', entry.url),
        element('summary', {}, entry.text),
      ]),
    ),
  ]);
  return xmlDocument(root);
}

/** A feed as JSON Feed 1.1 (jsonfeed.org); `_concord` says what the API calls each thing. */
export function jsonFeedOf(feed: Feed): string {
  const { language, title, entries } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: catalogues[language].publicFeeds.description,
    home_page_url: pageOf(feed),
    feed_url: feedSelf(feed, 'json'),
    language: langOf(language),
    authors: [{ name: title }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      date_published: entry.published,
      date_modified: entry.updated,
      language: langOf(language),
      _concord: { kind: entry.publication.kind, id: entry.publication.id, revision: entry.publication.revision },
    })),
  });
}
