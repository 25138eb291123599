import { returnCodes } from '../../clearance/acts.js';
import { Field } from '../parts/field.js';
import { type PageFrame } from '../rendering/frame.js';
import { type FormFault } from '../rendering/forms.js';
import { type Catalogue } from '../text/catalogues.js';
import { type GateText, partsOf } from './gate-text.js';
import { decisionForm } from './reason-field.js';

interface DecisionProps {
  readonly frame: PageFrame;
  readonly text: GateText;
  /** The second factor was shown within the last minutes. */
  readonly fresh: boolean;
  readonly fault: FormFault | undefined;
}

/** Who can read it after an acceptance, by what it is. */
const seenInward = (t: Catalogue, { kind }: GateText): string =>
  kind === 'minutes-section'
    ? t.gateText.seenInwardSection
    : kind === 'topic'
      ? t.gateText.seenInwardTopic
      : t.gateText.seenInward;

/** One decision in one form: let the text pass, or return it with reasons; each button says what comes of it. */
export const DecisionPanel = ({ frame, text, fresh, fault }: DecisionProps) => {
  const { t, associations } = frame;
  const { direction, address, digest } = text;
  const other = associations.find(({ slug }) => (slug === text.side) === (direction === 'inward'))?.label ?? '';
  const outward = direction === 'outward';
  const several = partsOf(text).length > 1;
  const reasons = returnCodes.map((code) => [code, t.gate.codes[code]] as const);
  return (
    <form class="panel" method="post" action={`${address}/decision`} id={decisionForm}>
      <div class="pad stack">
        <h2>{t.gateText.decision}</h2>
        {!fresh && (
          <div class="notice wait" role="note">
            <p>{t.gateText.refresh}</p>
            <p>
              <a href={`/step-up?next=${encodeURIComponent(address)}`}>{t.gateText.showFactor}</a>
            </p>
          </div>
        )}
        <input type="hidden" name="digest" value={digest} />
        <button class="button primary" type="submit" name="outcome" value="release">
          {outward ? t.gateText.decisionOutward(other) : t.gateText.decisionInward}
        </button>
        <p class="small soft">{outward ? t.gateText.seenOutward(other) : seenInward(t, text)}</p>
        <h3>{t.gateText.orReturn}</h3>
        <Field
          name="code"
          label={several ? t.gateText.whole : t.gateText.wholeOne}
          {...(several && { hint: t.gateText.wholeHint })}
          fault={fault}
          choices={[['', t.gateText.noReason], ...reasons]}
        />
        <Field name="note" label={t.gateText.note} hint={t.gateText.noteHint} fault={fault} rows={3} maxLength={2000} />
        <button class="button" type="submit" name="outcome" value="return">
          {outward ? t.gateText.returnOutward : t.gateText.returnInward(other)}
        </button>
        <p class="small soft">{outward ? t.gateText.crossesOutward : t.gateText.crossesInward(other)}</p>
      </div>
    </form>
  );
};

/** Instead of the form: where the text stands, or why the reader does not decide on it. */
export const StandingPanel = ({ frame, text }: Pick<DecisionProps, 'frame' | 'text'>) => {
  const { t, associations } = frame;
  const { direction, state, kind, roles } = text;
  const words = t.gateText.states;
  const other = associations.find(({ slug }) => (slug === text.side) === (direction === 'inward'))?.label ?? '';
  if (roles.length > 0) {
    const parts = roles.map((role) => (t.gateText.roles as Readonly<Record<string, string>>)[role] ?? role);
    return (
      <div class="notice wait" role="note">
        <h2>{t.gateText.barred}</h2>
        <p>{t.gateText.barredWhy(parts.join(t.gate.listed))}</p>
      </div>
    );
  }
  const cleared =
    kind === 'minutes-section' ? words.clearedSection : kind === 'topic' ? words.clearedTopic : words.cleared;
  const returned = direction === 'inward' ? words.returnedInward(other) : words.returned;
  const sentence = { ...words, offered: words.offered(other), cleared, returned }[state];
  return (
    <div class={state === 'cleared' || state === 'offered' ? 'notice done' : 'notice'} role="status">
      <h2>{t.gateText.stateHeads[state]}</h2>
      <p>{sentence}</p>
    </div>
  );
};
