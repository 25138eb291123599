import { type NominationView } from '../../roster/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type OwnSide } from './own-side.js';
import { officeText, Period, plainName } from './words.js';

/** What waits for a second officer of the side, with the forms to confirm it or to take it back. */
export const Nominations = (props: {
  frame: PageFrame;
  own: OwnSide;
  nominations: readonly NominationView[];
  address: string;
}) => {
  const { frame, own, nominations, address } = props;
  const { t, language, zones } = frame;
  if (nominations.length === 0) return null;
  return (
    <section class="block" aria-labelledby="nominations">
      <h2 id="nominations">{t.people.nominations}</h2>
      <p class="sub gap-below">{t.people.nominationsLead}</p>
      <ul class="work pair">
        {nominations.map((one, place) => {
          const name = plainName(t, language, one.name);
          const by = own.known.find(({ id }) => id === one.nominatedBy);
          return (
            <li key={one.id}>
              <div class="what">
                <a href={`${address}/${one.personId}`}>{name}</a> · {officeText(t, { ...one, alternate: false })}
                <div class="ctx">
                  <Period t={t} validFrom={one.validFrom} validTo={one.validTo} />
                </div>
                <div class="ctx">
                  {t.people.nominated(
                    by === undefined ? t.person.somebody : plainName(t, language, by.name),
                    momentText(t, one.nominatedAt, zones[0] ?? 'UTC'),
                  )}
                </div>
                <div class="ctx">{one.can.confirm ? t.people.confirmHint : t.people.waits}</div>
              </div>
              <div class="actions">
                {one.can.confirm && (
                  <form method="post" action={`${address}/confirm`}>
                    <input type="hidden" name="nominationId" value={one.id} />
                    <button class={place === 0 ? 'button primary' : 'button'} type="submit">
                      {t.people.confirm(name)}
                    </button>
                  </form>
                )}
                {one.can.withdraw && (
                  <form method="post" action={`${address}/withdraw`}>
                    <input type="hidden" name="nominationId" value={one.id} />
                    <button class="button" type="submit">
                      {t.people.withdraw}
                    </button>
                  </form>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
