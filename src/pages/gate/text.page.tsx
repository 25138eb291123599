import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { type FormFault } from '../rendering/forms.js';
import { distanceText, momentText } from '../rendering/moments.js';
import { DecisionPanel, StandingPanel } from './decision-form.js';
import { About } from './text-about.js';
import { type GateState, type GateText } from './gate-text.js';
import { type GateWait } from './gate.types.js';
import { History } from './history.js';
import { decisionForm } from './reason-field.js';
import { TextBody } from './text-body.js';
import { NameContext, nameOf } from './text-name.js';

export interface TextPageProps {
  readonly frame: PageFrame;
  readonly text: GateText;
  readonly fresh: boolean;
  /** Another text that waits for the reader. */
  readonly next: GateWait | null;
  readonly fault: FormFault | undefined;
}

const reached: Record<GateState, number> = {
  draft: 0,
  returned: 0,
  withdrawn: 0,
  submitted: 1,
  offered: 2,
  cleared: 4,
};

/** The way of a text through the gate; of the other side's text what goes before its release is not known. */
const Stages = ({ frame, text }: Pick<TextPageProps, 'frame' | 'text'>) => {
  const { t, associations } = frame;
  const { direction, state, side } = text;
  const words = t.gateText.stages;
  if (state === 'withdrawn' || (direction === 'inward' && state === 'returned')) return null;
  const releaser = associations.find(({ slug }) => slug === side)?.label ?? '';
  const accepter = associations.find(({ slug }) => slug !== side)?.label ?? '';
  const all = [
    [words.draft, words.own],
    [words.outward, words.by(releaser)],
    [words.inward, words.by(accepter)],
    [words.cleared, words.both],
  ] as const;
  const first = direction === 'inward' ? 1 : 0;
  const now = reached[state];
  return (
    <ol class="stages flat block" aria-label={words.label}>
      {all.slice(first).map(([name, who], index) => {
        const place = index + first;
        return (
          <li
            key={name}
            {...(place < now && { class: 'past' })}
            {...(place === now && { class: 'now', 'aria-current': 'step' as const })}
          >
            {name}
            <span class="d">{who}</span>
          </li>
        );
      })}
    </ol>
  );
};

const Meta = ({ frame, text }: Pick<TextPageProps, 'frame' | 'text'>) => {
  const { t, associations, zones, now } = frame;
  const { subject, release, state } = text;
  const zone = zones[0] ?? 'UTC';
  const whose = associations.find(({ slug }) => slug === text.side);
  const shown = subject.releases.find(({ revision }) => revision === release);
  const open = state === 'submitted' || state === 'offered';
  return (
    <p class="meta">
      {whose !== undefined && (
        <span class="side">
          <SideMark a={whose.side === 'a'} b={whose.side === 'b'} /> <span>{whose.label}</span>
        </span>
      )}
      <span>
        <NameContext frame={frame} name={subject} />
      </span>
      {release !== null && <span>{t.gateText.release(release)}</span>}
      {shown !== undefined && <span>{t.gateText.releasedAt(momentText(t, shown.releasedAt, zone))}</span>}
      {subject.submittedAt !== null && <span>{t.gateText.submitted(momentText(t, subject.submittedAt, zone))}</span>}
      {open && subject.dueAt !== null && (
        <span>
          {t.gateText.neededBy(momentText(t, subject.dueAt, zone), distanceText(t, subject.dueAt, zone, now))}
        </span>
      )}
    </p>
  );
};

/** One text for its counsel: read statement by statement, then decided on in one form. */
export const TextPage = ({ frame, text, fresh, next, fault }: TextPageProps) => {
  const { t, language } = frame;
  const { subject, direction, mayDecide } = text;
  const name = nameOf(t, language, subject);
  return (
    <Document frame={frame} title={titleWith(t, `${t.gate.title}${t.gate.codeBecause(name)}`, fault)} here="gate">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/gate', name: t.gate.title },
            { address: `/gate#${direction}`, name: t.gateText[direction] },
          ]}
          here={subject.reference ?? t.gate.kinds[subject.kind]}
        />
        <h1>{subject.title === null ? name : <Words text={subject.title} language={language} />}</h1>
        <Meta frame={frame} text={text} />
        {(mayDecide || next !== null) && (
          <p class="meta small">
            {mayDecide && <a href={`#${decisionForm}`}>{t.gateText.toDecision}</a>}
            {next !== null && (
              <a href={next.direction === 'outward' ? `/gate/papers/${next.id}` : `/gate/offers/${next.id}`}>
                {t.gateText.next}
                {t.gate.codeBecause(nameOf(t, language, next))}
              </a>
            )}
          </p>
        )}
      </div>
      <FaultSummary t={t} fault={fault} />
      <Stages frame={frame} text={text} />
      <div class="cols wide-aside">
        <div>
          <TextBody frame={frame} text={text} fault={fault} />
          <History frame={frame} text={text} />
        </div>
        <aside aria-label={t.gateText.decision}>
          {mayDecide ? (
            <DecisionPanel frame={frame} text={text} fresh={fresh} fault={fault} />
          ) : (
            <StandingPanel frame={frame} text={text} />
          )}
          <About frame={frame} text={text} />
        </aside>
      </div>
    </Document>
  );
};
