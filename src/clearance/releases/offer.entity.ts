import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';
import { type PaperKind } from '../papers/paper.rules.js';
import { type ReturnCode } from './release.rules.js';

/** What the owner of a paper wants handed on with it: ids, numbers, codes. */
export type OfferFacts = Readonly<Record<string, string | number | null>>;

/** One revision of a paper that its own counsel released: a copy, for the other side's counsel alone. */
@Entity('offer')
export class Offer {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The side whose paper it is. */
  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  paperId!: string;

  @Column({ type: 'text' })
  kind!: PaperKind;

  @Column({ type: 'int' })
  revision!: number;

  /** Canonical JSON of the released text. */
  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'jsonb' })
  facts!: OfferFacts;

  @Column({ type: 'text' })
  ruleSet!: string;

  @Column({ type: 'uuid' })
  releasedBy!: string;

  @Column(instantColumn)
  releasedAt!: Temporal.Instant;

  @Column({ type: 'text' })
  state!: 'open' | 'accepted' | 'returned';

  @Column({ type: 'uuid', nullable: true })
  decidedBy!: string | null;

  @Column(optionalInstantColumn)
  decidedAt!: Temporal.Instant | null;

  @Column({ type: 'jsonb', nullable: true })
  returnCodes!: ReturnCode[] | null;
}
