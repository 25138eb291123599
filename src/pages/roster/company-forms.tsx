import { Field } from '../parts/field.js';
import { type CompanyProps } from './roster-page.types.js';
import { IdentifierFields } from './identifier-fields.js';

/** The company is called otherwise from a day on, or also so. */
export const NameForm = ({ frame, group, company, fault: any }: CompanyProps) => {
  const { t } = frame;
  const fault = any?.form === 'name' ? any : undefined;
  const { kind, kinds, rename, renameHint, nameEn, nameZh, nameHint, renameSend } = t.rosterCompany;
  return (
    <section class="block" aria-labelledby="rename">
      <h2 id="rename">{rename}</h2>
      <form class="panel pad" method="post" action={`/groups/${group.slug}/roster/companies/${company.id}/name`}>
        <Field
          name="kind"
          label={kind}
          hint={nameHint}
          choices={[
            ['official', kinds.official],
            ['other', kinds.other],
          ]}
          fault={fault}
        />
        <Field name="nameEn" label={nameEn} lang="en" maxLength={200} fault={fault} />
        <Field name="nameZh" label={nameZh} lang="zh-Hans" maxLength={200} fault={fault} />
        <Field name="firstDay" label={t.rosterSeat.first} type="date" fault={fault} />
        <Field name="noLongerFrom" label={t.rosterSeat.end} hint={t.rosterSeat.endHint} type="date" fault={fault} />
        <p class="hint">{renameHint}</p>
        <div class="actions">
          <button class="button primary" type="submit">
            {renameSend}
          </button>
        </div>
      </form>
    </section>
  );
};

/** Website, ticker and identifiers, against the revision that was read. */
export const ChangeForm = ({ frame, group, company, fault: any }: CompanyProps) => {
  const { t } = frame;
  const fault = any?.form === 'identifiers' ? any : undefined;
  const { change, changeHint, changeSend } = t.rosterCompany;
  return (
    <section class="block" aria-labelledby="change">
      <h2 id="change">{change}</h2>
      <form class="panel pad" method="post" action={`/groups/${group.slug}/roster/companies/${company.id}/identifiers`}>
        <input type="hidden" name="revision" value={String(company.revision)} />
        <IdentifierFields t={t} company={company} fault={fault} />
        <p class="hint">{changeHint}</p>
        <div class="actions">
          <button class="button" type="submit">
            {changeSend}
          </button>
        </div>
      </form>
    </section>
  );
};
