import { type ReviewView } from '../../clearance/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { inLanguage } from '../text/catalogues.js';
import { faultIn, idIn } from './form-ids.js';
import { type ItemProps } from './item-props.js';
import { LogisticsFields } from './logistics-fields.js';

type AsideProps = ItemProps & { readonly address: string };

/** What may be done with the item as a whole, and who sees it then. */
const Acts = ({ frame, item, address, fault }: AsideProps) => {
  const { t } = frame;
  const seen: Readonly<Record<string, string>> = t.item.seen;
  const withdraw = faultIn(fault, 'withdraw');
  const joint = !item.draft;
  return (
    <section class="panel pad" aria-labelledby="acts">
      <h2 id="acts">{item.can['submit'] === true ? t.item.submitTitle : t.item.stands}</h2>
      <p class="small soft">{seen[item.state] ?? ''}</p>
      {item.can['submit'] === true && (
        <form method="post" action={`${address}/submit`}>
          <p class="small soft">{t.item.submitSeen}</p>
          <div class="actions after">
            <button class="button primary" type="submit">
              {t.item.submit}
            </button>
          </div>
        </form>
      )}
      {item.can['withdraw'] === true && (
        <details open={withdraw !== undefined}>
          <summary>{t.item.withdrawTitle}</summary>
          <form method="post" action={`${address}/withdraw`}>
            <p class="small soft">{joint ? t.item.withdrawJoint : t.item.withdrawOwn}</p>
            <p>
              <label>
                <input type="checkbox" name="sure" value="yes" id={idIn('withdraw', 'sure')} /> {t.item.withdrawSure}
              </label>
            </p>
            <div class="actions">
              <button class="button danger" type="submit">
                {t.item.withdraw}
              </button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
};

/** Topic, minutes and presenter, to be read or to be changed. */
const Logistics = ({ frame, item, choices, address, fault: refused }: AsideProps) => {
  const { t, language } = frame;
  const topic = choices.topics.find(({ id }) => id === item.topicId);
  const fault = faultIn(refused, 'logistics');
  if (item.can['change'] === true) {
    return (
      <section aria-labelledby="logistics">
        <h2 id="logistics">{t.item.item}</h2>
        <form method="post" action={`${address}/logistics`}>
          <input type="hidden" name="revision" value={String(item.revision)} />
          <LogisticsFields
            frame={frame}
            choices={choices}
            item={item}
            fault={fault}
            idOf={(field) => idIn('logistics', field)}
          />
          <div class="actions">
            <button class="button" type="submit" aria-label={t.item.saveLogistics}>
              {t.item.save}
            </button>
          </div>
        </form>
      </section>
    );
  }
  const presenter = item.presenter?.name;
  return (
    <section aria-labelledby="logistics">
      <h2 id="logistics">{t.item.item}</h2>
      <dl class="small">
        {topic !== undefined && (
          <>
            <dt class="quiet">{t.item.topic}</dt>
            <dd>{inLanguage(topic.name, language).text}</dd>
          </>
        )}
        <dt class="quiet">{t.item.minutes}</dt>
        <dd>{item.minutesWanted}</dd>
        {presenter !== undefined && (
          <>
            <dt class="quiet">{t.item.presenter}</dt>
            <dd>{inLanguage(presenter, language).text}</dd>
          </>
        )}
      </dl>
    </section>
  );
};

/** One thing that became of the item. */
interface Past {
  readonly at: string;
  readonly words: string;
  readonly review?: ReviewView;
}

/** What counsel said: codes, and the note that stays with their side. */
const Said = ({ frame, review }: { frame: PageFrame; review: ReviewView }) => (
  <>
    {[...new Set(review.returned.map(({ code }) => code))].map((code) => (
      <span class="d" key={code}>
        <span class="ref">{code}</span> {frame.t.item.codes[code]}
      </span>
    ))}
    {review.note !== null && <span class="d">{review.note}</span>}
    <span class="d">{frame.t.item.revision(review.revision)}</span>
  </>
);

/** What became of the item so far, as far as its own side is told. */
const History = ({ frame, item, paper }: AsideProps) => {
  const { t, zones } = frame;
  const past: Past[] = [
    ...(item.submittedAt === null ? [] : [{ at: item.submittedAt, words: t.item.submitted }]),
    ...(paper?.reviews ?? []).map((review) => ({ at: review.at, words: t.item.outcomes[review.outcome], review })),
    ...(item.acceptedAt === null ? [] : [{ at: item.acceptedAt, words: t.item.accepted }]),
  ];
  if (past.length === 0) return null;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t.item.history}</h2>
      <ol class="stages">
        {past
          .toSorted((one, other) => one.at.localeCompare(other.at))
          .map(({ at, words, review }) => (
            <li class="past" key={`${at} ${words}`}>
              {words}
              <time class="d" datetime={at}>
                {momentText(t, at, zones[0] ?? 'UTC')}
              </time>
              {review !== undefined && <Said frame={frame} review={review} />}
            </li>
          ))}
      </ol>
    </section>
  );
};

/** Beside the text: what can be done, what the item is, what became of it. */
export const ItemAside = (props: AsideProps) => (
  <aside aria-label={props.frame.t.item.item}>
    <Acts {...props} />
    <Logistics {...props} />
    <History {...props} />
  </aside>
);
