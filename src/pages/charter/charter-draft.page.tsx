import { type GroupView } from '../../roster/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Document } from '../rendering/document.js';
import { fieldOf, type FormBody, type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import {
  deadlineNames,
  disclosureChoices,
  disclosureNames,
  mostTopics,
  shownNames,
  topicName,
  topicRows,
} from './charter-form.js';

export interface CharterDraftProps {
  readonly frame: PageFrame;
  readonly group: GroupView;
  /** Of the draft that is changed; null where none is open. */
  readonly revision: number | null;
  /** What stands there, by the names of the fields. */
  readonly typed: FormBody;
  readonly fault?: FormFault | undefined;
}

type PartProps = Pick<CharterDraftProps, 'frame' | 'typed' | 'fault'>;

const InBoth = ({ frame, typed, fault, part }: PartProps & { part: 'purpose' | 'guidelines' }) => {
  const { t } = frame;
  return (
    <section class="block" aria-labelledby={part}>
      <h2 id={part}>{t.charter[part]}</h2>
      <div class="two">
        <Field
          name={`${part}.en`}
          label={t.charter.inEnglish}
          lang="en"
          rows={5}
          fault={fault}
          value={fieldOf(typed, `${part}.en`)}
          full
        />
        <Field
          name={`${part}.zh`}
          label={t.charter.inChinese}
          lang="zh-Hans"
          rows={5}
          fault={fault}
          value={fieldOf(typed, `${part}.zh`)}
          full
        />
      </div>
    </section>
  );
};

const Rules = ({ frame, typed, fault }: PartProps) => {
  const { t, associations } = frame;
  return (
    <section class="block" aria-labelledby="rules">
      <h2 id="rules">{t.charter.rules}</h2>
      <div class="two">
        {(['seats', 'quorum'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={t.charter[name]}
            type="number"
            fault={fault}
            value={fieldOf(typed, name)}
          />
        ))}
        <Field
          name="meetingsPerYear"
          label={t.charter.meetingsPerYear}
          fault={fault}
          value={fieldOf(typed, 'meetingsPerYear')}
          choices={[
            ['1', '1'],
            ['2', '2'],
          ]}
        />
        <Field
          name="firstHost"
          label={t.charter.firstHost}
          fault={fault}
          value={fieldOf(typed, 'firstHost')}
          choices={associations.map(({ side, label }) => [side, label])}
        />
      </div>
      <h3 class="gap-below">{t.charter.deadlines}</h3>
      <div class="two">
        {deadlineNames.map((name) => (
          <Field
            key={name}
            name={`deadlines.${name}`}
            label={t.charter[name]}
            type="number"
            fault={fault}
            value={fieldOf(typed, `deadlines.${name}`)}
          />
        ))}
      </div>
    </section>
  );
};

const Topics = ({ frame, typed, fault }: PartProps) => {
  const { t } = frame;
  const rows = Array.from({ length: topicRows(fault?.typed ?? typed) }, (_, row) => row);
  return (
    <section class="block" aria-labelledby="topics">
      <h2 id="topics">{t.charter.topics}</h2>
      <p class="sub gap-below">{t.charter.topicsHint}</p>
      {rows.map((row) => {
        const field = (name: 'slug' | 'en' | 'zh' | 'aliases') => ({
          name: topicName(row, name),
          fault,
          value: fieldOf(typed, topicName(row, name)),
          maxLength: name === 'aliases' ? 600 : name === 'slug' ? 60 : 120,
        });
        return (
          <fieldset class="panel pad block" key={row}>
            <legend class="legend">{t.charter.topic(row + 1)}</legend>
            <div class="two">
              <Field {...field('en')} label={t.charter.topicEn} lang="en" />
              <Field {...field('zh')} label={t.charter.topicZh} lang="zh-Hans" />
              <Field {...field('slug')} label={t.charter.topicSlug} />
              <Field {...field('aliases')} label={t.charter.aliases} hint={t.charter.aliasesHint} />
            </div>
          </fieldset>
        );
      })}
    </section>
  );
};

const Disclosure = ({ frame, typed, fault }: PartProps) => {
  const { t } = frame;
  const { choices } = t.charter;
  return (
    <section class="block" aria-labelledby="disclosure">
      <h2 id="disclosure">{t.charter.disclosure}</h2>
      <div class="two">
        {disclosureNames.map((name) => {
          const words: Readonly<Record<string, string>> = choices[name];
          return (
            <Field
              key={name}
              name={`disclosure.${name}`}
              label={t.charter[name]}
              fault={fault}
              value={fieldOf(typed, `disclosure.${name}`)}
              choices={disclosureChoices[name].map((choice) => [choice, words[choice] ?? choice])}
            />
          );
        })}
        {shownNames.map((name) => (
          <Field
            key={name}
            name={`disclosure.${name}`}
            label={t.charter[name]}
            fault={fault}
            value={fieldOf(typed, `disclosure.${name}`)}
            choices={[
              ['no', choices.shown.no],
              ['yes', choices.shown.yes],
            ]}
          />
        ))}
      </div>
    </section>
  );
};

/** What the fields are called. */
function labelsOf({ charter }: PageFrame['t']): Record<string, string> {
  const both = (['purpose', 'guidelines'] as const).flatMap((part) => [
    [`${part}.en`, `${charter[part]}, ${charter.inEnglish}`],
    [`${part}.zh`, `${charter[part]}, ${charter.inChinese}`],
  ]);
  const topics = Array.from({ length: mostTopics }, (_, row) => [
    [topicName(row, 'en'), `${charter.topic(row + 1)}, ${charter.topicEn}`],
    [topicName(row, 'zh'), `${charter.topic(row + 1)}, ${charter.topicZh}`],
    [topicName(row, 'slug'), `${charter.topic(row + 1)}, ${charter.topicSlug}`],
    [topicName(row, 'aliases'), `${charter.topic(row + 1)}, ${charter.aliases}`],
  ]);
  const rules = (['seats', 'quorum', 'meetingsPerYear', 'firstHost'] as const).map((name) => [name, charter[name]]);
  const deadlines = deadlineNames.map((name) => [`deadlines.${name}`, charter[name]]);
  return Object.fromEntries([...both, ...topics.flat(), ...rules, ...deadlines]) as Record<string, string>;
}

/** The form in which a charter is drafted. */
export const CharterDraftPage = (props: CharterDraftProps) => {
  const { frame, group, revision, fault } = props;
  const { t } = frame;
  const address = `/groups/${group.slug}/charter`;
  return (
    <Document frame={frame} title={titleWith(t, t.charter.editTitle, fault)}>
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address, name: t.charter.title },
          ]}
          here={t.charter.editTitle}
        />
        <h1>{t.charter.editTitle}</h1>
        <p class="sub">{t.charter.editLead}</p>
      </div>
      <FaultSummary t={t} fault={fault} labelOf={(field) => labelsOf(t)[field]} />
      {(fault?.status === 412 || fault?.status === 428) && (
        <p class="block">
          <a href={address}>{t.charter.present}</a>
        </p>
      )}
      <form method="post" action={`${address}/draft/save`}>
        <input type="hidden" name="revision" value={revision === null ? '' : String(revision)} />
        <InBoth {...props} part="purpose" />
        <Rules {...props} />
        <Topics {...props} />
        <Disclosure {...props} />
        <InBoth {...props} part="guidelines" />
        <div class="actions">
          <button class="button primary" type="submit">
            {t.charter.save}
          </button>
          <a href={address}>{t.charter.cancel}</a>
        </div>
      </form>
    </Document>
  );
};
