import { type AppointmentView } from '../../roster/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { periodText } from './periods.js';
import { Name } from './roster-words.js';

/** The appointments that an act on a term can end, named before it. */
export const Affected = (props: { frame: PageFrame; delegates: readonly AppointmentView[]; lead: string }) => {
  const { frame, delegates, lead } = props;
  const { t } = frame;
  if (delegates.length === 0) return null;
  return (
    <>
      <p>{lead}</p>
      <ul class="dashed">
        {delegates.map((one) => (
          <li key={one.id}>
            <Name frame={frame} name={one.name} />
            {t.language === 'zh' ? '，' : ', '}
            {one.alternate ? t.roster.alternate : t.roster.principal}
            {t.language === 'zh' ? '，' : ', '}
            {periodText(t, one)}
          </li>
        ))}
      </ul>
    </>
  );
};
