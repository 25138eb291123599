import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';
import { type FollowUpKind } from '../paragraphs/paragraph.rules.js';

/** What follows from published minutes, carried over from meeting to meeting until it is closed. */
@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'text' })
  kind!: FollowUpKind;

  @Column({ type: 'text' })
  textEn!: string;

  @Column({ type: 'text' })
  textZh!: string;

  @Column({ type: 'text', nullable: true })
  ownerSide!: Side | null;

  @Column({ type: 'uuid', nullable: true })
  ownerCompanyId!: string | null;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'uuid' })
  minutesId!: string;

  @Column({ type: 'uuid' })
  paragraphId!: string;

  @Column({ type: 'text' })
  state!: 'open' | 'closed';

  @Column(optionalInstantColumn)
  closedAt!: Temporal.Instant | null;

  @Column({ type: 'uuid', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'int' })
  revision!: number;

  /** The revision that the public sees: a closing becomes public with the next minutes, to which both sides assent. */
  @Column({ type: 'int' })
  publishedRevision!: number;

  @Column(instantColumn)
  openedAt!: Temporal.Instant;
}
