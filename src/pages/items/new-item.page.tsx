import { type MeetingView } from '../../meetings/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { Field } from '../parts/field.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type PageGroup } from '../rendering/group-finder.js';
import { pageLanguages } from '../text/catalogues.js';
import { Closing } from './closing.js';
import { labelIn } from './form-ids.js';
import { type Choices, LogisticsFields } from './logistics-fields.js';

/** A new agenda item: what it is called and about; its statements follow on its own page. */
export const NewItemPage = (props: {
  frame: PageFrame;
  group: PageGroup;
  meeting: MeetingView;
  choices: Choices;
  personId: string;
  fault?: FormFault | undefined;
}) => {
  const { frame, group, meeting, choices, personId, fault } = props;
  const { t, language } = frame;
  const above = `/groups/${group.slug}/meetings/${meeting.id}`;
  const names = pageLanguages.map((one) => [one, t.item.languages[one]] as const);
  return (
    <Document frame={frame} title={titleWith(t, t.item.newTitle, fault)} here="agenda">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
            { address: above, name: t.meeting.title(meeting.cycle) },
          ]}
          here={t.item.newTitle}
        />
        <h1>{t.item.newTitle}</h1>
        <p class="meta">
          <Closing frame={frame} meeting={meeting} />
        </p>
      </div>
      <FaultSummary t={t} fault={fault} labelOf={(field) => labelIn(t, field)} />
      <form method="post" action={`${above}/items/new/draft`}>
        <div class="cols">
          <div>
            <section class="edit" aria-labelledby="text">
              <header>
                <h2 id="text">{t.item.text}</h2>
              </header>
              <Field
                name="language"
                label={t.item.language}
                hint={t.item.languageHint}
                fault={fault}
                value={language}
                choices={names}
              />
              <Field name="title" label={t.item.title} fault={fault} full maxLength={200} required />
              <Field
                name="abstract"
                label={t.item.abstract}
                hint={t.item.abstractHint}
                fault={fault}
                full
                rows={4}
                maxLength={4000}
              />
            </section>
          </div>
          <aside aria-label={t.item.item}>
            <section class="panel pad">
              <h2>{t.item.item}</h2>
              <LogisticsFields
                frame={frame}
                choices={choices}
                presenterId={personId}
                fault={fault}
                idOf={(field) => field}
              />
              <p class="small soft">{t.item.newSeen}</p>
              <div class="actions">
                <button class="button primary" type="submit">
                  {t.item.begin}
                </button>
              </div>
            </section>
          </aside>
        </div>
      </form>
    </Document>
  );
};
