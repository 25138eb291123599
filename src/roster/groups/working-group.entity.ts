import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

export type GroupState = 'forming' | 'active' | 'suspended' | 'closed';

/** What both associations hold together, as its charter in force says. */
@Entity('working_group')
export class WorkingGroup {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'text' })
  nameZh!: string;

  @Column({ type: 'text' })
  state!: GroupState;

  /** Seats a side. */
  @Column({ type: 'int' })
  seats!: number;

  @Column({ type: 'int' })
  meetingsPerYear!: number;

  /** Companies a side that make a sitting quorate. */
  @Column({ type: 'int' })
  quorum!: number;

  @Column({ type: 'text' })
  firstHost!: Side;

  /** The charter in force; null while the group is forming. */
  @Column({ type: 'uuid', nullable: true })
  charterId!: string | null;

  @Column({ type: 'int' })
  revision!: number;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;
}
