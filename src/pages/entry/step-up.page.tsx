import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';

/** Where somebody shows his second factor again before an act that needs a fresh one. */
export const StepUpPage = (props: { frame: PageFrame; next: string; fault?: string | undefined }) => {
  const { frame, next, fault } = props;
  const { t } = frame;
  return (
    <Document frame={frame} title={t.stepUp.title}>
      <div class="single">
        <h1>{t.stepUp.title}</h1>
        <p class="sub block">{t.stepUp.lead}</p>
        <form method="post" action="/step-up">
          <input type="hidden" name="next" value={next} />
          <div class={fault === undefined ? 'field' : 'field bad'}>
            <label for="totp">{t.entry.code}</label>
            {fault !== undefined && (
              <p class="error" id="totp-e" role="alert">
                {fault}
              </p>
            )}
            <input
              type="text"
              class="input"
              id="totp"
              name="totp"
              autocomplete="one-time-code"
              {...(fault === undefined ? {} : ({ 'aria-invalid': 'true', 'aria-describedby': 'totp-e' } as const))}
            />
          </div>
          <div class="actions">
            <button class="button primary" type="submit">
              {t.stepUp.go}
            </button>
          </div>
        </form>
      </div>
    </Document>
  );
};
