import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';

/** One sign-in on one device; the token itself is only in its cookie. */
@Entity('session')
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text' })
  tokenDigest!: string;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column(instantColumn)
  lastSeenAt!: Temporal.Instant;

  @Column(instantColumn)
  expiresAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  secondFactorAt!: Temporal.Instant | null;

  @Column({ type: 'text' })
  userAgent!: string;

  @Column(optionalInstantColumn)
  revokedAt!: Temporal.Instant | null;
}
