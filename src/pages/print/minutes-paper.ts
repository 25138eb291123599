import { Temporal } from 'temporal-polyfill';
import { type MinutesContentView } from '../../minutes/index.js';
import { type FrameAssociation } from '../rendering/frame.js';
import { clockText, dayOf, dayText, momentText, zoneName } from '../rendering/moments.js';
import { type Bilingual, type Catalogue, inLanguage, type PageLanguage } from '../text/catalogues.js';
import { type Paper, type PaperSection, type PaperStatement, type Said } from './paper.js';

/** Minutes as they are printed: published, or a revision on its way there. */
export interface PrintedMinutes {
  readonly revision: number;
  readonly digest: string;
  /** When they were published, else locked. */
  readonly at: string;
  /** Not published: every page says so. */
  readonly draft: boolean;
  readonly keys: readonly { readonly side: string; readonly office: string; readonly at: string }[];
  readonly content: MinutesContentView;
}

interface Setting {
  readonly t: Catalogue;
  readonly associations: readonly FrameAssociation[];
}
type Item = MinutesContentView['items'][number];
type Sealed = Item['paragraphs'][number];

const said = (t: Catalogue, text: string): Said => ({ text, lang: t.language as PageLanguage });
const bilingual = (t: Catalogue, text: Bilingual): Said => {
  const { text: shown, lang } = inLanguage(text, t.language as PageLanguage);
  return { text: shown, lang: lang === 'en' ? 'en' : 'zh' };
};
const labelOf = ({ associations }: Setting, slug: string): string =>
  associations.find((one) => one.slug === slug)?.label ?? slug;
const colon = (t: Catalogue): string => (t.language === 'zh' ? '：' : ': ');

function statementOf(setting: Setting, number: string, { paragraph }: Sealed): PaperStatement {
  const { t } = setting;
  if (paragraph === undefined) {
    return { number, attribution: said(t, t.record.retracted), texts: [], sources: [] };
  }
  const own = t.language as PageLanguage;
  const order: readonly PageLanguage[] = own === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const parts = [t.record.kinds[paragraph.kind], labelOf(setting, paragraph.side), t.record.sorts[paragraph.sort]];
  if (paragraph.dueOn != null) parts.push(t.record.due(dayText(t, paragraph.dueOn)));
  return {
    number,
    attribution: said(t, parts.join(' · ')),
    texts: order.flatMap((lang) => (paragraph.text[lang] === null ? [] : [{ text: paragraph.text[lang], lang }])),
    sources: paragraph.citations.map(({ title, locator, publisher, publishedOn, url }) => ({
      name: said(t, [title, locator, t.record.source(publisher, dayText(t, publishedOn))].join(' · ')),
      url: /^https?:/.test(url) ? url : null,
    })),
  };
}

function attendanceOf(setting: Setting, { meeting, conductEvents }: MinutesContentView): PaperSection {
  const { t } = setting;
  const zone = meeting.sittings[0]?.zone ?? 'UTC';
  const sittings = meeting.sittings.map(({ position, startsAt, zone: its, companies, quorate }) => {
    const counts = Object.entries(companies ?? {}).map(
      ([slug, count]) => `${labelOf(setting, slug)} ${t.group.companies(count)}`,
    );
    const words = [...counts, ...(quorate === null ? [] : [t.record.quorum(quorate)])].join(' · ');
    return `${clockText(startsAt, its)} ${t.record.sitting(position, dayOf(t, startsAt, its))}${colon(t)}${words}`;
  });
  const events: Readonly<Record<string, string>> = t.record.events;
  const conduct = conductEvents.map(
    ({ at, side, kind }) => `${clockText(at, zone)} ${labelOf(setting, side)}${colon(t)}${events[kind] ?? kind}`,
  );
  return {
    heading: said(t, t.record.attendance),
    note: said(t, t.record.timesIn(zoneName(t, zone))),
    lines: [...sittings, ...conduct].map((line) => said(t, line)),
    statements: [],
  };
}

/** Draws minutes up for print, in both languages beside each other, with headings and names in the catalogue's. */
export function minutesPaper(setting: Setting, group: Bilingual, minutes: PrintedMinutes): Paper {
  const { t } = setting;
  const { content } = minutes;
  const { meeting } = content;
  const [first] = meeting.sittings;
  const day = Temporal.Instant.from(minutes.at).toZonedDateTimeISO('UTC');
  const offices: Readonly<Record<string, string>> = t.offices;
  const zoneOf = (slug: string): string => setting.associations.find((one) => one.slug === slug)?.zone ?? 'UTC';
  const keys = minutes.keys.map(({ side, office, at }) => ({
    name: said(t, labelOf(setting, side)),
    value: said(t, t.record.by(offices[office] ?? office, momentText(t, at, zoneOf(side)))),
  }));
  const host = labelOf(setting, meeting.host);
  const when = first === undefined ? [] : [momentText(t, first.startsAt, first.zone)];
  return {
    title: said(t, t.record.title(meeting.cycle)),
    lead: bilingual(t, group),
    author: setting.associations.map(({ label }) => label).join(' · '),
    date: { year: day.year, month: day.month, day: day.day },
    draft: minutes.draft ? said(t, t.print.draft) : null,
    foot: said(t, minutes.draft ? t.print.draftFoot : t.record.equal),
    digest: `SHA-256 ${minutes.digest}`,
    heads: [said(t, t.print.what), said(t, t.print.which)],
    facts: [
      { name: said(t, t.record.revision), value: said(t, String(minutes.revision)) },
      { name: said(t, t.group.host), value: said(t, [host, ...when].join(' · ')) },
      {
        name: said(t, minutes.draft ? t.print.locked : t.home.published),
        value: said(t, momentText(t, minutes.at, 'UTC')),
      },
      ...keys,
    ],
    sections: [
      attendanceOf(setting, content),
      ...content.items.map((item, place): PaperSection => ({
        heading: { ...bilingual(t, item.title), text: `${place + 1} ${bilingual(t, item.title).text}` },
        note:
          item.paragraphs.length === 0
            ? said(t, t.record.nothing)
            : item.reference === null
              ? null
              : said(t, item.reference),
        lines: [],
        statements: item.paragraphs.map((sealed, i) => statementOf(setting, `${place + 1}.${i + 1}`, sealed)),
      })),
    ],
  };
}
