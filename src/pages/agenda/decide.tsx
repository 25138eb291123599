import { type AgendaDecision, type AgendaView, type VersionHeadView } from '../../agenda/acts.js';
import { TwoKeys } from '../parts/two-keys.js';
import { type PageFrame } from '../rendering/frame.js';
import { coming } from './agenda-aside.js';
import { type SinceVersion } from './since-version.js';

export interface DecideProps {
  readonly frame: PageFrame;
  readonly slug: string;
  readonly agenda: AgendaView;
  /** What the order says that the version in question does not. */
  readonly since: SinceVersion | null;
  readonly sinceCirculated: SinceVersion | null;
  readonly address: string;
}

/** What both sides have to decide on: the version that is proposed, else the freeze of the one circulated last. */
export function subjectOf({
  agenda,
  since,
  sinceCirculated,
}: Pick<DecideProps, 'agenda' | 'since' | 'sinceCirculated'>): {
  decision: AgendaDecision;
  version: VersionHeadView;
  stands: boolean;
} | null {
  if (agenda.state === 'frozen' || !coming.includes(agenda.meeting.state)) return null;
  const proposed = agenda.versions.find(({ state }) => state === 'proposed');
  if (proposed !== undefined) return { decision: 'circulation', version: proposed, stands: since?.same ?? true };
  const circulated = agenda.versions.find(({ id }) => id === agenda.circulatedVersion);
  if (circulated === undefined) return null;
  return { decision: 'freeze', version: circulated, stands: sinceCirculated?.same ?? true };
}

/** Both sides' keys to a version: to circulate it, then to freeze it. */
export const Decide = (props: DecideProps) => {
  const { frame, slug, agenda, address } = props;
  const { keys } = frame.t.agenda;
  const subject = subjectOf(props);
  if (subject === null) return null;
  const { decision, version, stands } = subject;
  const { number, id } = version;
  const may = decision === 'circulation' ? agenda.can.circulate : agenda.can.freeze;
  return (
    <section class="block" aria-labelledby="decide">
      <div class="h">
        <h2 id="decide">{keys[decision](number)}</h2>
        <a href={`/groups/${slug}/agenda-versions/${id}`}>{keys.read(number)}</a>
      </div>
      {!stands && <p class="notice wait gap-below">{keys.outdated(number)}</p>}
      <TwoKeys
        frame={frame}
        decision={`agenda.${decision}`}
        value={decision}
        decisions={version.decisions}
        digest={may && stands ? version.digest : null}
        agree={keys.agree[decision](number, agenda.meeting.cycle)}
        next={keys.next[decision]}
        act={keys.act[decision]}
        address={address}
      />
    </section>
  );
};
