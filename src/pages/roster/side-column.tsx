import { type RosterSideView, type SeatView } from '../../roster/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText } from '../rendering/moments.js';
import { dayBefore, isOver } from './periods.js';
import { AttestedState, companyText, labelOf, MarkOf, Name, OtherName } from './roster-words.js';

type Seat = RosterSideView['seats'][number];
type Delegate = Seat['delegates'][number];

export interface SideColumnProps {
  readonly frame: PageFrame;
  /** Of the roster's page. */
  readonly address: string;
  readonly side: RosterSideView;
  /** The seats of this side with all their terms. */
  readonly seats: readonly SeatView[];
  readonly day: string;
  readonly today: string;
  /** Whether it is the reader's own side. */
  readonly own: boolean;
  readonly attestedUntil: ReadonlyMap<string, string>;
  readonly place: 'left' | 'right';
}
type SeatProps = SideColumnProps & { readonly seat: Seat };

const Person = ({ frame, own, attestedUntil, delegate }: SeatProps & { delegate: Delegate }) => {
  const { t } = frame;
  const until = own ? attestedUntil.get(delegate.appointmentId) : undefined;
  return (
    <li>
      <Name frame={frame} name={delegate.name} />{' '}
      <span class="tag">{delegate.alternate ? t.roster.alternate : t.roster.principal}</span>{' '}
      {delegate.function !== null && <Name frame={frame} name={delegate.function} />}{' '}
      <AttestedState
        t={t}
        attested={delegate.attested}
        until={until === undefined ? null : dayText(t, dayBefore(until))}
      />
    </li>
  );
};

const Delegates = (props: SeatProps) => {
  const { frame, seat } = props;
  const { t } = frame;
  const { delegates } = seat;
  const missing =
    delegates.length === 0
      ? t.roster.noDelegate
      : delegates.every((one) => one.alternate)
        ? t.roster.noPrincipal
        : delegates.every((one) => !one.alternate)
          ? t.roster.noAlternate
          : null;
  return (
    <ul class="people">
      {delegates.map((delegate) => (
        <Person {...props} delegate={delegate} key={delegate.appointmentId} />
      ))}
      {missing !== null && <li class="quiet">{missing}</li>}
    </ul>
  );
};

/** Who takes the seat after the day. */
const Next = ({ frame, day, terms }: { frame: PageFrame; day: string; terms: SeatView['terms'] }) => {
  const { t } = frame;
  const next = terms.find((term) => term.validFrom > day);
  if (next === undefined) return null;
  return <>{t.roster.next(companyText(t, next.company), dayText(t, next.validFrom))}</>;
};

const separated = (parts: readonly (string | null)[], language: string): string =>
  parts.filter((part) => part !== null).join(language === 'zh' ? '；' : '; ');

const Vacant = ({ frame, address, seat, seats, day, today }: SeatProps) => {
  const { t } = frame;
  const whole = seats.find((one) => one.id === seat.id);
  const terms = whole?.terms ?? [];
  const before = terms.filter((term) => isOver(term, day)).at(-1);
  const next = terms.find((term) => term.validFrom > day);
  const said = [
    before?.validTo == null ? null : t.roster.since(dayText(t, before.validTo)),
    before === undefined ? null : t.roster.was(companyText(t, before.company)),
    next === undefined ? null : t.roster.next(companyText(t, next.company), dayText(t, next.validFrom)),
  ];
  return (
    <p class="vacant">
      <strong>{t.roster.vacant}</strong> {separated(said, frame.language)}
      {whole?.can.fill === true && today <= day && (
        <>
          {' · '}
          <a href={`${address}/seats/${seat.id}`}>{t.roster.fill}</a>
        </>
      )}
    </p>
  );
};

const Held = (props: SeatProps) => {
  const { frame, address, seat, seats, day } = props;
  const { t } = frame;
  const { company } = seat;
  if (company === null) return <Vacant {...props} />;
  const terms = seats.find((one) => one.id === seat.id)?.terms ?? [];
  return (
    <>
      <div class="co">
        <a href={`${address}/companies/${company.id}`}>
          <Name frame={frame} name={company.name} />
        </a>
        <OtherName frame={frame} name={company.name} />
      </div>
      <Delegates {...props} />
      {company.validTo !== null && (
        <p class="small soft">
          {t.roster.until(dayText(t, dayBefore(company.validTo)))}
          {terms.some((term) => term.validFrom > day) && (frame.language === 'zh' ? '；' : '; ')}
          <Next frame={frame} day={day} terms={terms} />
        </p>
      )}
    </>
  );
};

/** One side of the roster: a numbered seat a row, with who holds it and who sits for it. */
export const SideColumn = (props: SideColumnProps) => {
  const { frame, address, side, place } = props;
  const { t } = frame;
  const label = labelOf(frame, side.side);
  const seated = t.roster.seated(side.seated, side.seats.length);
  return (
    <section class={`side-col ${place}`} aria-labelledby={`side-${side.side}`}>
      <header>
        <h2 id={`side-${side.side}`}>
          <MarkOf frame={frame} slug={side.side} /> {label}
        </h2>
        <span class="soft">
          {side.name !== null && (
            <>
              <Name frame={frame} name={side.name} />
              {' · '}
            </>
          )}
          {seated}
        </span>
      </header>
      <ol class="seats">
        {side.seats.map((seat) => (
          <li key={seat.id}>
            <span class="no">
              <a href={`${address}/seats/${seat.id}`} aria-label={t.roster.seat(seat.number, label)}>
                {seat.number}
              </a>
            </span>
            <div>
              <Held {...props} seat={seat} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
