import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Office } from '../platform/actor.js';
import { instantColumn, optionalInstantColumn } from '../platform/database/columns.js';
import { type Id } from '../platform/id.js';
import { type Side } from '../platform/side.js';

/** One stay of a person in a sitting, with his office and company as they were then. */
@Entity('attendance')
export class Attendance {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'Attendance'>;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  sittingId!: Id<'Sitting'>;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  personId!: Id<'Person'>;

  @Column({ type: 'text' })
  office!: Office;

  @Column({ type: 'uuid', nullable: true })
  companyId!: Id<'Company'> | null;

  @Column(instantColumn)
  cameAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  leftAt!: Temporal.Instant | null;
}
