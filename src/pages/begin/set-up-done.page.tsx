import { Once } from '../parts/once.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';

/** What an association is shown once it is set up, and never again: the link of its co-chair. */
export const SetUpDonePage = (props: { frame: PageFrame; link: string; signInName: string }) => {
  const { frame, link, signInName } = props;
  const { t } = frame;
  return (
    <Document frame={frame} title={t.setUp.doneTitle}>
      <div class="single wide">
        <h1>{t.setUp.doneTitle}</h1>
        <div class="notice wait block" role="note">
          <p>{t.setUp.doneLead}</p>
        </div>
        <Once id="link" label={t.setUp.coChairLink} value={link} />
        <p class="block">{t.setUp.coChairName(signInName)}</p>
        <section class="block" aria-labelledby="next">
          <h2 id="next">{t.setUp.next}</h2>
          <ol class="stages flat">
            {t.setUp.nextSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <p class="actions">
          <a class="button primary" href="/sign-in?next=%2Fsettings%2Fauthenticator">
            {t.setUp.signIn}
          </a>
        </p>
      </div>
    </Document>
  );
};
