import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Once } from '../parts/once.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';

interface Shown {
  readonly frame: PageFrame;
  /** Where to go afterwards, on this site. */
  readonly next: string;
  readonly fault?: FormFault | undefined;
}

const Begin = ({ next, words, primary }: { next: string; words: string; primary: boolean }) => (
  <form method="post" action="/settings/authenticator/secret">
    <input type="hidden" name="next" value={next} />
    <div class="actions">
      <button class={primary ? 'button primary' : 'button'} type="submit">
        {words}
      </button>
    </div>
  </form>
);

const Confirm = ({ frame, next, fault }: Shown) => {
  const { t } = frame;
  return (
    <form method="post" action="/settings/authenticator/confirm">
      <input type="hidden" name="next" value={next} />
      <Field name="code" label={t.authenticator.code} fault={fault} autocomplete="one-time-code" maxLength={7} />
      <div class="actions gap-below">
        <button class="button primary" type="submit">
          {t.authenticator.confirm}
        </button>
      </div>
    </form>
  );
};

/** Whether the reader has an authenticator, and the way to one. */
export const AuthenticatorPage = (props: Shown & { enrolled: boolean; fresh: boolean; codes: number }) => {
  const { frame, next, fault, enrolled, fresh, codes } = props;
  const { t } = frame;
  const here = `/settings/authenticator?next=${encodeURIComponent(next)}`;
  return (
    <Document frame={frame} title={titleWith(t, t.authenticator.title, fault)}>
      <div class="single">
        <h1>{t.authenticator.title}</h1>
        <p class="sub block">{t.authenticator.lead}</p>
        <FaultSummary t={t} fault={fault} />
        <p class="block">{enrolled ? t.authenticator.have(codes) : t.authenticator.none}</p>
        {enrolled && !fresh ? (
          <p>
            {t.authenticator.stale} <a href={`/step-up?next=${encodeURIComponent(here)}`}>{t.authenticator.show}</a>
          </p>
        ) : (
          <>
            {enrolled && <p class="hint">{t.authenticator.replaceHint}</p>}
            <Begin next={next} words={enrolled ? t.authenticator.replace : t.authenticator.begin} primary={!enrolled} />
          </>
        )}
      </div>
    </Document>
  );
};

/** A secret, shown once, and the form that proves that it arrived; without a secret the form alone. */
export const SecretPage = (props: Shown & { made?: { secret: string; address: string } | undefined }) => {
  const { frame, next, fault, made } = props;
  const { t } = frame;
  const title = made === undefined ? t.authenticator.confirmTitle : t.authenticator.secretTitle;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)}>
      <div class="single">
        <h1>{title}</h1>
        <FaultSummary t={t} fault={fault} />
        {made === undefined ? (
          <p class="sub block">{t.authenticator.confirmLead}</p>
        ) : (
          <>
            <p class="sub block">{t.authenticator.secretLead}</p>
            <Once id="secret" label={t.authenticator.secret} value={made.secret.replace(/(.{4})(?=.)/g, '$1 ')} />
            <p class="block">
              <a href={made.address}>{t.authenticator.open}</a>
            </p>
            <h2>{t.authenticator.confirmTitle}</h2>
            <p class="sub block">{t.authenticator.confirmLead}</p>
          </>
        )}
        <Confirm frame={frame} next={next} fault={fault} />
        <Begin next={next} words={t.authenticator.again} primary={false} />
      </div>
    </Document>
  );
};

/** The recovery codes, shown once. */
export const RecoveryCodesPage = ({ frame, next, codes }: Shown & { codes: readonly string[] }) => {
  const { t } = frame;
  return (
    <Document frame={frame} title={t.authenticator.codesTitle}>
      <div class="single">
        <h1>{t.authenticator.codesTitle}</h1>
        <div class="notice done block" role="status">
          <p>{t.authenticator.enrolled}</p>
        </div>
        <p class="block">{t.authenticator.codesLead}</p>
        <ol class="panel pad block">
          {codes.map((code) => (
            <li class="mono" key={code}>
              {code}
            </li>
          ))}
        </ol>
        <p class="actions">
          <a class="button primary" href={next}>
            {t.authenticator.goOn}
          </a>
        </p>
      </div>
    </Document>
  );
};
