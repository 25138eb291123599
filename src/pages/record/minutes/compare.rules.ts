import { type PublishedMinutes, type ShownParagraph } from './minutes.types.js';

type Paragraph = NonNullable<ShownParagraph['paragraph']>;

/** One paragraph of the later revision, or one that it lost, with its number where it stands. */
export type Compared =
  | { readonly state: 'unchanged'; readonly number: string; readonly after: Paragraph }
  | { readonly state: 'added'; readonly number: string; readonly after: Paragraph }
  | { readonly state: 'changed'; readonly number: string; readonly before: Paragraph; readonly after: Paragraph }
  | { readonly state: 'removed'; readonly number: string; readonly before: Paragraph }
  | { readonly state: 'retracted'; readonly number: string; readonly digest: string };

type Content = Pick<PublishedMinutes, 'content'>;
interface Numbered {
  readonly number: string;
  readonly digest: string;
  readonly paragraph: Paragraph | undefined;
}

const numbered = ({ content }: Content): Numbered[] =>
  content.items.flatMap(({ paragraphs }, item) =>
    paragraphs.map(({ digest, paragraph }, place) => ({ number: `${item + 1}.${place + 1}`, digest, paragraph })),
  );
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What became of each paragraph, in the order of the later revision; what was retracted in one is shown of neither. */
export function compared(earlier: Content, later: Content): readonly Compared[] {
  const [before, after] = [numbered(earlier), numbered(later)];
  const gone = new Set([...before, ...after].flatMap((one) => (one.paragraph === undefined ? [one.digest] : [])));
  const earlierById = new Map(
    before.flatMap((one) => (one.paragraph && !gone.has(one.digest) ? [[one.paragraph.id, one.paragraph]] : [])),
  );
  const rows: Compared[] = after.map(({ number, digest, paragraph }) => {
    if (paragraph === undefined || gone.has(digest)) return { state: 'retracted', number, digest };
    const was = earlierById.get(paragraph.id);
    if (was === undefined) return { state: 'added', number, after: paragraph };
    return same(was, paragraph)
      ? { state: 'unchanged', number, after: paragraph }
      : { state: 'changed', number, before: was, after: paragraph };
  });
  const kept = new Set(after.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph.id])));
  before.forEach(({ number, digest, paragraph }, place) => {
    if (paragraph === undefined || gone.has(digest) || kept.has(paragraph.id)) return;
    rows.splice(placeAfter(rows, before.slice(0, place)), 0, { state: 'removed', number, before: paragraph });
  });
  return rows;
}

/** Behind the last row that shows one of what stood before. */
function placeAfter(rows: readonly Compared[], previous: readonly Numbered[]): number {
  const ids = new Set(previous.flatMap(({ paragraph }) => (paragraph === undefined ? [] : [paragraph.id])));
  const digests = new Set(previous.map(({ digest }) => digest));
  const shows = (row: Compared): boolean =>
    row.state === 'retracted'
      ? digests.has(row.digest)
      : ids.has(row.state === 'removed' ? row.before.id : row.after.id);
  return rows.findLastIndex(shows) + 1;
}

/** Rows as they are shown: those that did not change stand together. */
export type Shown =
  Exclude<Compared, { state: 'unchanged' }> | { readonly state: 'skipped'; readonly numbers: readonly string[] };

export function folded(rows: readonly Compared[]): readonly Shown[] {
  const shown: Shown[] = [];
  let numbers: string[] = [];
  for (const row of rows) {
    if (row.state === 'unchanged') {
      numbers.push(row.number);
      continue;
    }
    if (numbers.length > 0) shown.push({ state: 'skipped', numbers });
    numbers = [];
    shown.push(row);
  }
  if (numbers.length > 0) shown.push({ state: 'skipped', numbers });
  return shown;
}
