import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';

/** A second factor by one-time codes (RFC 6238); the secret is sealed, and each time step counts once. */
@Entity('totp_factor')
export class TotpFactor {
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  /** The confirmed secret, sealed. */
  @Column({ type: 'text', nullable: true })
  sealedSecret!: string | null;

  /** A secret whose enrolment is under way; the confirmed one holds until it is confirmed. */
  @Column({ type: 'text', nullable: true })
  pendingSecret!: string | null;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  confirmedAt!: Temporal.Instant | null;

  @Column({ type: 'bigint', nullable: true })
  lastStep!: string | null;
}
