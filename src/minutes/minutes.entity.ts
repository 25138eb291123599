import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../platform/database/columns.js';

export const minutesStates = ['drafting', 'circulated', 'locked', 'cleared', 'published'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** The minutes of one held meeting, from the first draft to their publication. */
@Entity('minutes')
export class Minutes {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'text' })
  state!: MinutesState;

  /** Grows with every change of the draft. */
  @Column({ type: 'int' })
  revision!: number;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  /** Since when delegates see them. */
  @Column(optionalInstantColumn)
  circulatedAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  publishedAt!: Temporal.Instant | null;
}
