import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { type Member, type Person } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newCrossingId } from '../../platform/id.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type Paper } from '../papers/paper.entity.js';
import {
  hasRoom,
  type Language,
  mayBeReopened,
  mayBeSubmitted,
  mayBeWithdrawn,
  type PaperKind,
  type StatementKind,
} from '../papers/paper.rules.js';
import { PaperStore } from '../papers/paper.store.js';
import { citesThePast, isCited, isComplete } from '../papers/requirement.rules.js';
import { StatementStore } from '../papers/statement.store.js';
import {
  InwardAcceptance,
  type InwardOutcome,
  type InwardReview,
  type NamedOffer,
  type Offered,
} from './inward-acceptance.js';
import { OutwardRelease, type OutwardOutcome, type OutwardReview } from './outward-release.js';

/** A claim to be, in the paper's language unless told. */
export interface NewStatement {
  readonly kind: StatementKind;
  readonly language?: Language;
  readonly text: string;
}

/** A paper to be, with its first claims. */
export interface NewPaper {
  readonly workingGroupId: string;
  readonly seatId: string | null;
  readonly kind: PaperKind;
  readonly language: Language;
  readonly title?: string | null;
  /** The title in the other language, where it is written at once. */
  readonly translatedTitle?: string | null;
  /** Of a topic alone. */
  readonly aliases?: readonly string[];
  readonly abstract?: string | null;
  readonly statements?: readonly NewStatement[];
  readonly now: Temporal.Instant;
}

/**
 * Everything that text passes between one side's draft and the reading of both. Agenda items, topics and minutes sections
 * hold a paper's id and call these inside their own acts, whose ledger entries are theirs; releases record their own.
 *
 * Locks are taken in one order: what the text belongs to (the draft, the meeting's agenda, the minutes), then the paper
 * or the offer, then the sources that it cites.
 */
@Injectable()
export class PublicInformationGate {
  constructor(
    private readonly papers: PaperStore,
    private readonly statements: StatementStore,
    private readonly outward: OutwardRelease,
    private readonly inward: InwardAcceptance,
  ) {}

  /** Begins a draft of the actor's side; the actor is its author. */
  async createPaper(
    tx: Tx,
    actor: Member,
    { title = null, translatedTitle = null, abstract, aliases, statements = [], now, ...rest }: NewPaper,
  ): Promise<Paper> {
    const text = {
      titleEn: rest.language === 'en' ? title : translatedTitle,
      titleZh: rest.language === 'zh' ? title : translatedTitle,
      abstractEn: rest.language === 'en' ? (abstract ?? null) : null,
      abstractZh: rest.language === 'zh' ? (abstract ?? null) : null,
      aliases: aliases === undefined ? null : [...aliases],
    };
    const made = { id: newCrossingId<'Paper'>(), side: actor.side, createdBy: actor.accountId, createdAt: now };
    const paper = { ...rest, ...text, ...made, state: 'draft' as const, revision: 1, released: 0 };
    ensure(clearancePolicy.editPaper(actor, paper));
    await this.papers.add(tx, paper);
    const { workingGroupId, side, id: paperId, createdBy, createdAt } = paper;
    const of = { workingGroupId, side, paperId };
    for (const [index, { kind, language = paper.language, text: claim }] of statements.entries()) {
      ensure(hasRoom(paper.kind, index));
      const place = { id: newCrossingId<'Statement'>(), ...of, originalId: null, position: index + 1 };
      await this.statements.add(tx, { ...place, kind, language, text: claim, createdBy, createdAt, revision: 1 });
    }
    await this.papers.contributed(tx, paper, actor, 'author');
    return paper;
  }

  /** Locks an own-side paper; its state is the one that its offer gives it. @throws DomainError `not-found` */
  paper(tx: Tx, paperId: string): Promise<Paper> {
    return this.papers.lock(tx, paperId);
  }

  /**
   * Hands a draft, which the caller has locked, to the own side's counsel.
   * @throws DomainError `no-source`, `source-not-public`, `statements-missing`, `title-missing`, `wrong-state`
   */
  async submit(tx: Tx, actor: Member, paper: Paper, now: Temporal.Instant): Promise<Paper> {
    ensure(clearancePolicy.editPaper(actor, paper));
    ensure(mayBeSubmitted(paper.state));
    const { content } = await this.papers.content(tx, paper.id);
    ensure(isComplete(content, paper.language));
    ensure(isCited(content, now));
    ensure(citesThePast(content, now));
    return this.papers.enter(tx, paper, 'submitted');
  }

  /** Ends a paper that was not released. */
  async withdraw(tx: Tx, actor: Member, paperId: string): Promise<void> {
    const paper = await this.papers.lock(tx, paperId);
    ensure(clearancePolicy.editPaper(actor, paper));
    ensure(mayBeWithdrawn(paper.state));
    await this.papers.enter(tx, paper, 'withdrawn');
  }

  /** Takes a cleared paper up again as the draft of its next revision; the cleared one stays as it is. */
  async reopen(tx: Tx, actor: Member, paperId: string): Promise<Paper> {
    const paper = await this.papers.lock(tx, paperId);
    ensure(clearancePolicy.editPaper(actor, paper));
    ensure(mayBeReopened(paper.state));
    return this.papers.enter(tx, paper, 'draft', paper.revision + 1);
  }

  /** Own counsel's act on a paper that the caller has locked: it goes to the other side's counsel, or back to its authors. */
  releaseOutward(tx: Tx, actor: Person, paper: Paper, review: OutwardReview): Promise<OutwardOutcome> {
    return this.outward.decide(tx, actor, paper, review);
  }

  /** The other side's latest offer of a thing, not locked: what it is handed on with says what is locked before it. */
  offered(tx: Tx, actor: Person, named: NamedOffer): Promise<Offered> {
    return this.inward.offered(tx, actor, named);
  }

  /** The other side's counsel's act: the text is cleared for both delegations, or goes back with codes alone. */
  acceptInward(tx: Tx, actor: Person, review: InwardReview): Promise<InwardOutcome> {
    return this.inward.decide(tx, actor, review);
  }
}
