import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/**
 * One side's item until the other side's counsel accepts it. Nothing of it is the other side's to know. What the other
 * side decides on its paper is not written here: see `draftStateSql`.
 */
@Entity('agenda_draft')
export class AgendaDraft {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  meetingId!: string;

  /** Counted for the side alone, as in `2027-1/csia-3`. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'uuid' })
  paperId!: string;

  @Column({ type: 'uuid' })
  topicId!: string;

  @Column({ type: 'int' })
  minutesWanted!: number;

  @Column({ type: 'uuid' })
  presenterId!: string;

  /** The seat whose delegates wrote it; null for the secretariat's. */
  @Column({ type: 'uuid', nullable: true })
  seatId!: string | null;

  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column({ type: 'text' })
  state!: 'draft' | 'submitted' | 'released' | 'accepted' | 'returned' | 'declined' | 'withdrawn';

  @Column({ type: 'jsonb', nullable: true })
  returnCodes!: string[] | null;

  @Column({ type: 'text', nullable: true })
  declineCode!: string | null;

  @Column(optionalInstantColumn)
  submittedAt!: Temporal.Instant | null;

  @Column({ type: 'uuid', nullable: true })
  submittedBy!: string | null;

  @Column({ type: 'int' })
  revision!: number;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;
}
