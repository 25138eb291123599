import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Office } from '../../platform/actor.js';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** One officer's proposal that somebody of his side become an officer; a second officer makes it an appointment. */
@Entity('officer_nomination')
export class OfficerNomination {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  office!: Office;

  @Column({ type: 'boolean' })
  deputy!: boolean;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Column({ type: 'uuid' })
  nominatedBy!: string;

  @Column(instantColumn)
  nominatedAt!: Temporal.Instant;

  @Column({ type: 'uuid', nullable: true })
  confirmedBy!: string | null;

  @Column(optionalInstantColumn)
  confirmedAt!: Temporal.Instant | null;

  @Column({ type: 'uuid', nullable: true })
  appointmentId!: string | null;

  @Column({ type: 'text' })
  state!: 'open' | 'confirmed' | 'withdrawn';
}
