import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { TokenField } from './token-field.js';

/** Whoever was invited chooses a password. */
export const JoinPage = ({ frame, fault }: { frame: PageFrame; fault?: FormFault | undefined }) => {
  const { t } = frame;
  return (
    <Document frame={frame} title={titleWith(t, t.join.title, fault)}>
      <div class="single">
        <h1>{t.join.title}</h1>
        <p class="sub block">{t.join.lead}</p>
        <FaultSummary t={t} fault={fault} />
        <form method="post" action="/join/redeem">
          <TokenField t={t} fault={fault} />
          <p class="hint block">{t.join.name}</p>
          <Field
            name="password"
            label={t.setUp.password}
            hint={t.setUp.passwordHint}
            type="password"
            fault={fault}
            autocomplete="new-password"
            maxLength={200}
          />
          <Field
            name="passwordAgain"
            label={t.setUp.again}
            type="password"
            fault={fault}
            autocomplete="new-password"
            maxLength={200}
          />
          <div class="actions">
            <button class="button primary" type="submit">
              {t.join.go}
            </button>
          </div>
        </form>
        <p class="small soft">{t.join.seen}</p>
      </div>
    </Document>
  );
};

/** The invitation was taken up. */
export const JoinedPage = ({ frame }: { frame: PageFrame }) => {
  const { t } = frame;
  return (
    <Document frame={frame} title={t.join.doneTitle}>
      <div class="single">
        <h1>{t.join.doneTitle}</h1>
        <div class="notice done block" role="status">
          <p>{t.join.doneLead}</p>
        </div>
        <p class="actions">
          <a class="button primary" href="/sign-in">
            {t.join.signIn}
          </a>
        </p>
      </div>
    </Document>
  );
};
