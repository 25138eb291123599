import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { optionalInstantColumn } from '../../platform/database/columns.js';

/** A code that replaces a lost second factor, once. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  digest!: string;

  @Column(optionalInstantColumn)
  usedAt!: Temporal.Instant | null;
}
