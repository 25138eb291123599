import { type ComponentChildren } from 'preact';
import { assetAddress, type AssetName } from './assets.js';
import { type PageFrame } from './frame.js';
import { type About, FeedLinks, HeadLinks } from './head-links.js';
import { type Place, Rail } from './rail.js';
import { SideMark } from '../parts/side-mark.js';
import { inLanguage, langOf } from '../text/catalogues.js';

export interface DocumentProps {
  readonly frame: PageFrame;
  readonly title: string;
  /** Which entry of the navigation this is. */
  readonly here?: 'record' | 'search' | Place;
  /** What a page of the public record tells whoever finds it elsewhere; pages for members have none. */
  readonly about?: About;
  /** What makes this page quicker, beside what every page loads. */
  readonly script?: AssetName;
  readonly children: ComponentChildren;
}

const Brand = () => (
  <a class="brand" href="/">
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1 1h4.4v10H1z" fill="currentColor" />
      <path d="M7.2 1.6h3.2v8.8H7.2z" fill="none" stroke="currentColor" stroke-width="1.2" />
    </svg>
    Concord
  </a>
);

const current = (here: boolean) => (here ? ({ 'aria-current': 'page' } as const) : {});

/** Leads to what was said, from every page; the page of the search has a form of its own. */
const Finder = ({ t }: Pick<PageFrame, 't'>) => (
  <form class="finder" role="search" method="get" action="/search" aria-label={t.search.field}>
    <input class="input" type="search" name="q" maxLength={100} aria-label={t.search.words} autocomplete="off" />
    <button class="plain" type="submit">
      {t.search.go}
    </button>
  </form>
);

const Reader = ({ frame }: { frame: PageFrame }) => {
  const { t, reader, language } = frame;
  if (reader === null) return <a href="/sign-in">{t.nav.signIn}</a>;
  const name = reader.name === null ? null : inLanguage(reader.name, language);
  return (
    <>
      <span class="who">
        {reader.side !== null && <SideMark a={reader.side === 'a'} b={reader.side === 'b'} />}{' '}
        <span>
          {name !== null && (
            <>
              <span lang={name.lang}>{name.text}</span>
              {language === 'zh' ? '，' : ', '}
            </>
          )}
          {reader.office}
        </span>
      </span>
      <form method="post" action="/sign-out">
        <button class="plain" type="submit">
          {t.nav.signOut}
        </button>
      </form>
    </>
  );
};

const Top = ({ frame, here }: Pick<DocumentProps, 'frame' | 'here'>) => {
  const { t, address, group, language } = frame;
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <header class="top">
      <Brand />
      {group !== null && <span class="group">{inLanguage(group.name, language).text}</span>}
      <nav aria-label={t.nav.record}>
        <ul>
          <li>
            <a href="/" {...current(here === 'record')}>
              {t.nav.record}
            </a>
          </li>
        </ul>
      </nav>
      {here !== 'search' && <Finder t={t} />}
      <div class="tools">
        <a
          href={`/language/${other}?next=${encodeURIComponent(address)}`}
          hreflang={t.otherLanguage.lang}
          lang={t.otherLanguage.lang}
        >
          {t.otherLanguage.label}
        </a>
        <button
          class="plain"
          type="button"
          data-theme-toggle
          data-dark={t.theme.dark}
          data-light={t.theme.light}
          hidden
        >
          {t.theme.dark}
        </button>
        <Reader frame={frame} />
      </div>
    </header>
  );
};

/** A whole page: head, bar, content, foot. */
export const Document = ({ frame, title, here, about, script, children }: DocumentProps) => {
  const { t, language, demo, reader } = frame;
  const main = (
    <main class="main" id="main" tabindex={-1}>
      <div class="wrap">{children}</div>
    </main>
  );
  return (
    <html lang={langOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={about?.description ?? t.home.lead} />
        <title>{`${title} · ${t.name}`}</title>
        {about === undefined ? <meta name="robots" content="noindex" /> : <HeadLinks frame={frame} about={about} />}
        <link rel="icon" href={assetAddress('concord.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetAddress('concord.css')} />
        <script type="module" src={assetAddress(reader === null ? 'theme.js' : 'work.js')} />
        {script !== undefined && <script type="module" src={assetAddress(script)} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {t.skip}
        </a>
        <Top frame={frame} {...(here === undefined ? {} : { here })} />
        {demo && <aside class="demo">{t.demo}</aside>}
        {reader === null ? (
          main
        ) : (
          <div class="frame">
            <Rail frame={frame} here={here === 'record' || here === 'search' ? undefined : here} />
            {main}
          </div>
        )}
        <footer class="foot">
          <span>{t.foot}</span>
          {about?.feeds?.length === 1 && <FeedLinks frame={frame} slug={about.feeds[0]?.slug ?? ''} />}
          <a href="/api/docs">{t.api}</a>
        </footer>
      </body>
    </html>
  );
};
