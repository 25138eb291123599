import { type PaperView } from '../../clearance/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { idIn } from './form-ids.js';

/** What stands in the way of submitting, each with a link to where it is mended. */
export const Obstacles = ({ frame, paper }: { frame: PageFrame; paper: PaperView }) => {
  const { t } = frame;
  const sentences: Readonly<Record<string, (place: number) => string>> = t.item.obstacles;
  if (paper.obstacles.length === 0) return null;
  const placed = paper.obstacles.map(({ field, code }) => {
    const place = Number(/^statements\[(\d+)\]/.exec(field ?? '')?.[1] ?? -1);
    const statement = paper.statements[place];
    const sentence = sentences[code]?.(place + 1) ?? code;
    if (statement !== undefined) return { to: `sources-${statement.id}`, sentence };
    const title = idIn('head', paper.language === 'en' ? 'titleEn' : 'titleZh');
    return { to: code === 'title-missing' ? title : idIn('add', 'text'), sentence };
  });
  return (
    <div class="summary" role="group" aria-labelledby="obstacles">
      <h2 id="obstacles">{t.item.before(placed.length)}</h2>
      <ul>
        {placed.map(({ to, sentence }) => (
          <li key={`${to} ${sentence}`}>
            <a href={`#${to}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What counsel returned the item for. */
export const ReturnNotice = ({ frame, paper }: { frame: PageFrame; paper: PaperView }) => {
  const { t } = frame;
  const { returnCodes } = paper;
  if (returnCodes === null) return null;
  // Once counsel of the own side let it pass, a return came from the other side, which names codes alone.
  const last = paper.reviews.at(-1);
  const own = last?.outcome === 'returned';
  return (
    <div class="notice wait block" role="note">
      <h2>{own ? t.item.returnedByOwn : t.item.returnedByOther}</h2>
      <ul>
        {returnCodes.map((code) => (
          <li key={code}>
            <span class="ref">{code}</span> {t.item.codes[code]}
          </li>
        ))}
      </ul>
      {own && last.note !== null && <p>{last.note}</p>}
      <p>{t.item.returnedHint}</p>
    </div>
  );
};
