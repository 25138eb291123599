import { type MinutesView } from '../../minutes/acts.js';
import { TwoKeys } from '../parts/two-keys.js';
import { Words } from '../parts/words.js';
import { type PageLanguage, pageLanguages } from '../text/catalogues.js';
import { type DraftProps } from './draft.types.js';
import { waitedFor } from './minutes-state.js';

interface NextProps extends Pick<DraftProps, 'frame' | 'listed' | 'group'> {
  readonly minutes: MinutesView;
  readonly address: string;
}

/** A note that lacks one of its languages, with its place on the page. */
interface Untranslated {
  readonly id: string;
  readonly number: string;
  readonly language: PageLanguage;
}

export const untranslated = (minutes: MinutesView): Untranslated[] =>
  minutes.items.flatMap(({ paragraphs }, item) =>
    paragraphs.flatMap(({ id, text }, place) =>
      pageLanguages.flatMap((language) =>
        text[language] === null ? [{ id, number: `${item + 1}.${place + 1}`, language }] : [],
      ),
    ),
  );

/** Everything that is missing before the next step, and what the step would leave behind. */
const InTheWay = ({ frame, listed, minutes, group }: NextProps) => {
  const { t, associations, language } = frame;
  const { state, items, sections } = minutes;
  if (state === 'published') return null;
  const labels = associations.filter(({ slug }) => listed.next?.sides.includes(slug)).map(({ label }) => label);
  const drafting = state === 'drafting' || state === 'circulated';
  const numberOf = (itemId: string): string => String(items.findIndex(({ id }) => id === itemId) + 1);
  const missing = drafting ? untranslated(minutes) : [];
  const pending = drafting ? (sections?.own ?? []).filter((one) => !['cleared', 'withdrawn'].includes(one.state)) : [];
  const silent = drafting
    ? items.filter(({ paragraphs, standing }) => paragraphs.length === 0 && standing === null)
    : [];
  const keys =
    state === 'locked'
      ? labels.map(t.minutes.way.clearance)
      : state === 'cleared'
        ? labels.map(t.minutes.way.assent)
        : [];
  const nothing = missing.length + pending.length + silent.length + keys.length === 0;
  return (
    <section aria-labelledby="way">
      <h2 id="way">{t.minutes.way.heading}</h2>
      {nothing ? (
        <p class="soft">{t.minutes.way.nothing}</p>
      ) : (
        <ul class="stack small" id="in-the-way">
          {missing.map(({ id, number, language: one }) => (
            <li key={`${id} ${one}`}>
              <a href={`#p-${id}`}>{t.minutes.way.translation(number, t.minutes.way.languages[one])}</a>
            </li>
          ))}
          {keys.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {state === 'locked' && <li>{t.minutes.way.clearanceFirst}</li>}
          {pending.map(({ paperId, itemId }) => (
            <li key={paperId}>
              <a href={`/groups/${group.slug}/minutes-sections/${paperId}`}>
                {t.minutes.way.section(numberOf(itemId))}
              </a>
            </li>
          ))}
          {silent.map(({ id, title }) => (
            <li key={id}>
              <a href={`#i${numberOf(id)}`}>{t.minutes.way.silent(numberOf(id))}</a>
              <br />
              <span class="quiet">
                <Words text={title} language={language} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** One act with what it does and who will see it, said before. */
const Act = (props: { address: string; hint: string; words: string; primary?: boolean }) => (
  <form method="post" action={props.address} class="stack">
    <p class="small soft">{props.hint}</p>
    <button class={props.primary === true ? 'button primary' : 'button'} type="submit">
      {props.words}
    </button>
  </form>
);

/** What the reader may do next with the minutes, else for whom they wait. */
export const NextAct = (props: NextProps) => {
  const { frame, listed, minutes, address } = props;
  const { t } = frame;
  const { can } = minutes;
  const ready = untranslated(minutes).length === 0;
  const locks = can.lock && ready;
  return (
    <>
      {minutes.state !== 'published' && (
        <section class="panel pad" aria-labelledby="next">
          <h2 id="next">{t.minutes.act.heading}</h2>
          {can.circulate && (
            <Act
              address={`${address}/circulate`}
              hint={t.minutes.act.circulateHint}
              words={t.minutes.act.circulate}
              primary
            />
          )}
          {locks && (
            <Act address={`${address}/lock`} hint={t.minutes.act.lockHint} words={t.minutes.act.lock} primary />
          )}
          {!can.circulate && !locks && <p>{t.minutes.act.waits(waitedFor(frame, listed))}</p>}
        </section>
      )}
      <InTheWay {...props} />
      {can.unlock && (
        <section class="panel pad">
          <Act address={`${address}/unlock`} hint={t.minutes.act.unlockHint} words={t.minutes.act.unlock} />
        </section>
      )}
    </>
  );
};

/** Both decisions on the locked revision: clearance by counsel, then the assents of the co-chairs. */
export const Keys = ({ frame, minutes, address, group }: Omit<NextProps, 'listed'>) => {
  const { t } = frame;
  const { locked, can, state } = minutes;
  if (locked === null || (state !== 'locked' && state !== 'cleared')) return null;
  const deciding = state === 'locked' ? 'clearance' : 'assent';
  const may = deciding === 'clearance' ? can.clear : can.assent;
  return (
    <section class="block" aria-labelledby="keys">
      <h2 id="keys">{t.minutes.keys[deciding]}</h2>
      <p class="gap-below">
        <a href={`/groups/${group.slug}/minutes-revisions/${locked.id}`}>{t.minutes.keys.read}</a>
      </p>
      <TwoKeys
        frame={frame}
        decision={`minutes.${deciding}`}
        value={deciding}
        decisions={locked.decisions}
        digest={may ? locked.digest : null}
        agree={t.minutes.keys.agree[deciding](locked.number, locked.digest)}
        next={t.minutes.keys.next[deciding]}
        act={t.minutes.keys.act[deciding]}
        address={address}
      />
    </section>
  );
};
