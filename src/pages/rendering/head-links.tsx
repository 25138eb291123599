import { inLanguage, langOf, pageLanguages, type Bilingual } from '../text/catalogues.js';
import { type PageFrame } from './frame.js';

/** A page of the public record, as search engines and feed readers know it. */
export interface About {
  readonly description: string;
  /** Its path without a query, as it is asked for. */
  readonly path: string;
  /** Groups whose publications the page shows. */
  readonly feeds?: readonly { readonly slug: string; readonly name: Bilingual }[];
}

/** The addresses of a group's feeds. */
export const feedAddress = (slug: string, form: 'atom' | 'json', language: string): string =>
  `/feeds/${slug}/publications.${form}?lang=${language}`;

/** Where else the page stands: its own address, the other language, the feeds of what it shows. */
export const HeadLinks = ({ frame, about }: { frame: PageFrame; about: About }) => {
  const { t, site, language, languageNamed } = frame;
  const address = `${site}${about.path}`;
  return (
    <>
      <link rel="canonical" href={languageNamed ? `${address}?language=${language}` : address} />
      {pageLanguages.map((one) => (
        <link rel="alternate" hreflang={langOf(one)} href={`${address}?language=${one}`} key={one} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address} />
      {about.feeds?.map(({ slug, name }) => {
        const title = t.publicFeeds.title(inLanguage(name, language).text);
        return (
          <>
            <link
              rel="alternate"
              type="application/atom+xml"
              title={title}
              href={feedAddress(slug, 'atom', language)}
            />
            <link
              rel="alternate"
              type="application/feed+json"
              title={title}
              href={feedAddress(slug, 'json', language)}
            />
          </>
        );
      })}
    </>
  );
};

/** The same feeds, for people. */
export const FeedLinks = ({ frame, slug }: { frame: PageFrame; slug: string }) => (
  <>
    <a href={feedAddress(slug, 'atom', frame.language)}>Atom</a>
    <a href={feedAddress(slug, 'json', frame.language)}>JSON Feed</a>
  </>
);
