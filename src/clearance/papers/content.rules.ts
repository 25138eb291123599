import { canonicalText, sha256 } from '../../platform/digest.js';
import { type Language, type PaperKind, type Relation, type StatementKind } from './paper.rules.js';

export interface Bilingual {
  readonly en: string | null;
  readonly zh: string | null;
}

/** A citation as it is released: with what the source says of itself, so that nothing can be exchanged behind it. */
export interface CitationContent {
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  readonly tier: number;
  readonly publishedOn: string;
  /** The day in UTC; the hour would tell when somebody worked. */
  readonly retrievedOn: string;
  readonly captureDigest: string | null;
  readonly locator: string;
  readonly quote: string | null;
  readonly relation: Relation;
}

export interface StatementContent {
  readonly id: string;
  readonly kind: StatementKind;
  readonly language: Language;
  readonly text: Bilingual;
  readonly citations: readonly CitationContent[];
}

/**
 * What a release is bound to: the whole text of one revision of one paper. Within its side the revision counts edits;
 * what crosses counts releases.
 */
export interface PaperContent {
  readonly paperId: string;
  readonly kind: PaperKind;
  readonly revision: number;
  readonly title: Bilingual | null;
  readonly abstract: Bilingual | null;
  /** Of a topic alone; missing in what was released before there were any. */
  readonly aliases?: readonly string[] | null;
  readonly statements: readonly StatementContent[];
}

/** What counsel decides on one by one: a statement, or title, abstract and aliases together under the paper's own id. */
export interface Part {
  readonly id: string;
  readonly digest: string;
}

export const digestOfContent = (content: PaperContent): string => sha256(canonicalText(content));

const digestOfStatement = (statement: StatementContent): string => sha256(canonicalText(statement));

/** The digest of title, abstract and a topic's aliases; null for a paper that has none of them. */
function digestOfHead({ paperId, title, abstract, aliases }: PaperContent): string | null {
  if (aliases) return sha256(canonicalText({ id: paperId, title, abstract, aliases }));
  return title === null && abstract === null ? null : sha256(canonicalText({ id: paperId, title, abstract }));
}

/** The parts of a paper in their order, the head first. Unlike the paper's, their digests know no revision. */
export function partsOf(content: PaperContent): Part[] {
  const head = digestOfHead(content);
  return [
    ...(head === null ? [] : [{ id: content.paperId, digest: head }]),
    ...content.statements.map((statement) => ({ id: statement.id, digest: digestOfStatement(statement) })),
  ];
}

export type Change = 'new' | 'changed' | 'unchanged';

/** How one part stands to the same part of an earlier text. */
export interface Difference extends Part {
  /** Null when there is no earlier text. */
  readonly change: Change | null;
  /** The earlier words of a statement that says something else now. */
  readonly before: Bilingual | null;
}

/** What counsel is shown of a later revision: which parts differ from the text offered before, and from what. */
export function differencesOf(content: PaperContent, earlier: PaperContent | null): Difference[] {
  if (earlier === null) return partsOf(content).map((part) => ({ ...part, change: null, before: null }));
  const digests = new Map(partsOf(earlier).map((part) => [part.id, part.digest]));
  const texts = new Map(earlier.statements.map((statement) => [statement.id, statement.text]));
  return partsOf(content).map((part) => {
    const digest = digests.get(part.id);
    const change = digest === undefined ? 'new' : digest === part.digest ? 'unchanged' : 'changed';
    return { ...part, change, before: change === 'changed' ? (texts.get(part.id) ?? null) : null };
  });
}
