import { type CharterTextView, type CharterView } from '../../meetings/acts.js';
import { type GroupView } from '../../roster/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { TwoKeys } from '../parts/two-keys.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { CharterText } from './charter-text.js';

export interface CharterProps {
  readonly frame: PageFrame;
  readonly group: GroupView;
  readonly charter: CharterView;
  readonly fault?: FormFault | undefined;
}

const About = ({ frame, text }: { frame: PageFrame; text: CharterTextView }) => {
  const { t, associations, zones } = frame;
  const by = associations.find(({ slug }) => slug === text.draftedBy);
  return (
    <p class="meta gap-below">
      {text.inForceAt !== null && <span>{t.charter.since(momentText(t, text.inForceAt, zones[0] ?? 'UTC'))}</span>}
      {by !== undefined && (
        <span class="side">
          <SideMark a={by.side === 'a'} b={by.side === 'b'} />{' '}
          <span>
            {t.charter.by} {by.label}
          </span>
        </span>
      )}
      <span>
        {t.charter.digest} <span class="mono">{`${text.digest.slice(0, 8)}…${text.digest.slice(-8)}`}</span>
      </span>
    </p>
  );
};

const Draft = ({ frame, charter, address }: Pick<CharterProps, 'frame' | 'charter'> & { address: string }) => {
  const { t } = frame;
  const { draft, inForce, can, decisions } = charter;
  if (draft === null) {
    return (
      <div class="empty block">
        <p>{t.charter.noDraft}</p>
        {can.draft && (
          <p class="actions">
            <a class="button" href={`${address}/draft`}>
              {t.charter.write}
            </a>
          </p>
        )}
      </div>
    );
  }
  return (
    <section class="block" aria-labelledby="draft">
      <div class="h">
        <h2 id="draft">{t.charter.draft(draft.number, draft.revision)}</h2>
        {can.draft && <a href={`${address}/draft`}>{t.charter.edit}</a>}
      </div>
      <About frame={frame} text={draft} />
      <CharterText frame={frame} content={draft.content} before={inForce?.content ?? null} id="drafted" />
      <section class="block" aria-labelledby="decide">
        <h3 class="gap-below" id="decide">
          {t.charter.decide}
        </h3>
        <TwoKeys
          frame={frame}
          decision="charter"
          value="charter"
          decisions={decisions}
          digest={can.assent ? draft.digest : null}
          agree={t.charter.agree(draft.number, draft.revision)}
          next={t.charter.next}
          act={t.charter.assent}
          address={address}
        />
      </section>
    </section>
  );
};

/** The rules of a group for its members: what is in force, what is drafted, and who has assented. */
export const CharterPage = ({ frame, group, charter, fault }: CharterProps) => {
  const { t, language } = frame;
  const { inForce } = charter;
  const address = `/groups/${group.slug}/charter`;
  const published = group.state === 'forming' ? [] : [`/groups/${group.slug}`];
  return (
    <Document frame={frame} title={titleWith(t, t.charter.title, fault)}>
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            ...published.map((place) => ({ address: place, name: <Words text={group.name} language={language} /> })),
          ]}
          here={t.charter.title}
        />
        <h1>{t.charter.title}</h1>
        <p class="sub">{t.charter.lead}</p>
      </div>
      <FaultSummary t={t} fault={fault} />
      {group.state === 'forming' && (
        <div class="notice wait block" role="note">
          <p>{t.charter.forming}</p>
        </div>
      )}
      <Draft frame={frame} charter={charter} address={address} />
      {inForce !== null && (
        <section class="block" aria-labelledby="in-force">
          <h2 id="in-force">{t.charter.inForce(inForce.number)}</h2>
          <About frame={frame} text={inForce} />
          <CharterText frame={frame} content={inForce.content} before={null} id="holds" />
        </section>
      )}
    </Document>
  );
};
