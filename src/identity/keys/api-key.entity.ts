import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Office, type Scope } from '../../platform/actor.js';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** A program's key: acts for one side with its maker's office, within its scopes, until a date. */
@Entity('api_key')
export class ApiKey {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  appointmentOffice!: Office;

  @Column({ type: 'uuid', nullable: true })
  seatId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  companyId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  tokenDigest!: string;

  @Column({ type: 'text' })
  prefix!: string;

  @Column({ type: 'text', array: true })
  scopes!: Scope[];

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column(instantColumn)
  expiresAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  lastUsedAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  revokedAt!: Temporal.Instant | null;
}
