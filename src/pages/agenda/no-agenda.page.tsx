import { Crumbs } from '../parts/crumbs.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { type PageGroup } from '../rendering/group-finder.js';

/** A group that has planned no meeting has no agenda. */
export const NoAgendaPage = ({ frame, group }: { frame: PageFrame; group: PageGroup }) => {
  const { t, language } = frame;
  const { title, lead, hint, topics } = t.agenda.none;
  return (
    <Document frame={frame} title={title} here="agenda">
      <div class="head">
        <Crumbs
          t={t}
          above={[{ address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> }]}
          here={title}
        />
        <h1>{title}</h1>
      </div>
      <div class="empty">
        <p>{lead}</p>
        <p class="quiet">{hint}</p>
        <div class="actions">
          <a class="button" href={`/groups/${group.slug}/topics`}>
            {topics}
          </a>
        </div>
      </div>
    </Document>
  );
};
