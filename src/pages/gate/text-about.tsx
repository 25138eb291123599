import { Fragment } from 'preact';
import { type PageFrame } from '../rendering/frame.js';
import { Words } from '../parts/words.js';
import { type GateText } from './gate-text.js';

interface AboutProps {
  readonly frame: PageFrame;
  readonly text: GateText;
}

const Binds = ({ frame, text }: AboutProps) => {
  const { t } = frame;
  const captures = new Set(text.statements.flatMap(({ citations }) => citations.map((one) => one.captureDigest)));
  captures.delete(null);
  return (
    <section aria-labelledby="binds">
      <h2 id="binds">{t.gateText.binds}</h2>
      <dl class="kv">
        <dt>{t.gateText.digest}</dt>
        <dd class="mono">
          sha256 <span title={text.digest}>{`${text.digest.slice(0, 8)}…${text.digest.slice(-4)}`}</span>
        </dd>
        <dt>{t.gateText.captures}</dt>
        <dd>{captures.size}</dd>
      </dl>
      {text.mayDecide && <p class="small soft">{t.gateText.voids}</p>}
    </section>
  );
};

/** What crosses beside the words: logistics, which need no release. */
const HandedOn = ({ frame, text }: AboutProps) => {
  const { t, language } = frame;
  const { topic, minutes, presenter } = text.subject;
  if (topic === null && minutes === null && presenter === null) return null;
  return (
    <section aria-labelledby="with">
      <h2 id="with">{t.gateText.with}</h2>
      <dl class="kv">
        {topic !== null && (
          <>
            <dt>{text.kind === 'topic' ? t.gateText.parent : t.gateText.topic}</dt>
            <dd>
              <Words text={topic} language={language} />
            </dd>
          </>
        )}
        {minutes !== null && (
          <>
            <dt>{t.gateText.minutes}</dt>
            <dd>{t.gateText.minutesOf(minutes)}</dd>
          </>
        )}
        {presenter !== null && (
          <>
            <dt>{t.gateText.presenter}</dt>
            <dd>
              <Words text={presenter} language={language} />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
};

const People = ({ frame, text }: AboutProps) => {
  const { t, language } = frame;
  const { people } = text.subject;
  if (people.length === 0) return null;
  const roles: Readonly<Record<string, string>> = t.gateText.peopleRoles;
  const accounts = [...new Set(people.map(({ accountId }) => accountId))];
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t.gateText.people}</h2>
      <dl class="kv">
        {accounts.map((account) => {
          const parts = people.filter(({ accountId }) => accountId === account);
          const name = parts[0]?.name ?? null;
          return (
            <Fragment key={account}>
              <dt>{name === null ? t.gateText.unknownPerson : <Words text={name} language={language} />}</dt>
              <dd>{parts.map(({ role }) => roles[role] ?? role).join(t.gate.listed)}</dd>
            </Fragment>
          );
        })}
      </dl>
    </section>
  );
};

/** Beside the decision: what it is bound to, what else crosses, and on the own side who has a part in the text. */
export const About = (props: AboutProps) => (
  <>
    <Binds {...props} />
    <HandedOn {...props} />
    <People {...props} />
  </>
);
