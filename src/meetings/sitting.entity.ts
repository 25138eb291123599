import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../platform/database/columns.js';
import { type Id } from '../platform/id.js';

/**
 * One sitting of a meeting as a row, for locks and for what happens in it. Its wall times are read and written as text
 * by the store: a driver would take them for times in the zone of the process.
 */
@Entity('sitting')
export class SittingRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'Sitting'>;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  meetingId!: Id<'Meeting'>;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  zone!: string;

  @Column(instantColumn)
  startsAt!: Temporal.Instant;

  @Column(instantColumn)
  endsAt!: Temporal.Instant;

  @Column({ type: 'text' })
  uid!: string;

  @Column({ type: 'int' })
  sequence!: number;

  @Column(optionalInstantColumn)
  openedAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  closedAt!: Temporal.Instant | null;

  @Column({ type: 'int', nullable: true })
  companiesA!: number | null;

  @Column({ type: 'int', nullable: true })
  companiesB!: number | null;

  @Column({ type: 'boolean', nullable: true })
  quorate!: boolean | null;
}
