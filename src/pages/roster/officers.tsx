import { type RosterView } from '../../roster/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText } from '../rendering/moments.js';
import { dayBefore } from './periods.js';
import { labelOf, MarkOf, Name } from './roster-words.js';

type Holders = RosterView['sides'][number]['officers'];

/** In the order in which people look for them. */
const shown = ['co-chair', 'secretary', 'counsel', 'auditor', 'interpreter', 'staff', 'expert'] as const;

const Offices = ({ frame, officers }: { frame: PageFrame; officers: Holders }) => {
  const { t } = frame;
  const held = shown.filter((office) => (officers[office] ?? []).length > 0);
  if (held.length === 0) return <p class="soft">{t.roster.noOfficers}</p>;
  return (
    <dl class="officers">
      {held.map((office) => (
        <>
          <dt>{t.offices[office]}</dt>
          {officers[office]?.map((holder) => (
            <dd key={holder.appointmentId}>
              <Name frame={frame} name={holder.name} />{' '}
              {holder.deputy && (
                <>
                  <span class="tag">{t.roster.deputy}</span>{' '}
                </>
              )}
              {holder.function !== null && (
                <span class="quiet">
                  <Name frame={frame} name={holder.function} />{' '}
                </span>
              )}
              {holder.validTo !== null && (
                <span class="quiet">{t.roster.until(dayText(t, dayBefore(holder.validTo)))}</span>
              )}
            </dd>
          ))}
        </>
      ))}
    </dl>
  );
};

/** Who holds the offices of both sides on the roster's day. */
export const Officers = ({ frame, roster }: { frame: PageFrame; roster: RosterView }) => (
  <section class="block" aria-labelledby="officers">
    <h2 id="officers">{frame.t.roster.officers}</h2>
    <div class="two">
      {roster.sides.map(({ side, officers }) => (
        <div class="panel pad" key={side}>
          <h3>
            <MarkOf frame={frame} slug={side} /> {labelOf(frame, side)}
          </h3>
          <Offices frame={frame} officers={officers} />
        </div>
      ))}
    </div>
  </section>
);
