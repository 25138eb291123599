import { WordDiff } from '../../parts/word-diff.js';
import { Document } from '../../rendering/document.js';
import { type PageFrame } from '../../rendering/frame.js';
import { dayOf } from '../../rendering/moments.js';
import { inLanguage, langOf, type PageLanguage } from '../../text/catalogues.js';
import { compareAddress, minutesAddress, RecordHead, SideName } from '../parts.js';
import { type RecordGroup } from '../record.views.js';
import { compared, folded, type Shown } from './compare.rules.js';
import { type PublishedMinutes } from './minutes.types.js';
import { type ListedRevision } from './minutes.views.js';
import { shownLanguages } from './paragraph.js';

interface Props {
  readonly frame: PageFrame;
  readonly group: Omit<RecordGroup, 'id'>;
  readonly revisions: readonly ListedRevision[];
  readonly earlier: PublishedMinutes;
  readonly later: PublishedMinutes;
}
type Difference = Exclude<Shown, { state: 'skipped' | 'retracted' }>;

const Choice = (props: { frame: PageFrame; name: 'from' | 'to'; revisions: Props['revisions']; chosen: number }) => {
  const { frame, name, revisions, chosen } = props;
  const { t, zones } = frame;
  return (
    <div class="field">
      <label for={name}>{t.publicCompare[name]}</label>
      <select class="input" id={name} name={name}>
        {revisions.map(({ revision, publishedAt }) => (
          <option key={revision} value={revision} selected={revision === chosen}>
            {t.publicCompare.revision(revision, dayOf(t, publishedAt, zones[0] ?? 'UTC'))}
          </option>
        ))}
      </select>
    </div>
  );
};

/** The same marks as everywhere: taken up again, added, taken out. */
const marks = {
  changed: 'M10 9V6.5a2.5 2.5 0 0 0-2.5-2.5H2M4.5 1.5 2 4l2.5 2.5',
  added: 'M6 1.5v9M1.5 6h9',
  removed: 'm2 2 8 8M10 2l-8 8',
} as const;

const textsOf = (row: Difference, language: PageLanguage): readonly [string, string] => [
  'before' in row ? (row.before.text[language] ?? '') : '',
  'after' in row ? (row.after.text[language] ?? '') : '',
];

const Row = ({
  frame,
  row,
  address,
}: {
  frame: PageFrame;
  row: Exclude<Shown, { state: 'skipped' }>;
  address: string;
}) => {
  const { t, language } = frame;
  const words = t.publicCompare;
  const { number, state } = row;
  const pin =
    state === 'removed' ? (
      <span class="pin">{number}</span>
    ) : (
      <a class="pin" href={`${address}#p${number.replace('.', '-')}`}>
        {number}
        <span class="vh">{words.current}</span>
      </a>
    );
  if (state === 'retracted') {
    return (
      <article class="stmt">
        {pin}
        <div class="body">
          <p class="tomb">
            {words.tomb} <span class="mono">sha256 {row.digest}</span>
          </p>
        </div>
      </article>
    );
  }
  const shown = 'after' in row ? row.after : row.before;
  const differing = shownLanguages(language, 'both').map((one) => [one, ...textsOf(row, one)] as const);
  return (
    <article class="stmt">
      {pin}
      <div class="body stack">
        <p class="attr">
          <span class={state === 'removed' ? 'state' : 'state wait'}>
            <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
              <path d={marks[state]} />
            </svg>
            {words.states[state]}
          </span>
          <span>{t.record.kinds[shown.kind]}</span>
          <SideName frame={frame} slug={shown.side} />
        </p>
        <div class="langs diff">
          {differing.map(([one, before, after]) => (
            <p lang={langOf(one)} key={one}>
              <WordDiff before={before} after={after} lang={one} />
              {before === after && (
                <>
                  {' '}
                  <span class="tag" lang={langOf(language)}>
                    {words.same}
                  </span>
                </>
              )}
            </p>
          ))}
        </div>
        {state === 'changed' && differing.every(([, before, after]) => before === after) && (
          <p class="quiet small">{words.sources}</p>
        )}
      </div>
    </article>
  );
};

/** What changed between two published revisions of minutes, paragraph by paragraph and word by word. */
export const ComparePage = ({ frame, group, revisions, earlier, later }: Props) => {
  const { t, language } = frame;
  const words = t.publicCompare;
  const { cycle } = later.content.meeting;
  const rows = compared(earlier, later);
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  const title = words.title(earlier.revision, later.revision);
  const address = compareAddress(group, later.id);
  const minutes = minutesAddress(group, later.id);
  const newest = later.revision === revisions[0]?.revision;
  const laterAddress = newest ? minutes : `${minutes}?revision=${later.revision}`;
  const about = {
    description: t.publicMinutes.about(cycle, inLanguage(group.name, language).text),
    path: address,
    feeds: [group],
  };
  return (
    <Document frame={frame} title={title} here="record" about={about}>
      <RecordHead frame={frame} group={group} title={title} above={[{ address: minutes, name: t.record.title(cycle) }]}>
        <p class="sub">{words.sub(count('changed'), count('added'), count('removed'), count('unchanged'))}</p>
      </RecordHead>
      <form class="panel pad block" method="get" action={address}>
        <div class="inline">
          <Choice frame={frame} name="from" revisions={revisions} chosen={earlier.revision} />
          <Choice frame={frame} name="to" revisions={revisions} chosen={later.revision} />
          <button class="button" type="submit">
            {words.act}
          </button>
        </div>
      </form>
      {rows.every(({ state }) => state === 'unchanged') && <p class="empty">{words.none}</p>}
      {folded(rows).map((row) =>
        row.state === 'skipped' ? (
          <p class="skipped" key={row.numbers[0]}>
            {words.skipped(row.numbers.length, [...new Set([row.numbers[0], row.numbers.at(-1)])].join(' – '))}
          </p>
        ) : (
          <Row frame={frame} row={row} address={laterAddress} key={`${row.state} ${row.number}`} />
        ),
      )}
      <dl class="kv after">
        {[earlier, later].map(({ revision, digest }) => (
          <>
            <dt>{t.publicMinutes.revision(revision)}</dt>
            <dd class="mono">sha256 {digest}</dd>
          </>
        ))}
      </dl>
    </Document>
  );
};
