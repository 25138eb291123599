import { type PaperCan } from '../clearance.policy.js';
import { type ReturnCode } from '../releases/release.rules.js';
import {
  type Bilingual,
  type Change,
  type CitationContent,
  differencesOf,
  digestOfContent,
  type PaperContent,
} from './content.rules.js';
import { type Language, type PaperKind, type PaperState, type StatementKind } from './paper.rules.js';
import { type Obstacle } from './requirement.rules.js';
import { type ProposedStatement } from './split.rules.js';

/** Text in both languages; null where it is not translated yet. */
export class PaperTextView implements Bilingual {
  en!: string | null;
  zh!: string | null;
}

/** One citation with what its source says of itself. */
export class CitationView implements CitationContent {
  /** On the own side's papers: what to delete. */
  id?: string;
  sourceId!: string;
  url!: string;
  title!: string;
  publisher!: string;
  tier!: number;
  publishedOn!: string;
  retrievedOn!: string;
  captureDigest!: string | null;
  locator!: string;
  quote!: string | null;
  relation!: CitationContent['relation'];
}

/** What counsel decides on: a statement, or title and abstract together. */
export class PartView {
  id!: string;
  digest!: string;
  /** Let pass by the own side's counsel before, and unchanged since: needs no new decision. */
  cleared!: boolean;
  /** Against the revision that was offered before; null when there is none. */
  change!: Change | null;
}

export class StatementView extends PartView {
  kind!: StatementKind;
  language!: Language;
  text!: PaperTextView;
  /** The text that was offered before, when it is another. */
  before!: PaperTextView | null;
  citations!: CitationView[];
}

export class OwnStatementView extends StatementView {
  /** For `If-Match`. */
  revision!: number;
  /** The translation was made of an older original. */
  translationOutdated!: boolean;
}

/** What the own counsel decided on an earlier submission. */
export class ReviewView {
  at!: string;
  revision!: number;
  outcome!: 'released' | 'returned';
  note!: string | null;
  returned!: { statementId: string; code: ReturnCode }[];
}

/** What the reader may do with a paper. */
export class PaperCanView implements PaperCan {
  edit!: boolean;
  translate!: boolean;
  submit!: boolean;
  withdraw!: boolean;
  /** As its counsel, once he has shown his second factor. */
  release!: boolean;
}

/** What stands in the way of submitting a draft. */
export class ObstacleView implements Obstacle {
  /** As in the errors of a refused submission, such as `statements[0].citations`; null for the paper as a whole. */
  field!: string | null;
  code!: string;
}

/** A paper as its own side sees it. */
export class PaperView {
  id!: string;
  side!: string;
  workingGroupId!: string;
  seatId!: string | null;
  kind!: PaperKind;
  state!: PaperState;
  language!: Language;
  revision!: number;
  /** What a release of this text is bound to. */
  digest!: string;
  title!: PaperTextView | null;
  abstract!: PaperTextView | null;
  /** Of a topic alone: other words under which it is searched for. */
  aliases!: string[] | null;
  /** Title, abstract and aliases as one part under the paper's id; null when it has none of them. */
  head!: PartView | null;
  statements!: OwnStatementView[];
  contributors!: { accountId: string; role: string }[];
  returnCodes!: ReturnCode[] | null;
  reviews!: ReviewView[];
  /** What a submission now would be refused for; empty once it is with counsel. */
  obstacles!: ObstacleView[];
  can!: PaperCanView;
}

/** Cleared text of either side. */
export class ClearedPaperView {
  id!: string;
  side!: string;
  workingGroupId!: string;
  kind!: PaperKind;
  revision!: number;
  acceptedAt!: string;
  title!: PaperTextView | null;
  abstract!: PaperTextView | null;
  /** Of a topic alone. */
  aliases!: string[] | null;
  statements!: {
    id: string;
    kind: StatementKind;
    language: Language;
    text: PaperTextView;
    citations: CitationView[];
  }[];
}

/** A proposed split; nothing of it is stored. */
export class SplitView {
  statements!: ProposedStatement[];
}

/** What the database gives for a paper's screen, before digests and rights are worked out. */
export interface PaperScreen {
  readonly paper: Omit<
    PaperView,
    'digest' | 'title' | 'abstract' | 'aliases' | 'head' | 'statements' | 'obstacles' | 'can'
  >;
  readonly sideLetter: 'a' | 'b';
  readonly content: PaperContent;
  readonly before: string | null;
  readonly details: readonly { revision: number; translationOutdated: boolean; citations: string[] }[];
  readonly passed: readonly { statementId: string; digest: string }[];
}

type Passed = PaperScreen['passed'];

/** Parts with their digests, what passed before, and what differs from the text offered before. */
export function toParts(
  content: PaperContent,
  passed: Passed,
  before: string | null,
): { head: PartView | null; statements: StatementView[] } {
  const known = new Set(passed.map((row) => `${row.statementId} ${row.digest}`));
  const differences = differencesOf(content, before === null ? null : (JSON.parse(before) as PaperContent));
  const parts = differences.map(({ id, digest, change }) => ({
    ...{ id, digest, change },
    cleared: known.has(`${id} ${digest}`),
  }));
  const part = new Map(parts.map((entry) => [entry.id, entry]));
  const texts = new Map(differences.map((entry) => [entry.id, entry.before]));
  return {
    head: part.get(content.paperId) ?? null,
    statements: content.statements.map((statement) => ({
      ...statement,
      ...(part.get(statement.id) ?? { digest: '', change: null, cleared: false }),
      before: texts.get(statement.id) ?? null,
      citations: [...statement.citations],
    })),
  };
}

export function toPaperView(
  { paper, content, before, details, passed }: PaperScreen,
  obstacles: ObstacleView[],
  can: PaperCan,
): PaperView {
  const { head, statements } = toParts(content, passed, before);
  return {
    ...paper,
    digest: digestOfContent(content),
    title: content.title,
    abstract: content.abstract,
    aliases: content.aliases ? [...content.aliases] : null,
    head,
    statements: statements.map((statement, i) => {
      const detail = details[i];
      return {
        ...statement,
        revision: detail?.revision ?? 0,
        translationOutdated: detail?.translationOutdated ?? false,
        citations: statement.citations.map((citation, j) => ({ id: detail?.citations[j] ?? '', ...citation })),
      };
    }),
    obstacles,
    can,
  };
}
