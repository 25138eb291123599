import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

export type StandingItem = 'opening' | 'previous-minutes' | 'next-meeting';
export type ItemState = 'accepted' | 'listed' | 'discussed' | 'deferred' | 'withdrawn' | 'merged';

/** An item of both sides: one that both counsel cleared, or one of the charter's standing ones. */
@Entity('agenda_item')
export class AgendaItem {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  meetingId!: string;

  /** Which standing item it is; all that follows up to `paperRevision` is null then. */
  @Column({ type: 'text', nullable: true })
  standing!: StandingItem | null;

  @Column({ type: 'text', nullable: true })
  side!: Side | null;

  /** Counted for both sides without gaps, as in `2027-1/07`. */
  @Column({ type: 'int', nullable: true })
  number!: number | null;

  @Column({ type: 'uuid', nullable: true })
  paperId!: string | null;

  @Column({ type: 'int', nullable: true })
  paperRevision!: number | null;

  @Column({ type: 'uuid', nullable: true })
  topicId!: string | null;

  @Column({ type: 'int' })
  minutesWanted!: number;

  @Column({ type: 'uuid', nullable: true })
  presenterId!: string | null;

  @Column({ type: 'text' })
  state!: ItemState;

  @Column(optionalInstantColumn)
  acceptedAt!: Temporal.Instant | null;

  /** The item of an earlier meeting of which this is the continuation. */
  @Column({ type: 'uuid', nullable: true })
  carriedFrom!: string | null;

  @Column({ type: 'int' })
  revision!: number;
}
