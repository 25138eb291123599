import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';

/** A second factor by one-time codes (RFC 6238); the secret is sealed, and each time step counts once. */
@Entity('totp_factor')
export class TotpFactor {
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  sealedSecret!: string;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  confirmedAt!: Temporal.Instant | null;

  @Column({ type: 'bigint', nullable: true })
  lastStep!: string | null;
}
