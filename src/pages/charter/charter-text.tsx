import { type ComponentChildren } from 'preact';
import { type CharterContentDto } from '../../meetings/acts.js';
import { SideMark } from '../parts/side-mark.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Catalogue } from '../text/catalogues.js';
import { deadlineNames, disclosureNames, shownNames } from './charter-form.js';

interface TextProps {
  readonly frame: PageFrame;
  readonly content: CharterContentDto;
  /** What it would take the place of; null where nothing is compared. */
  readonly before: CharterContentDto | null;
  /** Makes the ids of the two texts on one page differ. */
  readonly id: string;
}

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

const Changed = ({ t, changed }: { t: Catalogue; changed: boolean }) =>
  changed ? (
    <>
      {' '}
      <span class="tag wait">{t.charter.changed}</span>
    </>
  ) : null;

const Both = (props: TextProps & { part: 'purpose' | 'guidelines' }) => {
  const { frame, content, before, id, part } = props;
  const text = content[part];
  return (
    <section class="block" aria-labelledby={`${id}-${part}`}>
      <h3 class="gap-below" id={`${id}-${part}`}>
        {frame.t.charter[part]}
        <Changed t={frame.t} changed={before !== null && differs(before[part], text)} />
      </h3>
      <div class="two">
        <p lang="en">{text.en}</p>
        <p lang="zh-Hans">{text.zh}</p>
      </div>
    </section>
  );
};

type Row = readonly [words: string, says: ComponentChildren, changed: boolean];

function rulesOf({ frame, content, before }: TextProps): Row[] {
  const { t, associations } = frame;
  const { choices } = t.charter;
  const host = associations.find(({ side }) => side === content.firstHost);
  const told = (one: unknown, other: unknown): boolean => before !== null && differs(one, other);
  const numbers = (['seats', 'quorum', 'meetingsPerYear'] as const).map((name): Row => [
    t.charter[name],
    content[name],
    told(content[name], before?.[name]),
  ]);
  const deadlines = deadlineNames.map((name): Row => [
    t.charter[name],
    content.deadlines[name],
    told(content.deadlines[name], before?.deadlines[name]),
  ]);
  const disclosed = disclosureNames.map((name): Row => {
    const said: Readonly<Record<string, string>> = choices[name];
    const value = content.disclosure[name];
    return [
      `${t.charter.disclosure} · ${t.charter[name]}`,
      said[value] ?? value,
      told(value, before?.disclosure[name]),
    ];
  });
  const shown = shownNames.map((name): Row => {
    const value = content.disclosure[name];
    const words = `${t.charter.disclosure} · ${t.charter[name]}`;
    return [words, value ? choices.shown.yes : choices.shown.no, told(value, before?.disclosure[name])];
  });
  const hosting = (
    <span class="side">
      <SideMark a={content.firstHost === 'a'} b={content.firstHost === 'b'} /> <span>{host?.label}</span>
    </span>
  );
  return [
    ...numbers,
    [t.charter.firstHost, hosting, told(content.firstHost, before?.firstHost)],
    ...deadlines,
    ...disclosed,
    ...shown,
  ];
}

const Topics = ({ frame, content, before, id }: TextProps) => {
  const { t } = frame;
  const { topicEn, topicZh, aliases } = t.charter;
  return (
    <section class="block" aria-labelledby={`${id}-topics`}>
      <h3 class="gap-below" id={`${id}-topics`}>
        {t.charter.topics}
        <Changed t={t} changed={before !== null && differs(before.topics, content.topics)} />
      </h3>
      <table class="table fold">
        <thead>
          <tr>
            {[topicEn, topicZh, aliases].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.topics.map((topic) => (
            <tr key={topic.slug}>
              <th scope="row" lang="en">
                {topic.en}
              </th>
              <td data-label={topicZh}>
                <span lang="zh-Hans">{topic.zh}</span>
              </td>
              <td data-label={aliases}>{topic.aliases.length === 0 ? '–' : topic.aliases.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** What a charter says, in words: both languages of what is written, every rule, and what changed. */
export const CharterText = (props: TextProps) => {
  const { frame, id } = props;
  const { t } = frame;
  return (
    <>
      <Both {...props} part="purpose" />
      <section class="block" aria-labelledby={`${id}-rules`}>
        <h3 class="gap-below" id={`${id}-rules`}>
          {t.charter.rules}
        </h3>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t.charter.rule}</th>
              <th scope="col">{t.charter.says}</th>
            </tr>
          </thead>
          <tbody>
            {rulesOf(props).map(([words, says, changed]) => (
              <tr key={words}>
                <th scope="row">{words}</th>
                <td>
                  {says}
                  <Changed t={t} changed={changed} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Topics {...props} />
      <Both {...props} part="guidelines" />
    </>
  );
};
