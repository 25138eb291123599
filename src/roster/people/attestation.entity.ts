import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** A side's word that one of its people may take part: technical function, no executive, no government. */
@Entity('attestation')
export class Attestation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'boolean' })
  technicalFunction!: boolean;

  @Column({ type: 'boolean' })
  noExecutiveRole!: boolean;

  @Column({ type: 'boolean' })
  noGovernmentBody!: boolean;

  /** The person who gave the side's word. */
  @Column({ type: 'uuid' })
  attestedBy!: string;

  @Column(instantColumn)
  attestedAt!: Temporal.Instant;

  @Column({ type: 'date' })
  validFrom!: string;

  @Column({ type: 'date' })
  validUntil!: string;

  @Column(optionalInstantColumn)
  revokedAt!: Temporal.Instant | null;

  @Column({ type: 'uuid', nullable: true })
  revokedBy!: string | null;
}
