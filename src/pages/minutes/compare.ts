import { type ContentParagraphView, type MinutesRevisionView, type MinutesView } from '../../minutes/acts.js';
import { type Bilingual } from '../text/catalogues.js';

/** What is compared of a paragraph: all that a reader of the minutes sees of it. */
export interface ComparedParagraph {
  readonly id: string;
  readonly kind: ContentParagraphView['kind'];
  readonly side: string;
  readonly text: Bilingual;
  /** Who is to do it, the company where it is named, and until when. */
  readonly owner: { readonly side: string; readonly name: Bilingual | null } | null;
  readonly dueOn: string | null;
}
export interface ComparedItem {
  readonly title: Bilingual;
  readonly paragraphs: readonly ComparedParagraph[];
}

/** One paragraph in the comparison of two texts. */
export interface Difference {
  /** Its number in the later text, in the earlier one where it was taken out. */
  readonly number: string;
  readonly before: ComparedParagraph | null;
  readonly after: ComparedParagraph | null;
  readonly change: 'added' | 'removed' | 'changed' | 'moved' | null;
}

export interface ItemDifference {
  readonly title: Bilingual;
  readonly paragraphs: readonly Difference[];
}

const ownerOf = (side: string | undefined, name: Bilingual | null | undefined): ComparedParagraph['owner'] =>
  side === undefined ? null : { side, name: name ?? null };

/** A locked revision, as far as it is compared; a paragraph that was retracted is not. */
export const itemsOfRevision = ({ content }: MinutesRevisionView): ComparedItem[] =>
  content.items.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.flatMap(({ paragraph }) => {
      if (paragraph === undefined) return [];
      const { id, kind, side, text, owner, dueOn } = paragraph;
      return [{ id, kind, side, text, owner: ownerOf(owner?.side, owner?.company), dueOn: dueOn ?? null }];
    }),
  }));

/** A draft as a lock would take it; companies are named where `named` says that the revisions name them. */
export const itemsOfDraft = ({ items }: MinutesView, named: boolean): ComparedItem[] =>
  items.map(({ title, paragraphs }) => ({
    title,
    paragraphs: paragraphs.map(({ id, kind, side, text, owner, dueOn }) => ({
      ...{ id, kind, side, text, dueOn },
      owner: ownerOf(owner?.side, named ? owner?.name : null),
    })),
  }));

const same = (one: ComparedParagraph, other: ComparedParagraph): boolean =>
  one.kind === other.kind &&
  one.side === other.side &&
  one.owner?.side === other.owner?.side &&
  one.owner?.name?.en === other.owner?.name?.en &&
  one.owner?.name?.zh === other.owner?.name?.zh &&
  one.dueOn === other.dueOn &&
  one.text.en === other.text.en &&
  one.text.zh === other.text.zh;

/** What differs from an earlier text to a later one, paragraph by paragraph: they keep their ids from draft to draft. */
export function compared(before: readonly ComparedItem[], after: readonly ComparedItem[]): ItemDifference[] {
  const places = (items: readonly ComparedItem[]) =>
    new Map(
      items.flatMap(({ paragraphs }, item) =>
        paragraphs.map((paragraph, place) => [paragraph.id, { paragraph, item, place }] as const),
      ),
    );
  const [earlier, later] = [places(before), places(after)];
  const items = after.length >= before.length ? after : before;
  return items.map(({ title }, item) => {
    const left = (before[item]?.paragraphs ?? []).filter(({ id }) => later.has(id)).map(({ id }) => id);
    const stayed = (after[item]?.paragraphs ?? []).filter(({ id }) => earlier.get(id)?.item === item);
    const present = (after[item]?.paragraphs ?? []).map((paragraph, place): Difference => {
      const was = earlier.get(paragraph.id);
      const number = `${item + 1}.${place + 1}`;
      if (was === undefined) return { number, before: null, after: paragraph, change: 'added' };
      const turn = stayed.findIndex(({ id }) => id === paragraph.id);
      const moved = was.item !== item || left.indexOf(paragraph.id) !== turn;
      const change = !same(was.paragraph, paragraph) ? 'changed' : moved ? 'moved' : null;
      return { number, before: was.paragraph, after: paragraph, change };
    });
    const gone = (before[item]?.paragraphs ?? []).flatMap((paragraph, place): Difference[] =>
      later.has(paragraph.id)
        ? []
        : [{ number: `${item + 1}.${place + 1}`, before: paragraph, after: null, change: 'removed' }],
    );
    return { title, paragraphs: [...present, ...gone] };
  });
}

/** How many paragraphs were changed, added, taken out, and left as they were. */
export function tally(
  items: readonly ItemDifference[],
): Readonly<Record<'changed' | 'added' | 'removed' | 'unchanged', number>> {
  const all = items.flatMap(({ paragraphs }) => paragraphs);
  const count = (...changes: Difference['change'][]): number =>
    all.filter(({ change }) => changes.includes(change)).length;
  return {
    ...{ changed: count('changed', 'moved'), added: count('added') },
    ...{ removed: count('removed'), unchanged: count(null) },
  };
}
