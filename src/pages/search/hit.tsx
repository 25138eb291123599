import { type PublishedHitView } from '../../ledger/acts.js';
import { type JointHitView } from '../../minutes/acts.js';
import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type Catalogue, langOf } from '../text/catalogues.js';

type Excerpt = PublishedHitView['excerpt'];

/** The words around what was found, which is marked; a text like any other, whatever it says. */
const Quote = ({ excerpt, language }: { excerpt: Excerpt; language: 'en' | 'zh' }) => (
  <blockquote lang={langOf(language)}>
    {excerpt.cutBefore && '…'}
    {excerpt.parts.map(({ text, found }, place) => (found ? <mark key={place}>{text}</mark> : text))}
    {excerpt.cutAfter && '…'}
  </blockquote>
);

function nameOf(t: Catalogue, { kind, cycle, item, paragraph }: PublishedHitView): string {
  const place = String(item?.place ?? '');
  if (kind === 'paragraph') return t.search.paragraph(cycle ?? '', `${place}.${paragraph}`);
  if (kind === 'minutes-item') return t.search.minutesItem(cycle ?? '', place);
  return kind === 'agenda-item' ? t.search.agendaItem(cycle ?? '', place) : t.search.workingGroup;
}

/** Where a published text stands for good; agendas stand with their group. */
function addressOf({ kind, id, workingGroup, item, paragraph }: PublishedHitView): string {
  const slug = workingGroup.slug ?? workingGroup.id;
  if (kind === 'paragraph') return `/groups/${slug}/minutes/${id}#p${item?.place}-${paragraph}`;
  return kind === 'minutes-item' ? `/groups/${slug}/minutes/${id}#i${item?.place}` : `/groups/${slug}`;
}

/** A text of the public record that says what is looked for. */
export const PublishedHit = ({ frame, hit }: { frame: PageFrame; hit: PublishedHitView }) => {
  const { t, language, zones } = frame;
  const { workingGroup, item, kind, publishedAt, excerpt } = hit;
  const title = kind === 'paragraph' ? item?.title : null;
  return (
    <li>
      <h3>
        <a href={addressOf(hit)}>{nameOf(t, hit)}</a>
      </h3>
      <p class="ctx">
        <Words text={workingGroup.name} language={language} />
        {title != null && (
          <>
            {' · '}
            <Words text={title} language={language} />
          </>
        )}
        {' · '}
        <time datetime={publishedAt}>{t.search.published(momentText(t, publishedAt, zones[0] ?? 'UTC'))}</time>
      </p>
      <Quote excerpt={excerpt} language={hit.language} />
    </li>
  );
};

/** A text that both sides cleared; it leads to its meeting. */
export const JointHit = ({ frame, hit }: { frame: PageFrame; hit: JointHitView }) => {
  const { t, language, reader } = frame;
  const { kind, cycle, workingGroupId, meetingId, reference, title, excerpt } = hit;
  const group = reader?.groups.find(({ id }) => id === workingGroupId);
  return (
    <li>
      <h3>
        <a href={`/groups/${group?.slug ?? ''}/meetings/${meetingId}`}>{t.search.jointKinds[kind](cycle)}</a>
      </h3>
      <p class="ctx">
        {group !== undefined && <Words text={group.name} language={language} />}
        {reference !== null && ` · ${reference}`}
        {kind !== 'item-heading' && title !== null && (
          <>
            {' · '}
            <Words text={title} language={language} />
          </>
        )}
      </p>
      <Quote excerpt={excerpt} language={hit.language} />
    </li>
  );
};
