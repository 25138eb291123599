import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** What somebody signs in with: bound to one side, or the operator's. */
@Entity('account')
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: 'person' | 'operator';

  @Column({ type: 'text', nullable: true })
  side!: Side | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  signInName!: string;

  /** The system's alone: a side's role may neither read nor write it. */
  @Column({ type: 'text', nullable: true, select: false, insert: false })
  passwordHash!: string | null;

  @Column({ type: 'text' })
  state!: 'invited' | 'active' | 'closed';

  @Column(instantColumn)
  createdAt!: Temporal.Instant;
}
