import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** A one-time link: for an association's set-up, or for somebody's account. Only its digest is kept. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: 'association' | 'account';

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'text', select: false })
  tokenDigest!: string;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column(instantColumn)
  expiresAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  usedAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  revokedAt!: Temporal.Instant | null;
}
