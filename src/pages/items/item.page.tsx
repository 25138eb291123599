import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { AddForms } from './add-forms.js';
import { Closing } from './closing.js';
import { idOfFault, labelIn } from './form-ids.js';
import { HeadEditor } from './head-editor.js';
import { ItemAside } from './item-aside.js';
import { type ItemProps } from './item-props.js';
import { ItemReading, nameOf } from './item-reading.js';
import { ItemState } from './item-state.js';
import { Obstacles, ReturnNotice } from './obstacles.js';
import { StatementEditor } from './statement-editor.js';

type Props = ItemProps & { readonly address: string };

/** The text: to be written while it is with its authors, to be translated before its release, else to be read. */
const Text = (props: Props) => {
  const { frame, item, paper, address, fault } = props;
  const { t } = frame;
  if (paper !== null && item.draft && (paper.can.edit || paper.can.translate)) {
    return (
      <>
        {!paper.can.edit && <p class="soft">{t.item.translateOnly}</p>}
        <HeadEditor frame={frame} paper={paper} address={address} fault={fault} />
        {paper.statements.map((statement, place) => (
          <StatementEditor {...props} key={statement.id} paper={paper} statement={statement} place={place} />
        ))}
        {paper.can.edit && <AddForms {...props} paper={paper} />}
      </>
    );
  }
  const text = item.draft ? paper : (item.paper ?? null);
  return text === null ? (
    <p class="empty">{t.item.standing}</p>
  ) : (
    <ItemReading frame={frame} item={item} text={text} own={item.draft} />
  );
};

/** An agenda item: its side writes it, both sides read what was cleared. */
export const ItemPage = (given: ItemProps) => {
  const { frame, group, meeting, item, paper, fault } = given;
  const { t, language, associations } = frame;
  const props = { ...given, address: `/groups/${group.slug}/items/${item.id}` };
  const side = associations.find(({ slug }) => slug === item.side);
  const name = nameOf(frame, item);
  const reference = item.reference ?? name.text;
  return (
    <Document frame={frame} title={titleWith(t, name.text, fault)} here="agenda">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
            { address: `/groups/${group.slug}/meetings/${meeting.id}`, name: t.meeting.title(meeting.cycle) },
          ]}
          here={reference}
        />
        <div class="row">
          <h1 lang={name.lang}>{name.text}</h1>
          <ItemState frame={frame} item={item} />
        </div>
        <p class="meta">
          {item.reference !== null && <span class="ref">{item.reference}</span>}
          {side !== undefined && (
            <span class="side">
              <SideMark a={side.side === 'a'} b={side.side === 'b'} /> <span>{side.label}</span>
            </span>
          )}
          {item.can['submit'] === true && <Closing frame={frame} meeting={meeting} />}
        </p>
      </div>
      <FaultSummary
        t={t}
        fault={fault}
        idOf={(field) => (fault === undefined ? field : idOfFault(fault, field))}
        labelOf={(field) => labelIn(t, field)}
      />
      {paper !== null && item.draft && <ReturnNotice frame={frame} paper={paper} />}
      {paper !== null && item.can['submit'] === true && (fault === undefined || fault.form === 'submit') && (
        <Obstacles frame={frame} paper={paper} />
      )}
      <div class="cols">
        <div>
          <Text {...props} />
        </div>
        <ItemAside {...props} />
      </div>
    </Document>
  );
};
