import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Database, type Tx } from '../../platform/database/database.js';
import { found } from '../../platform/domain-error.js';
import { Statement } from '../../platform/database/statement.js';
import { otherSide, type Side } from '../../platform/side.js';
import { CaptureDamaged } from '../clearance.errors.js';
import { type PaperContent } from '../papers/content.rules.js';
import { ClearedPaper } from './cleared-paper.entity.js';
import { ClearedStatement } from './cleared-statement.entity.js';
import { Offer } from './offer.entity.js';
import { type ReturnCode } from './release.rules.js';

// Bytes are copied where they lie, and only those that still have their digest.
const offerCapturesStatement = new Statement<{ digest: string }>(
  'clearance.offer-captures',
  `INSERT INTO offered_capture (offer_id, digest, media_type, size, bytes)
   SELECT $1, c.digest, c.media_type, c.size, c.bytes FROM capture c
   WHERE c.side = $2 AND c.digest = ANY ($3) AND encode(sha256(c.bytes), 'hex') = c.digest RETURNING digest`,
);
const clearCapturesStatement = new Statement(
  'clearance.clear-captures',
  `INSERT INTO cleared_capture (working_group_id, digest, media_type, size, bytes)
   SELECT $2, c.digest, c.media_type, c.size, c.bytes FROM offered_capture c WHERE c.offer_id = $1 ON CONFLICT DO NOTHING`,
);
const damagedStatement = new Statement<{ damaged: number }>(
  'clearance.damaged-captures',
  `SELECT 1 AS damaged FROM offered_capture WHERE offer_id = $1 AND encode(sha256(bytes), 'hex') <> digest LIMIT 1`,
);

const capturesOf = (content: PaperContent): string[] => [
  ...new Set(content.statements.flatMap((s) => s.citations.flatMap((c) => c.captureDigest ?? []))),
];

/** What crosses: offers of the own side, decisions on the other's, cleared text. */
@Injectable()
export class OfferStore {
  constructor(private readonly database: Database) {}

  /** Hands a copy of the text and of every captured source to the other side's counsel. */
  async add(tx: Tx, offer: Offer, content: PaperContent): Promise<void> {
    await tx.insert(Offer, offer);
    const digests = capturesOf(content);
    const copied = await this.database.run(tx, offerCapturesStatement, [offer.id, offer.side, digests]);
    if (copied.length !== digests.length) throw new CaptureDamaged();
  }

  /** Locks the other side's latest offer of a paper; null when it has been decided meanwhile. */
  async lockOpen(tx: Tx, paperId: string, own: Side): Promise<Offer | null> {
    const where = { paperId, side: otherSide(own), state: 'open' as const };
    return tx.findOne(Offer, { where, lock: { mode: 'pessimistic_write' } });
  }

  /** The other side's latest offer of a paper, whatever became of it. */
  async latest(tx: Tx, paperId: string, own: Side): Promise<Offer> {
    const where = { paperId, side: otherSide(own) };
    return found(await tx.findOne(Offer, { where, order: { revision: 'DESC' } }), 'offer');
  }

  async decide(
    tx: Tx,
    offer: Offer,
    decidedBy: string,
    decidedAt: Temporal.Instant,
    codes: ReturnCode[],
  ): Promise<void> {
    const decided = { decidedBy, decidedAt };
    const outcome =
      codes.length > 0 ? { state: 'returned' as const, returnCodes: codes } : { state: 'accepted' as const };
    await tx.update(Offer, { id: offer.id }, { ...decided, ...outcome });
  }

  /** Copies an accepted offer into the text of both sides. */
  async clear(
    tx: Tx,
    offer: Offer,
    by: string,
    at: Temporal.Instant,
    digests: ReadonlyMap<string, string>,
  ): Promise<void> {
    const content = JSON.parse(offer.content) as PaperContent;
    const { paperId, revision, side, workingGroupId, kind, salt, digest, releasedBy, releasedAt } = offer;
    await tx.insert(ClearedPaper, {
      ...{ paperId, revision, side, workingGroupId, kind, salt, digest, releasedBy, releasedAt },
      content: offer.content,
      titleEn: content.title?.en ?? null,
      titleZh: content.title?.zh ?? null,
      abstractEn: content.abstract?.en ?? null,
      abstractZh: content.abstract?.zh ?? null,
      offerId: offer.id,
      acceptedBy: by,
      acceptedAt: at,
    });
    const rows = content.statements.map((statement, i) => ({
      ...{ statementId: statement.id, paperId, revision, side, workingGroupId, position: i + 1 },
      ...{ kind: statement.kind, language: statement.language, citations: statement.citations },
      textEn: statement.text.en ?? '',
      textZh: statement.text.zh ?? '',
      digest: digests.get(statement.id) ?? '',
    }));
    await tx.insert(ClearedStatement, rows);
    const damaged = await this.database.run(tx, damagedStatement, [offer.id]);
    if (damaged.length > 0) throw new CaptureDamaged();
    await this.database.run(tx, clearCapturesStatement, [offer.id, workingGroupId]);
  }
}
