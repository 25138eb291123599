import { type PublishedHitPage } from '../../ledger/acts.js';
import { type JointHitPage } from '../../minutes/acts.js';
import { mostTyped } from '../../platform/search/search.dto.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Bilingual, inLanguage } from '../text/catalogues.js';
import { JointHit, PublishedHit } from './hit.js';
import { type SearchPageQuery } from './search-page.dto.js';

/** What was found of either kind; null where it was not looked for. */
export interface Found {
  readonly record: PublishedHitPage | null;
  readonly joint: JointHitPage | null;
}

interface Props {
  readonly frame: PageFrame;
  readonly groups: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly asked: Partial<SearchPageQuery>;
  readonly found: Found;
  readonly fault: FormFault | undefined;
}

/** The address of the same search, at another page of it. */
function addressOf(asked: Partial<SearchPageQuery>, at: { after?: string; joint?: string } = {}): string {
  const { q, language, group } = asked;
  const fields = Object.entries({ q, language, group, ...at }).filter(([, value]) => value !== undefined);
  return `/search?${new URLSearchParams(Object.fromEntries(fields) as Record<string, string>).toString()}`;
}

const SearchForm = ({ frame, groups, asked, fault }: Omit<Props, 'found'>) => {
  const { t, language } = frame;
  const named = groups.map(({ id, name }) => [id, inLanguage(name, language).text] as const);
  return (
    <form class="block" role="search" method="get" action="/search" aria-label={t.search.title}>
      <div class="inline">
        <div class="words">
          <Field
            {...{ name: 'q', label: t.search.words, type: 'search', fault, value: asked.q, maxLength: mostTyped }}
            hint={t.search.hint}
            autocomplete="off"
          />
        </div>
        <Field
          {...{ name: 'language', label: t.search.language, fault, value: asked.language }}
          choices={[
            ['', t.search.both],
            ['en', t.record.english],
            ['zh', t.record.chinese],
          ]}
        />
        {(named.length > 1 || asked.group !== undefined) && (
          <Field
            {...{ name: 'group', label: t.search.group, fault, value: asked.group }}
            choices={[['', t.search.everyGroup], ...named]}
          />
        )}
        <button class="button primary" type="submit">
          {t.search.go}
        </button>
      </div>
    </form>
  );
};

const Further = ({ frame, next, first }: { frame: PageFrame; next: string | null; first: string | null }) => {
  const { t } = frame;
  if (next === null && first === null) return null;
  return (
    <p class="actions">
      {next !== null && (
        <a class="button" href={next}>
          {t.search.more}
        </a>
      )}
      {first !== null && <a href={first}>{t.search.first}</a>}
    </p>
  );
};

const Record = ({ frame, asked, found }: Pick<Props, 'frame' | 'asked' | 'found'>) => {
  const { t } = frame;
  if (found.record === null) return null;
  const { items, next } = found.record;
  return (
    <section class="block" aria-labelledby="record">
      <h2 id="record">{t.search.record}</h2>
      <p class="quiet small">
        {t.search.recordNote} {items.length > 0 && t.search.order}
      </p>
      {items.length === 0 ? (
        <div class="empty">
          <p>{t.search.nothing(asked.q ?? '')}</p>
          <p>{t.search.how}</p>
        </div>
      ) : (
        <ol class="hits">
          {items.map((hit) => (
            <PublishedHit frame={frame} hit={hit} key={`${hit.id} ${hit.item?.place} ${hit.paragraph}`} />
          ))}
        </ol>
      )}
      <Further
        frame={frame}
        next={next === null ? null : addressOf(asked, { after: next })}
        first={asked.after === undefined ? null : addressOf(asked)}
      />
    </section>
  );
};

const Joint = ({ frame, asked, found }: Pick<Props, 'frame' | 'asked' | 'found'>) => {
  const { t } = frame;
  if (found.joint === null) return null;
  const { items, next } = found.joint;
  return (
    <section class="block" aria-labelledby="joint">
      <h2 id="joint">{t.search.joint}</h2>
      <p class="quiet small">{t.search.jointNote}</p>
      {items.length === 0 ? (
        <p class="empty slim">{t.search.nothingJoint(asked.q ?? '')}</p>
      ) : (
        <ol class="hits">
          {items.map((hit, place) => (
            <JointHit frame={frame} hit={hit} key={place} />
          ))}
        </ol>
      )}
      <Further
        frame={frame}
        next={next === null ? null : addressOf(asked, { joint: next })}
        first={asked.joint === undefined ? null : addressOf(asked)}
      />
    </section>
  );
};

/** The search: what is looked for, and where it was said. */
export const SearchPage = ({ frame, groups, asked, found, fault }: Props) => {
  const { t } = frame;
  const title =
    asked.q === undefined ? t.search.title : `${t.search.title}${t.language === 'zh' ? '：' : ': '}${asked.q}`;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="search">
      <div class="head">
        <h1>{t.search.title}</h1>
        <p class="sub">{t.search.lead}</p>
      </div>
      <FaultSummary t={t} fault={fault} heading={t.search.refused} />
      <SearchForm frame={frame} groups={groups} asked={asked} fault={fault} />
      {asked.q === undefined && <p class="empty">{t.search.ask}</p>}
      <Record frame={frame} asked={asked} found={found} />
      <Joint frame={frame} asked={asked} found={found} />
    </Document>
  );
};
