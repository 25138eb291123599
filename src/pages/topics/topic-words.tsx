import { type TopicView } from '../../agenda/acts.js';
import { type PaperView } from '../../clearance/acts.js';
import { Field } from '../parts/field.js';
import { State, type StateProps } from '../parts/state.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';

const shapes: Readonly<Record<string, StateProps>> = {
  proposed: { shape: 'half', tone: 'wait' },
  active: { shape: 'full', tone: 'done' },
  retired: { shape: 'cross' },
  draft: { shape: 'open' },
  submitted: { shape: 'half', tone: 'wait' },
  offered: { shape: 'half', tone: 'wait' },
  cleared: { shape: 'full' },
  returned: { shape: 'back', tone: 'stop' },
  withdrawn: { shape: 'cross' },
};

/** Where a topic stands, and why it came back. */
export const TopicState = ({ frame, topic }: { frame: PageFrame; topic: TopicView }) => {
  const { t, language } = frame;
  const names: Readonly<Record<string, string>> = t.topics.states;
  const codes: Readonly<Record<string, string>> = t.agenda.returnCodes;
  const because =
    topic.state === 'returned' && topic.returnCodes !== null
      ? t.agenda.own.codes(topic.returnCodes.map((code) => codes[code] ?? code).join(language === 'zh' ? '、' : ', '))
      : '';
  return (
    <State {...(shapes[topic.state] ?? { shape: 'open' })}>
      <span class="wraps">{`${names[topic.state] ?? topic.state}${because}`}</span>
    </State>
  );
};

/** Both names and the other words of a topic; of an original that waits for counsel, the translation alone. */
export const TopicFields = (props: {
  frame: PageFrame;
  fault: FormFault | undefined;
  name?: { readonly en: string | null; readonly zh: string | null };
  aliases?: readonly string[];
  only?: 'en' | 'zh' | undefined;
}) => {
  const { frame, fault, name, aliases, only } = props;
  const { propose } = frame.t.topics;
  const common = { fault, maxLength: 120 } as const;
  return (
    <>
      {only !== 'zh' && (
        <Field {...common} name="nameEn" label={propose.nameEn} lang="en" value={name?.en ?? undefined} />
      )}
      {only !== 'en' && (
        <Field {...common} name="nameZh" label={propose.nameZh} lang="zh-Hans" value={name?.zh ?? undefined} />
      )}
      {only === undefined && (
        <Field
          fault={fault}
          name="aliases"
          label={propose.aliases}
          hint={propose.aliasesHint}
          value={aliases === undefined ? undefined : aliases.join(', ')}
        />
      )}
    </>
  );
};

/** The words of a draft, as far as the reader may change them. */
export const ChangeWords = (props: {
  frame: PageFrame;
  paper: PaperView;
  fault: FormFault | undefined;
  address: string;
}) => {
  const { frame, paper, fault, address } = props;
  const { change } = frame.t.topics;
  if (!paper.can.edit && !paper.can.translate) return null;
  const only = paper.can.edit ? undefined : paper.language === 'en' ? 'zh' : 'en';
  const own = fault?.form === 'words' ? fault : undefined;
  return (
    <section class="block" aria-labelledby="words">
      <h2 id="words">{change.title}</h2>
      <form method="post" action={`${address}/words`} class="panel pad">
        <input type="hidden" name="revision" value={String(paper.revision)} />
        {only !== undefined && <input type="hidden" name="only" value={only} />}
        <TopicFields
          frame={frame}
          fault={own}
          name={paper.title ?? { en: null, zh: null }}
          aliases={paper.aliases ?? []}
          only={only}
        />
        <p class="hint gap-below">{change.hint}</p>
        <button class="button" type="submit">
          {only === undefined ? change.act : change.translation}
        </button>
      </form>
    </section>
  );
};
