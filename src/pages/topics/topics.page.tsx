import { type TopicView } from '../../agenda/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type PageGroup } from '../rendering/group-finder.js';
import { inLanguage, langOf } from '../text/catalogues.js';
import { TopicFields, TopicState } from './topic-words.js';

export interface TopicsProps {
  readonly frame: PageFrame;
  readonly group: PageGroup;
  readonly topics: readonly TopicView[];
  readonly proposes: boolean;
  readonly fault?: FormFault | undefined;
}

/** Which sides have turned their key to what is open on a topic. */
const Assented = ({ frame, topic }: { frame: PageFrame; topic: TopicView }) => {
  const { t, associations } = frame;
  const open = topic.decisions.find(({ state }) => state === 'open');
  const turned = associations.filter(({ slug }) => open?.keys[slug] != null);
  return (
    <>
      {turned.map(({ side, label, slug }) => (
        <span class="side" key={slug}>
          <SideMark a={side === 'a'} b={side === 'b'} /> <span>{t.topics.assented(label)}</span>
        </span>
      ))}
    </>
  );
};

const Row = ({ frame, slug, topic }: { frame: PageFrame; slug: string; topic: TopicView }) => {
  const { t, language } = frame;
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <div class="topic">
      <div class="what">
        <a href={`/groups/${slug}/topics/${topic.id}`}>
          <Words text={topic.name} language={language} />
        </a>
        {topic.name[other] !== null && topic.name[language] !== null && (
          <span class="quiet" lang={langOf(other)}>
            {' '}
            {topic.name[other]}
          </span>
        )}
        {topic.aliases.length > 0 && (
          <div class="ctx small soft">{t.topics.aliases(topic.aliases.join(language === 'zh' ? '、' : ', '))}</div>
        )}
      </div>
      <div class="facts-row small">
        <TopicState frame={frame} topic={topic} />
        <Assented frame={frame} topic={topic} />
      </div>
    </div>
  );
};

/** Topics below one, and those below them. */
const Branch = (props: { frame: PageFrame; slug: string; topics: readonly TopicView[]; below: string | null }) => {
  const { frame, slug, topics, below } = props;
  const own = topics.filter(({ parentId }) => parentId === below);
  if (own.length === 0) return null;
  return (
    <ul class={below === null ? 'tree' : undefined}>
      {own.map((topic) => (
        <li key={topic.id}>
          <Row frame={frame} slug={slug} topic={topic} />
          <Branch frame={frame} slug={slug} topics={topics} below={topic.id} />
        </li>
      ))}
    </ul>
  );
};

const Propose = ({ frame, group, topics, fault }: TopicsProps) => {
  const { t, language } = frame;
  const { propose } = t.topics;
  const own = fault?.form === 'propose' ? fault : undefined;
  const named = (topic: TopicView) => [topic.id, inLanguage(topic.name, language).text] as const;
  return (
    <section class="block" aria-labelledby="propose">
      <h2 id="propose">{propose.title}</h2>
      <p class="small soft gap-below">{propose.hint}</p>
      <form method="post" action={`/groups/${group.slug}/topics/propose`} class="panel pad">
        <Field
          name="language"
          label={propose.language}
          fault={own}
          value={language}
          choices={[
            ['en', propose.languages.en],
            ['zh', propose.languages.zh],
          ]}
        />
        <TopicFields frame={frame} fault={own} />
        <Field
          name="parentId"
          label={propose.parent}
          fault={own}
          choices={[
            ['', propose.top],
            ...topics.filter(({ draft, state }) => !draft && state !== 'retired').map(named),
          ]}
        />
        <button class="button primary" type="submit">
          {propose.act}
        </button>
      </form>
    </section>
  );
};

const Drafts = ({ frame, group, topics }: Omit<TopicsProps, 'fault' | 'proposes'>) => {
  const { own, ownHint, closed } = frame.t.topics;
  const drafts = topics.filter(({ draft }) => draft);
  if (drafts.length === 0) return null;
  const rows = (list: readonly TopicView[]) => (
    <ul class="tree">
      {list.map((topic) => (
        <li key={topic.id}>
          <Row frame={frame} slug={group.slug} topic={topic} />
        </li>
      ))}
    </ul>
  );
  const gone = drafts.filter(({ state }) => state === 'withdrawn');
  const open = drafts.filter(({ state }) => state !== 'withdrawn');
  return (
    <section class="block" aria-labelledby="own">
      <h2 id="own">{own}</h2>
      <p class="small soft gap-below">{ownHint}</p>
      {open.length > 0 && rows(open)}
      {gone.length > 0 && (
        <details class="after">
          <summary>{closed}</summary>
          {rows(gone)}
        </details>
      )}
    </section>
  );
};

/** What a group works on: its topics as a tree with their states, and the own side's drafts. */
export const TopicsPage = (props: TopicsProps) => {
  const { frame, group, topics, proposes, fault } = props;
  const { t, language } = frame;
  const { title, lead, tree, empty, emptyHint } = t.topics;
  const shared = topics.filter(({ draft }) => !draft);
  const ids = new Set(shared.map(({ id }) => id));
  const rooted = shared.map((topic) =>
    topic.parentId !== null && !ids.has(topic.parentId) ? { ...topic, parentId: null } : topic,
  );
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="agenda">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
            { address: `/groups/${group.slug}/agenda`, name: t.nav.agenda },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="sub">{lead}</p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <section class="block" aria-labelledby="tree">
        <h2 id="tree">{tree}</h2>
        {rooted.length === 0 ? (
          <div class="empty">
            <p>{empty}</p>
            <p class="quiet">{emptyHint}</p>
          </div>
        ) : (
          <Branch frame={frame} slug={group.slug} topics={rooted} below={null} />
        )}
      </section>
      <Drafts frame={frame} group={group} topics={topics} />
      {proposes && <Propose {...props} topics={shared} />}
    </Document>
  );
};
