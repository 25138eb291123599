import { type ItemView, type TopicView } from '../../agenda/acts.js';
import { Field } from '../parts/field.js';
import { type PageFrame } from '../rendering/frame.js';
import { type FormFault } from '../rendering/forms.js';
import { inLanguage } from '../text/catalogues.js';
import { type Presenter } from './items.views.js';

/** What an item can be about, and who can present it. */
export interface Choices {
  readonly topics: readonly TopicView[];
  readonly presenters: readonly Presenter[];
}

/** Topic, minutes wanted and presenter of an item. */
export const LogisticsFields = (props: {
  frame: PageFrame;
  choices: Choices;
  /** As it stands; of a new item nothing. */
  item?: Pick<ItemView, 'topicId' | 'minutesWanted' | 'presenter'> | undefined;
  /** Who presents a new item unless told. */
  presenterId?: string;
  fault: FormFault | undefined;
  idOf: (field: string) => string;
}) => {
  const { frame, choices, item, fault, idOf, presenterId = '' } = props;
  const { t, language } = frame;
  const topicId = item?.topicId ?? '';
  const presenter = item?.presenter?.personId ?? presenterId;
  const topics = choices.topics.filter(({ id, state }) => state === 'active' || id === topicId);
  return (
    <>
      <Field
        name="topicId"
        id={idOf('topicId')}
        label={t.item.topic}
        fault={fault}
        value={topicId}
        choices={[['', t.item.choose], ...topics.map(({ id, name }) => [id, inLanguage(name, language).text] as const)]}
      />
      <Field
        name="minutesWanted"
        id={idOf('minutesWanted')}
        label={t.item.minutes}
        fault={fault}
        type="number"
        min={5}
        max={240}
        step={5}
        value={String(item?.minutesWanted ?? 20)}
      />
      <Field
        name="presenterId"
        id={idOf('presenterId')}
        label={t.item.presenter}
        fault={fault}
        value={presenter}
        choices={[
          ['', t.item.choose],
          ...choices.presenters.map(
            ({ personId, name }) => [personId, name === null ? personId : inLanguage(name, language).text] as const,
          ),
        ]}
      />
    </>
  );
};
