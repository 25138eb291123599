import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Office } from '../platform/actor.js';
import { instantColumn, optionalInstantColumn } from '../platform/database/columns.js';
import { type Side } from '../platform/side.js';
import { type DecisionName } from './assent.rules.js';

/** One thing that only both sides together can do, with one key a side. */
@Entity('joint_decision')
export class JointDecision {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'text' })
  decision!: DecisionName;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'int' })
  subjectRevision!: number;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  state!: 'open' | 'effective' | 'void';

  @Column({ type: 'text' })
  openedBy!: Side;

  @Column(instantColumn)
  openedAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  effectiveAt!: Temporal.Instant | null;

  @Column({ type: 'text', nullable: true })
  aDigest!: string | null;

  @Column({ type: 'uuid', nullable: true })
  aAccount!: string | null;

  @Column({ type: 'text', nullable: true })
  aOffice!: Office | null;

  @Column(optionalInstantColumn)
  aAt!: Temporal.Instant | null;

  @Column({ type: 'text', nullable: true })
  bDigest!: string | null;

  @Column({ type: 'uuid', nullable: true })
  bAccount!: string | null;

  @Column({ type: 'text', nullable: true })
  bOffice!: Office | null;

  @Column(optionalInstantColumn)
  bAt!: Temporal.Instant | null;
}
