import { Column, Entity } from 'typeorm';
import { type Office } from '../../platform/actor.js';
import { DatedRow } from '../dated-row.js';

/** A person holds an office of a group for a period; a delegate holds it for the company of a seat. */
@Entity('appointment')
export class Appointment extends DatedRow {
  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  office!: Office;

  @Column({ type: 'boolean' })
  deputy!: boolean;

  @Column({ type: 'uuid', nullable: true })
  seatId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  companyId!: string | null;

  @Column({ type: 'boolean' })
  alternate!: boolean;

  @Column({ type: 'uuid', nullable: true })
  appointedBy!: string | null;

  @Column({ type: 'uuid', nullable: true })
  secondAppointedBy!: string | null;
}
