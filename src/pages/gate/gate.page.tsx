import { Moment } from '../parts/moment.js';
import { SideMark } from '../parts/side-mark.js';
import { State } from '../parts/state.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { distanceText } from '../rendering/moments.js';
import { type Direction, type GateDecision, type GateWait, mostWaiting } from './gate.types.js';
import { codesText, NameContext, nameOf } from './text-name.js';

interface GateProps {
  readonly frame: PageFrame;
  readonly waiting: readonly GateWait[];
  readonly decided: { readonly items: readonly GateDecision[]; readonly next: string | null; readonly first: boolean };
  /** What is searched for. */
  readonly words: string | null;
}

const addressOf = ({ direction, id }: GateWait): string =>
  direction === 'outward' ? `/gate/papers/${id}` : `/gate/offers/${id}`;

const Wait = ({ frame, wait }: { frame: PageFrame; wait: GateWait }) => {
  const { t, language, zones, now } = frame;
  const { columns } = t.gate;
  const name = nameOf(t, language, wait);
  return (
    <tr>
      <th scope="row">
        <a href={addressOf(wait)}>{wait.title === null ? name : <Words text={wait.title} language={language} />}</a>
        <br />
        <span class="small soft">
          <NameContext frame={frame} name={wait} />
        </span>
      </th>
      <td data-label={columns.since}>
        {wait.since === null ? t.gate.unknownSince : <Moment t={t} at={wait.since} zones={zones.slice(0, 1)} />}
      </td>
      <td data-label={columns.due}>
        {wait.dueAt === null ? (
          t.gate.noDeadline
        ) : (
          <>
            <Moment t={t} at={wait.dueAt} zones={zones} />
            <br />
            {distanceText(t, wait.dueAt, zones[0] ?? 'UTC', now)}
          </>
        )}
      </td>
      <td class="end">
        {wait.roles.length > 0 ? (
          <span class="small soft">{t.gate.notYours}</span>
        ) : (
          <a class="button" href={addressOf(wait)} aria-label={t.gate.readOne(name)}>
            {t.gate.read}
          </a>
        )}
      </td>
    </tr>
  );
};

const Waiting = ({ frame, waiting, direction, words }: Omit<GateProps, 'decided'> & { direction: Direction }) => {
  const { t, associations, reader } = frame;
  const { columns } = t.gate;
  const all = waiting.filter((wait) => wait.direction === direction);
  const shown = all.slice(0, mostWaiting);
  const whose = associations.find(({ side }) => (side === reader?.side) === (direction === 'outward'));
  const empty =
    direction === 'outward'
      ? [t.gate.noOutward, t.gate.noOutwardHint]
      : ([t.gate.noInward, t.gate.noInwardHint] as const);
  return (
    <section class="block" aria-labelledby={direction}>
      <div class="h">
        <h2 id={direction}>
          <SideMark a={whose?.side === 'a'} b={whose?.side === 'b'} /> {t.gate[direction]}{' '}
          <span class="quiet">{all.length > mostWaiting ? `${mostWaiting}+` : all.length}</span>
        </h2>
      </div>
      {shown.length === 0 ? (
        <div class="empty slim">
          <p>{words === null ? empty[0] : t.gate.nothingFound(words)}</p>
          {words === null && <p class="quiet">{empty[1]}</p>}
        </div>
      ) : (
        <div class="scroll">
          <table class="table fold">
            <thead>
              <tr>
                <th scope="col">{columns.text}</th>
                <th scope="col">{columns.since}</th>
                <th scope="col">{columns.due}</th>
                <th scope="col">
                  <span class="vh">{columns.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((wait) => (
                <Wait frame={frame} wait={wait} key={wait.id} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {all.length > mostWaiting && <p class="quiet">{t.gate.more}</p>}
    </section>
  );
};

const Outcome = ({ frame, decision }: { frame: PageFrame; decision: GateDecision }) => {
  const { t, reader } = frame;
  const { outcomes } = t.gate;
  const { direction, outcome, codes, since } = decision;
  if (outcome === 'returned' || since === 'returned') {
    const own = direction === 'outward' ? outcomes.returned : outcomes.sentBack;
    const words = outcome === 'returned' ? own : outcomes.returnedByOther;
    return <State shape="back">{`${words}${t.gate.codeBecause(codesText(t, codes))}`}</State>;
  }
  // One half of the square while one side alone let it pass, both when both did.
  const both = since !== 'open';
  return (
    <span class="state">
      <SideMark a={both || reader?.side === 'a'} b={both || reader?.side === 'b'} />{' '}
      {direction === 'inward' ? outcomes.accepted : both ? outcomes.cleared : outcomes.open}
    </span>
  );
};

const Decided = ({ frame, decided, words }: Omit<GateProps, 'waiting'>) => {
  const { t, language, zones } = frame;
  const { columns } = t.gate;
  const query = words === null ? '' : `&q=${encodeURIComponent(words)}`;
  return (
    <section class="block" aria-labelledby="decided">
      <h2 id="decided">{t.gate.decided}</h2>
      {decided.items.length === 0 ? (
        <div class="empty slim">
          <p>{words === null ? t.gate.noneDecided : t.gate.nothingFound(words)}</p>
        </div>
      ) : (
        <div class="scroll">
          <table class="table fold">
            <thead>
              <tr>
                <th scope="col">{columns.text}</th>
                <th scope="col">{columns.outcome}</th>
                <th scope="col">{columns.when}</th>
              </tr>
            </thead>
            <tbody>
              {decided.items.map((decision) => (
                <tr key={`${decision.paperId} ${decision.at}`}>
                  <th scope="row">
                    <a
                      href={
                        decision.direction === 'outward'
                          ? `/gate/papers/${decision.paperId}`
                          : `/gate/offers/${decision.offerId ?? ''}`
                      }
                    >
                      {decision.title === null ? t.gate.untitled : <Words text={decision.title} language={language} />}
                    </a>
                    <br />
                    <span class="small soft">
                      <NameContext frame={frame} name={decision} />
                    </span>
                  </th>
                  <td data-label={columns.outcome}>
                    <Outcome frame={frame} decision={decision} />
                  </td>
                  <td data-label={columns.when}>
                    <Moment t={t} at={decision.at} zones={zones.slice(0, 1)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(decided.next !== null || !decided.first) && (
        <p class="actions">
          {decided.next !== null && <a href={`/gate?after=${decided.next}${query}#decided`}>{t.gate.older}</a>}
          {!decided.first && <a href={`/gate${query.replace('&', '?')}#decided`}>{t.gate.newest}</a>}
        </p>
      )}
    </section>
  );
};

/** Counsel's inbox: what waits for him outward and inward, and what his side's counsel decided. */
export const GatePage = ({ frame, waiting, decided, words }: GateProps) => {
  const { t, reader, associations } = frame;
  const own = associations.find(({ side }) => side === reader?.side);
  return (
    <Document frame={frame} title={t.gate.title} here="gate">
      <div class="head">
        <h1>{t.gate.title}</h1>
        <p class="sub">{t.gate.lead(own?.label ?? '')}</p>
      </div>
      <form class="block" method="get" action="/gate" role="search">
        <div class="inline">
          <div class="field">
            <label for="q">{t.gate.search}</label>
            <input class="input" type="search" id="q" name="q" maxLength={200} value={words ?? ''} />
          </div>
          <button class="button" type="submit">
            {t.gate.find}
          </button>
          {words !== null && <a href="/gate">{t.gate.all}</a>}
        </div>
      </form>
      <Waiting frame={frame} waiting={waiting} direction="outward" words={words} />
      <Waiting frame={frame} waiting={waiting} direction="inward" words={words} />
      <Decided frame={frame} decided={decided} words={words} />
    </Document>
  );
};
