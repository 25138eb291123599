import { type DecisionView } from '../../assent/index.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { SideMark } from './side-mark.js';

export interface TwoKeysProps {
  readonly frame: PageFrame;
  /** The name of the decision, such as `meeting.proposal`. */
  readonly decision: string;
  /** What the forms send as `decision`. */
  readonly value: string;
  /** The decisions on the subject, of which the open one shows who has assented. */
  readonly decisions: readonly DecisionView[];
  /** Of what is decided; null where the reader may not assent. */
  readonly digest: string | null;
  /** Beside the box to tick: the subject repeated, so that nobody assents to something else. */
  readonly agree: string;
  /** What happens once both sides have assented. */
  readonly next: string;
  /** The words of the button. */
  readonly act: string;
  /** Of the page; the forms post to `<address>/assent` and `<address>/take-back`. */
  readonly address: string;
}

/** A joint decision: who has assented, what happens next, and the reader's own key to turn or to take back. */
export const TwoKeys = (props: TwoKeysProps) => {
  const { frame, decision, value, decisions, digest, address } = props;
  const { t, associations } = frame;
  const offices: Readonly<Record<string, string>> = t.offices;
  const open = decisions.find((one) => one.state === 'open' && one.decision === decision);
  const back = decisions.some((one) => one.decision === decision && one.can.takeBack);
  const box = `read-${value}`;
  return (
    <div class="panel">
      <div class="keys">
        {associations.map(({ slug, side, label, zone }) => {
          const key = open?.keys[slug];
          return (
            <div class="key" key={slug}>
              <h3>
                <SideMark a={side === 'a'} b={side === 'b'} /> {label}
              </h3>
              <p>
                {key == null
                  ? t.keys.notYet
                  : t.keys.by(offices[key.office] ?? key.office, momentText(t, key.at, zone))}
              </p>
            </div>
          );
        })}
      </div>
      <p class="next small soft">{props.next}</p>
      {digest !== null && (
        <form method="post" action={`${address}/assent`} class="pad">
          <input type="hidden" name="decision" value={value} />
          <input type="hidden" name="digest" value={digest} />
          <p>
            <label>
              <input type="checkbox" id={box} name="read" value="yes" /> {props.agree}
            </label>
          </p>
          <div class="actions">
            <button class="button primary" type="submit">
              {props.act}
            </button>
          </div>
        </form>
      )}
      {back && (
        <form method="post" action={`${address}/take-back`} class="pad">
          <input type="hidden" name="decision" value={value} />
          <button class="button" type="submit">
            {t.keys.takeBack}
          </button>
        </form>
      )}
    </div>
  );
};
