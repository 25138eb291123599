import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { SideMark } from '../parts/side-mark.js';

/** What somebody has typed, without the password. */
export interface Typed {
  readonly association?: string | undefined;
  readonly signInName?: string | undefined;
}
export type SignInFault = 'refused' | 'codeNeeded' | 'codeWrong' | 'paused' | 'invalid';

/** An account of the demonstration, for one click. */
export interface DemoAccount {
  readonly association: string;
  readonly signInName: string;
  readonly office: string;
  readonly side: 'a' | 'b';
}

export interface SignInProps {
  readonly frame: PageFrame;
  readonly next: string;
  readonly typed?: Typed;
  readonly fault?: SignInFault | undefined;
  readonly demo: readonly DemoAccount[];
  readonly demoPassword: string;
}

const fieldOf: Readonly<Record<SignInFault, string>> = {
  refused: 'password',
  codeNeeded: 'totp',
  codeWrong: 'totp',
  paused: 'password',
  invalid: 'signInName',
};

const Field = (props: {
  id: string;
  label: string;
  type: 'text' | 'password';
  autocomplete: string;
  value?: string | undefined;
  hint?: string;
  error?: string | undefined;
}) => {
  const { id, label, hint, error, type, autocomplete, value } = props;
  const input = { class: 'input', id, name: id, autocomplete, ...(value === undefined ? {} : { value }) } as const;
  const described = [hint && `${id}-h`, error && `${id}-e`].filter(Boolean).join(' ');
  const aria = {
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(error ? ({ 'aria-invalid': 'true' } as const) : {}),
  };
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-e`}>
          {error}
        </p>
      )}
      {type === 'password' ? (
        <input type="password" {...input} {...aria} />
      ) : (
        <input type="text" {...input} {...aria} />
      )}
    </div>
  );
};

const Demo = ({ frame, demo, demoPassword }: Pick<SignInProps, 'frame' | 'demo' | 'demoPassword'>) => {
  const { t } = frame;
  const offices: Readonly<Record<string, string>> = t.offices;
  return (
    <section class="block" aria-labelledby="demo">
      <h2 id="demo">{t.entry.demoTitle}</h2>
      <p class="sub">{t.entry.demoLead}</p>
      {frame.associations.map(({ slug, side, label }) => (
        <div class="actions block" key={slug}>
          <span class="side">
            <SideMark a={side === 'a'} b={side === 'b'} /> <span>{label}</span>
          </span>
          {demo
            .filter((account) => account.association === slug)
            .map(({ association, signInName, office }) => (
              <form method="post" action="/sign-in" key={signInName}>
                <input type="hidden" name="association" value={association} />
                <input type="hidden" name="signInName" value={signInName} />
                <input type="hidden" name="password" value={demoPassword} />
                <button class="button" type="submit">
                  {offices[office] ?? office}
                </button>
              </form>
            ))}
        </div>
      ))}
    </section>
  );
};

/** Where officers and delegates sign in; the demonstration has a button for each office. */
export const SignInPage = ({ frame, next, typed, fault, demo, demoPassword }: SignInProps) => {
  const { t, associations } = frame;
  const errorOf = (id: string): string | undefined =>
    fault !== undefined && fieldOf[fault] === id ? t.entry[fault] : undefined;
  return (
    <Document frame={frame} title={fault ? `${t.errorTitle}${t.entry.title}` : t.entry.title}>
      <div class="single">
        <h1>{t.entry.title}</h1>
        <p class="sub block">
          {t.entry.lead} <a href="/">{t.nav.record}</a>
        </p>
        {fault && (
          <div class="summary" role="alert" tabindex={-1} aria-labelledby="es">
            <h2 id="es">{t.entry.failed}</h2>
            <ul>
              <li>
                <a href={`#${fieldOf[fault]}`}>{t.entry[fault]}</a>
              </li>
            </ul>
          </div>
        )}
        {demo.length > 0 && <Demo frame={frame} demo={demo} demoPassword={demoPassword} />}
        <form method="post" action="/sign-in">
          <input type="hidden" name="next" value={next} />
          <div class="field">
            <label for="association">{t.entry.association}</label>
            <select class="input" id="association" name="association">
              {associations.map(({ slug, label }) => (
                <option value={slug} selected={typed?.association === slug} key={slug}>
                  {label}
                </option>
              ))}
              <option value="" selected={typed !== undefined && typed.association === undefined}>
                {t.entry.operator}
              </option>
            </select>
          </div>
          <Field
            id="signInName"
            label={t.entry.signInName}
            type="text"
            autocomplete="username"
            value={typed?.signInName}
            error={errorOf('signInName')}
          />
          <Field
            id="password"
            label={t.entry.password}
            type="password"
            autocomplete="current-password"
            error={errorOf('password')}
          />
          <Field
            id="totp"
            label={t.entry.code}
            hint={t.entry.codeHint}
            type="text"
            autocomplete="one-time-code"
            error={errorOf('totp')}
          />
          <div class="actions">
            <button class="button primary" type="submit">
              {t.entry.go}
            </button>
          </div>
        </form>
        <p class="small soft">
          {t.entry.noAccount} <a href="/join">{t.entry.invited}</a>
        </p>
      </div>
    </Document>
  );
};
