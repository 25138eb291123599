import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** The rules of a group: a draft, or the very text to which both sides assented. */
@Entity('charter')
export class Charter {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'int' })
  number!: number;

  /** Canonical JSON of a `CharterContent`; never rendered a second time. */
  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  state!: 'draft' | 'in-force' | 'superseded';

  @Column({ type: 'text' })
  draftedBy!: Side;

  @Column({ type: 'int' })
  revision!: number;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  inForceAt!: Temporal.Instant | null;
}
