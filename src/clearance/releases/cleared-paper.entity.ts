import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';
import { type PaperKind } from '../papers/paper.rules.js';

/** One revision of a paper that both counsel let pass: text of both sides from then on. */
@Entity('cleared_paper')
export class ClearedPaper {
  @PrimaryColumn({ type: 'uuid' })
  paperId!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'text' })
  kind!: PaperKind;

  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', nullable: true })
  titleZh!: string | null;

  @Column({ type: 'text', nullable: true })
  abstractEn!: string | null;

  @Column({ type: 'text', nullable: true })
  abstractZh!: string | null;

  @Column({ type: 'uuid' })
  offerId!: string;

  @Column({ type: 'uuid' })
  releasedBy!: string;

  @Column(instantColumn)
  releasedAt!: Temporal.Instant;

  @Column({ type: 'uuid' })
  acceptedBy!: string;

  @Column(instantColumn)
  acceptedAt!: Temporal.Instant;
}
