import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';

/** The bytes of the minutes as they were locked: what counsel clear, co-chairs assent to, and the public reads. */
@Entity('minutes_revision')
export class MinutesRevision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  minutesId!: string;

  @Column({ type: 'int' })
  number!: number;

  /** Canonical JSON of a `SealedContent`. */
  @Column({ type: 'text' })
  content!: string;

  /** Of the digest; each paragraph has a salt of its own in the content. */
  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  state!: 'locked' | 'unlocked' | 'published';

  @Column({ type: 'uuid' })
  lockedBy!: string;

  @Column(instantColumn)
  lockedAt!: Temporal.Instant;
}
