import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { canonicalText, newSalt, saltedDigest } from '../../platform/digest.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { clearancePolicy } from '../clearance.policy.js';
import { digestOfContent, type PaperContent, partsOf } from '../papers/content.rules.js';
import { type Paper } from '../papers/paper.entity.js';
import { mayBeReleased } from '../papers/paper.rules.js';
import { PaperStore } from '../papers/paper.store.js';
import { citesThePast, isBilingual, isCited, isComplete } from '../papers/requirement.rules.js';
import { type OfferFacts } from './offer.entity.js';
import { OfferStore } from './offer.store.js';
import { codesOf, coversAll, type ReturnCode, sameDigest, type StatementDecision } from './release.rules.js';
import { ReviewStore } from './review.store.js';
import { Screening } from './screening.js';

/** Own counsel's decisions on the present text of a paper. */
export interface OutwardReview {
  /** The paper's digest as counsel has read it. */
  readonly digest: string;
  readonly decisions: readonly StatementDecision[];
  /** Stays with the side. */
  readonly note?: string;
  /** Handed on to whoever accepts. */
  readonly facts: OfferFacts;
  readonly now: Temporal.Instant;
}

export interface OutwardOutcome {
  readonly outcome: 'released' | 'returned';
  readonly codes: ReturnCode[];
  readonly revision: number;
  readonly offerId: string | null;
}

/** Own counsel lets a submitted paper out to the other side's counsel, or returns it to its authors. */
@Injectable()
export class OutwardRelease {
  constructor(
    private readonly papers: PaperStore,
    private readonly offers: OfferStore,
    private readonly reviews: ReviewStore,
    private readonly screening: Screening,
    private readonly ledger: Ledger,
  ) {}

  /** @param paper locked by the caller, before he looked at the clock */
  async decide(tx: Tx, actor: Person, paper: Paper, given: OutwardReview): Promise<OutwardOutcome> {
    const { decisions, now } = given;
    const { id: paperId } = paper;
    ensure(clearancePolicy.releaseOutward(actor, paper, await this.papers.hasContributed(tx, paper, actor.accountId)));
    ensure(mayBeReleased(paper.state));
    const { content, outdated } = await this.papers.content(tx, paperId);
    const digest = digestOfContent(content);
    ensure(sameDigest(given.digest, digest));
    const parts = partsOf(content);
    ensure(coversAll(decisions, parts, await this.reviews.carried(tx, paperId, 'outward', parts)));
    const codes = codesOf(decisions);
    if (codes.length === 0) {
      ensure(isComplete(content, paper.language));
      ensure(isBilingual(content, outdated));
      ensure(isCited(content, now));
      ensure(citesThePast(content, now));
    }
    const outcome = codes.length > 0 ? ('returned' as const) : ('released' as const);
    const { side, workingGroupId, revision } = paper;
    const offer = outcome === 'released' ? await this.offer(tx, actor, paper, content, given) : null;
    const offerId = offer?.id ?? null;
    const review = { side, workingGroupId, paperId, offerId, revision, digest, direction: 'outward' as const, outcome };
    const made = { note: given.note ?? null, counsel: actor.accountId, at: now };
    const reviewId = await this.reviews.add(tx, { ...review, ...made }, decisions);
    if (offer === null) {
      await this.papers.enter(tx, paper, 'returned');
      await this.record(tx, actor, paper, 'clearance.paper-returned', { reviewId, codes });
    } else {
      await this.record(tx, actor, paper, 'clearance.paper-released', { reviewId, ...offer.facts });
    }
    return { outcome, codes, revision, offerId };
  }

  private async offer(tx: Tx, actor: Person, paper: Paper, content: PaperContent, { facts, now }: OutwardReview) {
    const run = this.screening.screen(content);
    const revision = await this.papers.release(tx, paper);
    const text = canonicalText({ ...content, revision });
    const salt = newSalt();
    const id = newId<'Offer'>();
    const digest = saltedDigest(salt, text);
    const { side, workingGroupId, id: paperId, kind } = paper;
    const offer = {
      ...{ id, side, workingGroupId, paperId, kind, revision, content: text, salt, digest },
      ...{ facts, ruleSet: run.ruleSet, releasedBy: actor.accountId, releasedAt: now, state: 'open' as const },
      ...{ decidedBy: null, decidedAt: null, returnCodes: null },
    };
    await this.offers.add(tx, offer, content);
    return { id, facts: { offerId: id, digest, ruleSet: run.ruleSet, screeningRunId: run.runId, release: revision } };
  }

  // In the own side's book: of an open offer only the other side's counsel knows.
  private record(tx: Tx, actor: Person, paper: Paper, name: string, facts: Record<string, string | number | string[]>) {
    const { id: subject, workingGroupId, side: book, revision } = paper;
    return this.ledger.record(tx, { name, actor, workingGroupId, subject, book, facts: { ...facts, revision } });
  }
}
