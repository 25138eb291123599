import { type AccountOfPersonView } from '../../identity/acts.js';
import { type AppointmentView, type PersonView } from '../../roster/acts.js';
import { Field } from '../parts/field.js';
import { fieldOf, type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type OwnSide } from './own-side.js';

interface ActProps {
  readonly frame: PageFrame;
  readonly own: OwnSide;
  readonly person: PersonView;
  readonly fault?: FormFault | undefined;
}

/** The fault of one form of the page: the others show what stands there. */
export const faultIn = (fault: FormFault | undefined, form: string): FormFault | undefined =>
  fault?.form === form ? fault : undefined;

export const addressOf = (own: OwnSide, person: { readonly id: string }): string =>
  `/groups/${own.group.slug}/people/${person.id}`;

const resigning = ['secretary', 'co-chair', 'counsel', 'auditor'];

/** Ends an appointment: the secretary for others, an officer for himself. */
export const EndForm = ({ frame, own, person, one, fault }: ActProps & { one: AppointmentView }) => {
  const { t } = frame;
  const resigns = resigning.includes(one.office);
  const form = `end-${one.id}`;
  const here = faultIn(fault, form);
  return (
    <details open={here !== undefined}>
      <summary>{resigns ? t.person.resign : t.person.end}</summary>
      <form method="post" action={`${addressOf(own, person)}/${resigns ? 'resign' : 'end'}`} class="panel pad">
        <input type="hidden" name="appointmentId" value={one.id} />
        <Field name={`${form}.from`} label={t.person.endFrom} type="date" fault={here} />
        {!resigns && (
          <div class="checks block">
            <label>
              <input
                type="checkbox"
                name={`${form}.correction`}
                value="yes"
                checked={here !== undefined && fieldOf(here.typed, `${form}.correction`) === 'yes'}
              />
              <span>{t.person.correction}</span>
            </label>
          </div>
        )}
        <p class="hint gap-below">{resigns ? t.person.resignHint : t.person.endHint}</p>
        <div class="actions">
          <button class="button danger" type="submit">
            {resigns ? t.person.resignSend : t.person.endSend}
          </button>
        </div>
      </form>
    </details>
  );
};

/** Says that somebody is called otherwise, or does something else, from a day on. */
export const RenameForm = ({ frame, own, person, fault }: ActProps) => {
  const { t } = frame;
  const here = faultIn(fault, 'rename');
  const last = person.names.at(-1);
  return (
    <details open={here !== undefined}>
      <summary>{t.person.rename}</summary>
      <form method="post" action={`${addressOf(own, person)}/rename`} class="panel pad">
        <div class="two">
          <Field
            name="rename.name.en"
            label={t.setUp.personEn}
            lang="en"
            fault={here}
            value={last?.name.en ?? ''}
            maxLength={200}
          />
          <Field
            name="rename.name.zh"
            label={t.setUp.personZh}
            lang="zh-Hans"
            fault={here}
            value={last?.name.zh ?? ''}
            maxLength={200}
          />
          <Field
            name="rename.function.en"
            label={t.setUp.functionEn}
            lang="en"
            fault={here}
            value={last?.function.en ?? ''}
            maxLength={200}
          />
          <Field
            name="rename.function.zh"
            label={t.setUp.functionZh}
            lang="zh-Hans"
            fault={here}
            value={last?.function.zh ?? ''}
            maxLength={200}
          />
        </div>
        <Field name="rename.validFrom" label={t.appointing.validFrom} type="date" fault={here} value={own.today} />
        <p class="hint gap-below">{t.person.renameHint}</p>
        <div class="actions">
          <button class="button" type="submit">
            {t.person.renameSend}
          </button>
        </div>
      </form>
    </details>
  );
};

function accountText({ t, zones }: PageFrame, { state, signInName, invitedUntil }: AccountOfPersonView): string {
  const name = signInName ?? '';
  if (state === 'active') return t.person.accountActive(name);
  if (state === 'closed') return t.person.accountClosed(name);
  if (state !== 'invited') return t.person.accountNone;
  return invitedUntil === null
    ? t.person.accountOver(name)
    : t.person.accountInvited(name, momentText(t, invitedUntil, zones[0] ?? 'UTC'));
}

/** How somebody comes to his account. */
export const Account = ({ frame, own, person, account, fault }: ActProps & { account: AccountOfPersonView }) => {
  const { t } = frame;
  const here = faultIn(fault, 'invite');
  return (
    <section class="block" aria-labelledby="account">
      <h2 id="account">{t.person.account}</h2>
      <p class="block">{accountText(frame, account)}</p>
      {account.can.invite && (
        <details open={here !== undefined || account.state === 'none'}>
          <summary>{account.state === 'none' ? t.person.invite : t.person.inviteAgain}</summary>
          <form method="post" action={`${addressOf(own, person)}/invite`} class="panel pad">
            <Field
              name="invite.signInName"
              label={t.setUp.email}
              type="email"
              fault={here}
              value={account.signInName ?? person.email ?? ''}
              autocomplete="off"
              maxLength={200}
            />
            <p class="hint gap-below">{t.person.inviteHint}</p>
            <div class="actions">
              <button class="button" type="submit">
                {t.person.inviteSend}
              </button>
            </div>
          </form>
        </details>
      )}
    </section>
  );
};
