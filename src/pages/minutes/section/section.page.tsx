import { type OwnStatementView, type PaperView, type SourceView } from '../../../clearance/acts.js';
import { Crumbs } from '../../parts/crumbs.js';
import { FaultSummary, titleWith } from '../../parts/fault-summary.js';
import { Words } from '../../parts/words.js';
import { Document } from '../../rendering/document.js';
import { type FormFault } from '../../rendering/forms.js';
import { type PageFrame } from '../../rendering/frame.js';
import { type Bilingual, langOf } from '../../text/catalogues.js';
import { languagesFor } from '../draft.types.js';
import { AddStatementForm, Citations, OriginalForm, RemoveStatementForm, TranslationForm } from './section-forms.js';

/** New text of one side for an item of minutes, with what its forms need. */
export interface SectionProps {
  readonly frame: PageFrame;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly paper: PaperView;
  readonly sources: readonly SourceView[];
  readonly meeting: { readonly id: string; readonly cycle: string };
  readonly item: { readonly place: number; readonly title: Bilingual };
  readonly fault?: FormFault | undefined;
}

const Statement = (props: SectionProps & { statement: OwnStatementView; number: number; address: string }) => {
  const { frame, paper, statement, number, address } = props;
  const { t, language } = frame;
  const shared = { frame, address, paperId: paper.id, statement, number, fault: props.fault };
  return (
    <section class="edit" id={`s-${statement.id}`} aria-labelledby={`sh-${statement.id}`}>
      <header>
        <h2 id={`sh-${statement.id}`}>{t.section.statement(number)}</h2>
        <span class="tag">{t.section.kinds[statement.kind]}</span>
      </header>
      {paper.can.edit || paper.can.translate ? (
        <div class="langs">
          {paper.can.edit ? (
            <OriginalForm {...shared} />
          ) : (
            <p lang={langOf(statement.language)}>{statement.text[statement.language]}</p>
          )}
          <TranslationForm {...shared} />
        </div>
      ) : (
        <div class="langs">
          {languagesFor(language).map((one) =>
            statement.text[one] === null ? (
              <p class="quiet" key={one}>
                {t.record.notSaid}
              </p>
            ) : (
              <p lang={langOf(one)} key={one}>
                {statement.text[one]}
              </p>
            ),
          )}
        </div>
      )}
      <Citations {...shared} sources={props.sources} edit={paper.can.edit} />
      {paper.can.edit && <RemoveStatementForm {...shared} />}
    </section>
  );
};

/** What counsel said of the text when he returned it. */
const Returned = ({ frame, paper }: Pick<SectionProps, 'frame' | 'paper'>) => {
  const { t } = frame;
  if (paper.state !== 'returned') return null;
  const codes = paper.returnCodes ?? paper.reviews.at(-1)?.returned.map(({ code }) => code) ?? [];
  const note = paper.reviews.at(-1)?.note ?? null;
  return (
    <div class="notice wait block">
      <p>{t.section.returned([...new Set(codes)].map((code) => t.gate.codes[code]).join(t.gate.listed))}</p>
      {note !== null && (
        <p>
          {t.section.note}
          {t.language === 'zh' ? '：' : ': '}
          {note}
        </p>
      )}
    </div>
  );
};

/** New text of the reader's side for the minutes: statements, translations, sources, and the way to counsel. */
export const SectionPage = (props: SectionProps) => {
  const { frame, group, paper, meeting, item, fault } = props;
  const { t, language } = frame;
  const title = t.section.title(String(item.place));
  const address = `/groups/${group.slug}/minutes-sections/${paper.id}`;
  const states: Readonly<Record<string, string>> = t.minutes.sections.states;
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="minutes">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}/minutes`, name: t.minutes.list },
            {
              address: `/groups/${group.slug}/meetings/${meeting.id}/minutes`,
              name: t.record.title(meeting.cycle),
            },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="sub">
          <Words text={item.title} language={language} />
        </p>
        <p class="meta">
          <span>{states[paper.state] ?? paper.state}</span>
          <span>{t.section.seen}</span>
        </p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <Returned frame={frame} paper={paper} />
      <div class="cols">
        <div>
          {paper.statements.length === 0 && <p class="empty block">{t.section.none}</p>}
          {paper.statements.map((statement, index) => (
            <Statement {...props} statement={statement} number={index + 1} address={address} key={statement.id} />
          ))}
          {paper.can.edit && (
            <AddStatementForm frame={frame} address={address} fault={fault} language={paper.language} />
          )}
        </div>
        <aside aria-label={t.section.submit}>
          <section class="panel pad">
            <h2>{t.section.submit}</h2>
            <p class="small soft">{paper.can.submit ? t.section.submitHint : t.section.lead}</p>
            {paper.can.submit && paper.statements.length > 0 && (
              <form method="post" action={`${address}/submit`} class="actions">
                <button class="button primary" type="submit">
                  {t.section.submitAct}
                </button>
              </form>
            )}
          </section>
        </aside>
      </div>
    </Document>
  );
};
