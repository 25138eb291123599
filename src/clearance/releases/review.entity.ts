import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** One counsel's act on one revision of a paper; its note stays with his side. */
@Entity('review')
export class Review {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The side of the counsel. */
  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  paperId!: string;

  /** The offer that it made or decided; null when text went back to its own authors. */
  @Column({ type: 'uuid', nullable: true })
  offerId!: string | null;

  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  direction!: 'outward' | 'inward';

  @Column({ type: 'text' })
  outcome!: 'released' | 'returned';

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'uuid' })
  counsel!: string;

  @Column(instantColumn)
  at!: Temporal.Instant;
}
