import { Claims } from '../parts/claims.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { SideMark } from '../parts/side-mark.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type FrameAssociation, type PageFrame } from '../rendering/frame.js';
import { zoneName } from '../rendering/moments.js';
import { TokenField } from './token-field.js';

export interface SetUpProps {
  readonly frame: PageFrame;
  /** The association that the link names. */
  readonly association: FrameAssociation | undefined;
  readonly zones: readonly string[];
  readonly fault?: FormFault | undefined;
}

/** Name and function of somebody, and the address with which he signs in. */
const Officer = ({ frame, fault, who }: Pick<SetUpProps, 'frame' | 'fault'> & { who: 'secretary' | 'coChair' }) => {
  const { t } = frame;
  return (
    <>
      <div class="two">
        <Field name={`${who}.name.en`} label={t.setUp.personEn} fault={fault} lang="en" maxLength={200} />
        <Field
          name={`${who}.name.zh`}
          label={t.setUp.personZh}
          hint={t.setUp.optional}
          fault={fault}
          lang="zh-Hans"
          maxLength={200}
        />
        <Field name={`${who}.function.en`} label={t.setUp.functionEn} fault={fault} lang="en" maxLength={200} />
        <Field
          name={`${who}.function.zh`}
          label={t.setUp.functionZh}
          hint={t.setUp.optional}
          fault={fault}
          lang="zh-Hans"
          maxLength={200}
        />
      </div>
      <Field
        name={`${who}.signInName`}
        label={t.setUp.email}
        type="email"
        fault={fault}
        autocomplete={who === 'secretary' ? 'username' : 'off'}
        maxLength={200}
      />
    </>
  );
};

const Association = ({ frame, association, zones, fault }: SetUpProps) => {
  const { t } = frame;
  const choices = zones.map((zone) => [zone, `${zoneName(t, zone)} · ${zone}`] as const);
  return (
    <>
      <div class="two">
        <Field name="name.en" label={t.setUp.nameEn} fault={fault} lang="en" maxLength={200} />
        <Field name="name.zh" label={t.setUp.nameZh} fault={fault} lang="zh-Hans" maxLength={200} />
        <Field
          name="slug"
          label={t.setUp.slug}
          hint={t.setUp.slugHint}
          fault={fault}
          value={association?.slug}
          maxLength={31}
        />
        <Field
          name="zone"
          label={t.setUp.zone}
          hint={t.setUp.zoneHint}
          fault={fault}
          value={association?.zone ?? ''}
          choices={association === undefined ? [['', '–'], ...choices] : choices}
        />
      </div>
    </>
  );
};

/** What the fields are called, with whose they are. */
function labelsOf({ setUp, claims }: PageFrame['t']): Record<string, string> {
  const officer = (who: string, whose: string) => [
    [`${who}.name.en`, `${whose} · ${setUp.personEn}`],
    [`${who}.function.en`, `${whose} · ${setUp.functionEn}`],
    [`${who}.signInName`, `${whose} · ${setUp.email}`],
  ];
  return Object.fromEntries([
    ['token', setUp.token],
    ['name.en', setUp.nameEn],
    ['name.zh', setUp.nameZh],
    ['slug', setUp.slug],
    ['zone', setUp.zone],
    ...officer('secretary', setUp.secretary),
    ['secretary.password', setUp.password],
    ['passwordAgain', setUp.again],
    ...officer('coChair', setUp.coChair),
    ['coChair.attestation.validUntil', claims.validUntil],
  ]) as Record<string, string>;
}

/** An association begins: its name, its secretary, who fills this in, and its co-chair. */
export const SetUpPage = (props: SetUpProps) => {
  const { frame, association, fault } = props;
  const { t } = frame;
  const title = association === undefined ? t.setUp.title : t.setUp.titleOf(association.label);
  return (
    <Document frame={frame} title={titleWith(t, title, fault)}>
      <div class="single wide">
        <h1>
          {association !== undefined && (
            <>
              <SideMark a={association.side === 'a'} b={association.side === 'b'} />{' '}
            </>
          )}
          {title}
        </h1>
        <p class="sub block">{t.setUp.lead}</p>
        <FaultSummary t={t} fault={fault} labelOf={(field) => labelsOf(t)[field]} />
        <form method="post" action="/set-up/begin">
          <input type="hidden" name="association" value={association?.slug ?? ''} />
          <section class="block" aria-labelledby="link">
            <h2 id="link">1. {t.setUp.link}</h2>
            <TokenField t={t} fault={fault} />
          </section>
          <section class="block" aria-labelledby="of-association">
            <h2 id="of-association">2. {t.setUp.association}</h2>
            <Association {...props} />
          </section>
          <section class="block" aria-labelledby="of-secretary">
            <h2 id="of-secretary">3. {t.setUp.secretary}</h2>
            <Officer frame={frame} fault={fault} who="secretary" />
            <Field
              name="secretary.password"
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
          </section>
          <section class="block" aria-labelledby="of-co-chair">
            <h2 id="of-co-chair">4. {t.setUp.coChair}</h2>
            <p class="sub gap-below">{t.setUp.coChairLead}</p>
            <Officer frame={frame} fault={fault} who="coChair" />
            <Claims t={t} fault={fault} prefix="coChair.attestation" legend={t.setUp.attestation} />
            <p class="hint">{t.setUp.evidenceLater}</p>
          </section>
          <p class="small soft gap-below">{t.setUp.seen}</p>
          <div class="actions">
            <button class="button primary" type="submit">
              {t.setUp.go}
            </button>
          </div>
        </form>
      </div>
    </Document>
  );
};
