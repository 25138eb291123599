import { type TopicDecision, type TopicView } from '../../agenda/acts.js';
import { type PaperView } from '../../clearance/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { TwoKeys } from '../parts/two-keys.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type PageGroup } from '../rendering/group-finder.js';
import { inLanguage, langOf } from '../text/catalogues.js';
import { ChangeWords, TopicState } from './topic-words.js';

export interface TopicProps {
  readonly frame: PageFrame;
  readonly group: PageGroup;
  readonly topics: readonly TopicView[];
  readonly topic: TopicView;
  /** With the words of a draft. */
  readonly paper: PaperView | null;
  readonly fault?: FormFault | undefined;
}

const Facts = ({ frame, group, topics, topic }: Omit<TopicProps, 'fault' | 'paper'>) => {
  const { t, language } = frame;
  const link = ({ id, name }: TopicView) => (
    <a href={`/groups/${group.slug}/topics/${id}`}>
      <Words text={name} language={language} />
    </a>
  );
  const parent = topics.find(({ id }) => id === topic.parentId);
  const children = topics.filter(({ parentId, draft }) => parentId === topic.id && !draft);
  return (
    <dl class="kv block">
      {(['en', 'zh'] as const).map((one) => [
        <dt key={`${one}-t`}>{one === 'en' ? t.topics.propose.nameEn : t.topics.propose.nameZh}</dt>,
        <dd key={`${one}-d`} lang={langOf(one)}>
          {topic.name[one] ?? '—'}
        </dd>,
      ])}
      <dt>{t.topics.stands}</dt>
      <dd>{parent === undefined ? t.topics.nowhere : link(parent)}</dd>
      {topic.aliases.length > 0 && [
        <dt key="aliases-t">{t.topics.other}</dt>,
        <dd key="aliases-d">{topic.aliases.join(language === 'zh' ? '、' : ', ')}</dd>,
      ]}
      {children.length > 0 && [
        <dt key="children-t">{t.topics.children}</dt>,
        <dd key="children-d">
          {children.map((child, place) => (
            <span key={child.id}>
              {place > 0 && (language === 'zh' ? '、' : ', ')}
              {link(child)}
            </span>
          ))}
        </dd>,
      ]}
    </dl>
  );
};

const Act = (props: { words: { title: string; hint: string; act: string }; action: string; primary: boolean }) => (
  <section class="block" aria-label={props.words.title}>
    <form method="post" action={props.action} class="panel pad stack">
      <h2>{props.words.title}</h2>
      <p class="small soft">{props.words.hint}</p>
      <button class={props.primary ? 'button primary' : 'button'} type="submit">
        {props.words.act}
      </button>
    </form>
  </section>
);

/** What both co-chairs decide about a topic as it stands. */
const decidingOn = ({ draft, state }: TopicView): TopicDecision | null =>
  draft ? null : state === 'active' ? 'retirement' : 'activation';

const Decide = ({ frame, topic, address }: { frame: PageFrame; topic: TopicView; address: string }) => {
  const { t, language } = frame;
  const { decide } = t.topics;
  const decision = decidingOn(topic);
  if (decision === null) return null;
  const may = topic.can[decision === 'activation' ? 'assentToActivation' : 'assentToRetirement'] === true;
  return (
    <section class="block" aria-labelledby="decide">
      <h2 id="decide">{decide[decision]}</h2>
      <TwoKeys
        frame={frame}
        decision={`topic.${decision}`}
        value={decision}
        decisions={topic.decisions}
        digest={may ? topic.digest : null}
        agree={decide.agree[decision](inLanguage(topic.name, language).text)}
        next={decide.next[decision]}
        act={decide.act[decision]}
        address={address}
      />
    </section>
  );
};

/** One topic: its words, where it stands, and what may be done with it. */
export const TopicPage = (props: TopicProps) => {
  const { frame, group, topics, topic, paper, fault } = props;
  const { t, language } = frame;
  const name = inLanguage(topic.name, language);
  const title = name.text === '' ? t.topics.title : name.text;
  const address = `/groups/${group.slug}/topics/${topic.id}`;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="agenda">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}/agenda`, name: t.nav.agenda },
            { address: `/groups/${group.slug}/topics`, name: t.topics.title },
          ]}
          here={title}
        />
        <h1>
          <Words text={topic.name} language={language} />
        </h1>
        <p class="meta">
          <TopicState frame={frame} topic={topic} />
        </p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <Facts frame={frame} group={group} topics={topics} topic={topic} />
      <Decide frame={frame} topic={topic} address={address} />
      {paper !== null && <ChangeWords frame={frame} paper={paper} fault={fault} address={address} />}
      {topic.can['submit'] === true && <Act words={t.topics.submit} action={`${address}/submit`} primary />}
      {topic.can['withdraw'] === true && (
        <Act words={t.topics.withdraw} action={`${address}/withdraw`} primary={false} />
      )}
    </Document>
  );
};
