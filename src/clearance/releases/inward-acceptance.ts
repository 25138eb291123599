import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type PaperContent, partsOf } from '../papers/content.rules.js';
import { type PaperKind } from '../papers/paper.rules.js';
import { type Offer, type OfferFacts } from './offer.entity.js';
import { OfferStore } from './offer.store.js';
import { codesOf, coversAll, type ReturnCode, sameDigest, type StatementDecision } from './release.rules.js';
import { offeredStatement } from './releases.views.js';
import { ReviewStore } from './review.store.js';

/** The other side's counsel's decisions on an open offer. */
export interface InwardReview {
  readonly paperId: string;
  /** The offer's digest as counsel has read it. */
  readonly digest: string;
  readonly decisions: readonly StatementDecision[];
  /** Stays with the side of the counsel who wrote it. */
  readonly note?: string;
  readonly now: Temporal.Instant;
}

export interface InwardOutcome {
  readonly outcome: 'released' | 'returned';
  readonly codes: ReturnCode[];
  readonly facts: OfferFacts;
  /** The text that was decided on. */
  readonly content: PaperContent;
  readonly revision: number;
  readonly workingGroupId: string;
  /** Whose paper it is. */
  readonly side: Side;
}

/** What the other side may have offered: a paper, or that with which it was handed on under this id. */
export interface NamedOffer {
  readonly kind: PaperKind;
  readonly by: 'paperId' | 'itemId' | 'topicId';
  readonly id: string;
}

export type Offered = Pick<Offer, 'paperId' | 'workingGroupId' | 'facts'>;

/** The other side's counsel accepts an offer for both delegations, or returns it with codes. */
@Injectable()
export class InwardAcceptance {
  constructor(
    private readonly database: Database,
    private readonly offers: OfferStore,
    private readonly reviews: ReviewStore,
    private readonly ledger: Ledger,
  ) {}

  /** Of the groups in which the actor is counsel. @throws DomainError `not-found` */
  async offered(tx: Tx, actor: Person, { kind, by, id }: NamedOffer): Promise<Offered> {
    const groups = actor.holdings.filter(({ office }) => office === 'counsel').map((holding) => holding.workingGroupId);
    const [row] = await this.database.run(tx, offeredStatement, [groups, actor.side, kind, by, id]);
    return found(row, 'offer');
  }

  async decide(tx: Tx, actor: Person, given: InwardReview): Promise<InwardOutcome> {
    const { paperId, decisions, now } = given;
    const open = await this.offers.lockOpen(tx, paperId, actor.side);
    const offer = open ?? (await this.offers.latest(tx, paperId, actor.side));
    ensure(clearancePolicy.acceptInward(actor, offer));
    if (open === null) throw refuse('conflict', 'wrong-state', `This offer is ${offer.state} already.`);
    ensure(sameDigest(given.digest, offer.digest));
    const content = JSON.parse(offer.content) as PaperContent;
    const parts = partsOf(content);
    ensure(coversAll(decisions, parts, await this.reviews.carried(tx, paperId, 'inward', parts)));

    const codes = codesOf(decisions);
    const outcome = codes.length > 0 ? ('returned' as const) : ('released' as const);
    const { workingGroupId, revision, digest, side, facts } = offer;
    const what = {
      side: actor.side,
      workingGroupId,
      paperId,
      offerId: offer.id,
      revision,
      digest,
      direction: 'inward' as const,
      outcome,
    };
    const made = { note: given.note ?? null, counsel: actor.accountId, at: now };
    const reviewId = await this.reviews.add(tx, { ...what, ...made }, decisions);
    await this.offers.decide(tx, offer, actor.accountId, now, codes);
    if (outcome === 'released') {
      const digests = new Map(parts.map((part) => [part.id, part.digest]));
      await this.offers.clear(tx, offer, actor.accountId, now, digests);
    }
    await this.record(tx, actor, offer, reviewId, codes);
    return { outcome, codes, facts, content, revision, workingGroupId, side };
  }

  /** What is cleared is known to both; a return names no paper, since the own side knows of none. */
  private record(tx: Tx, actor: Person, offer: Offer, reviewId: string, codes: ReturnCode[]): Promise<void> {
    const { workingGroupId, revision, digest } = offer;
    return codes.length > 0
      ? this.ledger.record(tx, {
          ...{ name: 'clearance.offer-returned', actor, workingGroupId, subject: reviewId },
          book: actor.side,
          facts: { codes },
        })
      : this.ledger.record(tx, {
          ...{ name: 'clearance.paper-cleared', actor, workingGroupId, subject: offer.paperId },
          book: 'joint',
          facts: { offerId: offer.id, revision, digest },
        });
  }
}
