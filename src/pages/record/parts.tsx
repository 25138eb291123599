import { type ComponentChildren } from 'preact';
import { Crumbs } from '../parts/crumbs.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { type RecordGroup } from './record.views.js';

type Named = Omit<RecordGroup, 'id'>;

export const groupAddress = (group: Named): string => `/groups/${group.slug}`;
export const meetingAddress = (group: Named, id: string): string => `${groupAddress(group)}/record/meetings/${id}`;
export const agendaAddress = (group: Named, id: string): string => `${meetingAddress(group, id)}/agenda`;
export const minutesAddress = (group: Named, id: string): string => `${groupAddress(group)}/minutes/${id}`;
export const compareAddress = (group: Named, id: string): string =>
  `${groupAddress(group)}/record/minutes/${id}/compare`;
export const charterAddress = (group: Named): string => `${groupAddress(group)}/record/charter`;

/** What people call an association, by its slug. */
export const labelOf = (frame: PageFrame, slug: string): string =>
  frame.associations.find((one) => one.slug === slug)?.label ?? slug;

/** An association with its mark, by its slug. */
export const SideName = ({ frame, slug }: { frame: PageFrame; slug: string }) => {
  const side = frame.associations.find((one) => one.slug === slug);
  return (
    <span class="side">
      <SideMark a={side?.side === 'a'} b={side?.side === 'b'} />
      <span>{side?.label ?? slug}</span>
    </span>
  );
};

/** Above every page of a group: where the reader is, and what this is. */
export const RecordHead = (props: {
  frame: PageFrame;
  group: Named;
  title: string;
  /** Pages between the group's and this one. */
  above?: readonly { readonly address: string; readonly name: ComponentChildren }[];
  children?: ComponentChildren;
}) => {
  const { frame, group, title, above = [], children } = props;
  const { t, language } = frame;
  const groupPage = { address: groupAddress(group), name: <Words text={group.name} language={language} /> };
  return (
    <div class="head">
      <Crumbs t={t} above={[{ address: '/', name: t.nav.record }, groupPage, ...above]} here={title} />
      <h1>{title}</h1>
      {children}
    </div>
  );
};
