import { SideMark } from '../../parts/side-mark.js';
import { Words } from '../../parts/words.js';
import { type PageFrame } from '../../rendering/frame.js';
import { dayText } from '../../rendering/moments.js';
import { groupAddress } from '../parts.js';
import { type GroupScreen, type RosterSide } from './group.views.js';

const Side = ({ frame, roster, group }: { frame: PageFrame; roster: RosterSide; group: GroupScreen }) => {
  const { t, associations, language } = frame;
  const label = associations.find(({ side }) => side === roster.side)?.label ?? '';
  return (
    <div>
      <h3>
        <SideMark a={roster.side === 'a'} b={roster.side === 'b'} /> {label}
      </h3>
      <p>{t.group.filled(roster.filled, group.charter.seats)}</p>
      {roster.companies.length === 0 ? (
        roster.filled > 0 && <p class="quiet small">{t.group.counted}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t.group.seat}</th>
              <th scope="col">{t.group.company}</th>
            </tr>
          </thead>
          <tbody>
            {roster.companies.map(({ seat, company }) => (
              <tr key={seat}>
                <td>{seat}</td>
                <td>
                  <Words text={company} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};

/** Both sides' seats on a day: named or counted, as the charter says. */
export const Roster = ({ frame, group, asOf }: { frame: PageFrame; group: GroupScreen; asOf: string }) => {
  const { t } = frame;
  return (
    <section class="block" aria-labelledby="roster">
      <h2 id="roster">{t.group.roster(dayText(t, asOf))}</h2>
      <form method="get" action={groupAddress(group)} class="panel pad asof block">
        <div class="field">
          <label for="asOf">{t.group.asOf}</label>
          <input class="input short" type="date" id="asOf" name="asOf" value={asOf} />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {t.group.show}
          </button>
        </div>
      </form>
      <div class="two">
        {group.roster.map((roster) => (
          <Side frame={frame} roster={roster} group={group} key={roster.side} />
        ))}
      </div>
    </section>
  );
};
