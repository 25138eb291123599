import { type SeatView } from '../../roster/acts.js';
import { dayText } from '../rendering/moments.js';
import { isOn, isOver, periodText } from './periods.js';
import { type RosterProps } from './roster-page.types.js';
import { associationOf, companyText, labelOf, MarkOf } from './roster-words.js';
import { percent, type Timeline, timelineOf } from './timeline.js';

type TermsProps = RosterProps & { readonly address: string };

/** Whether there is more to say of a seat than that one company holds it, with no end known. */
const changed = ({ terms }: SeatView): boolean => terms.length !== 1 || terms[0]?.validTo !== null;

const Line = ({ line, seat, day, side }: { line: Timeline; seat: SeatView; day: string; side: 'a' | 'b' }) => {
  const now = percent(line.place(day));
  return (
    <svg class="termline" aria-hidden="true">
      {line.years.slice(1).map(({ year, place }) => (
        <line class="grid" x1={percent(place)} x2={percent(place)} y1="0" y2="20" key={year} />
      ))}
      {seat.terms.map((term) => {
        const { place, width } = line.bar(term);
        const over = isOver(term, day);
        return (
          <rect
            class={over ? `bar-${side} old` : `bar-${side}`}
            x={percent(place)}
            y="4"
            width={percent(width)}
            height={over ? '8' : '12'}
            rx="1"
            key={term.id}
          />
        );
      })}
      <line class="now" x1={now} x2={now} y1="0" y2="20" />
    </svg>
  );
};

/** The terms of a seat in words: who holds it first, then the others, the latest first. */
const Said = ({ frame, seat, day }: { frame: TermsProps['frame']; seat: SeatView; day: string }) => {
  const { t } = frame;
  const codes: Readonly<Record<string, string>> = t.roster.endCodes;
  const held = seat.terms.find((term) => isOn(term, day));
  const last = seat.terms.filter((term) => isOver(term, day)).at(-1);
  const others = seat.terms.filter((term) => term !== held).reverse();
  const said = (term: SeatView['terms'][number]): string => {
    const text = t.roster.companyFrom(companyText(t, term.company), periodText(t, term));
    if (term.endCode === null) return text;
    const why = codes[term.endCode] ?? term.endCode;
    return t.language === 'zh' ? `${text}（${why}）` : `${text} (${why})`;
  };
  return (
    <td class="roomy">
      {held === undefined ? (
        <>
          <strong>{t.roster.vacant}</strong> {last?.validTo != null && t.roster.since(dayText(t, last.validTo))}
        </>
      ) : (
        said(held)
      )}
      {others.map((term) => (
        <span class="quiet" key={term.id}>
          <br />
          {said(term)}
        </span>
      ))}
    </td>
  );
};

const Rows = ({ frame, address, seats, line, day }: TermsProps & { line: Timeline; day: string }) => (
  <tbody>
    {seats.map((seat) => (
      <tr key={seat.id}>
        <th scope="row" class="nowrap">
          <MarkOf frame={frame} slug={seat.side} />{' '}
          <a href={`${address}/seats/${seat.id}`}>
            {labelOf(frame, seat.side)} {seat.number}
          </a>
        </th>
        <Said frame={frame} seat={seat} day={day} />
        <td>
          <Line line={line} seat={seat} day={day} side={associationOf(frame, seat.side)?.side ?? 'a'} />
        </td>
      </tr>
    ))}
  </tbody>
);

const Years = ({ line }: { line: Timeline }) => (
  <svg class="termline" aria-hidden="true">
    {line.years.map(({ year, place }) => (
      <text x={percent(place)} y="14" key={year}>
        {year}
      </text>
    ))}
  </svg>
);

/** The terms of all seats, or of those that changed, on one line of years. */
export const TermsTable = (props: TermsProps) => {
  const { frame, address, roster, seats, knownOn, allTerms } = props;
  const { t } = frame;
  const day = roster.asOf;
  const shown = allTerms ? seats : seats.filter(changed);
  const ends = seats.flatMap(({ terms }) => terms.flatMap((term) => [term.validFrom, term.validTo ?? term.validFrom]));
  const query = new URLSearchParams({ asOf: day, ...(knownOn !== null && { knownOn }) });
  if (!allTerms) query.set('terms', 'all');
  const line = timelineOf([...ends, day]);
  return (
    <section class="block" aria-labelledby="terms">
      <div class="h">
        <h2 id="terms">{t.roster.terms}</h2>
        <span class="legend-row">{t.roster.legend(dayText(t, day))}</span>
      </div>
      <p class="small soft">
        {!allTerms && `${t.roster.changedOnly} `}
        <a href={`${address}?${query.toString()}#terms`}>{allTerms ? t.roster.someTerms : t.roster.allTerms}</a>
      </p>
      {shown.length === 0 ? (
        <p class="empty">{ends.length === 0 ? t.roster.noTerms : t.roster.noChanges}</p>
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-label={t.roster.termsBySeat}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t.rosterCompany.seat}</th>
                <th scope="col">{t.roster.companyAndTerm}</th>
                <th scope="col">
                  <Years line={line} />
                  <span class="vh">{t.roster.timeline}</span>
                </th>
              </tr>
            </thead>
            <Rows {...props} seats={shown} line={line} day={day} />
          </table>
        </div>
      )}
    </section>
  );
};
