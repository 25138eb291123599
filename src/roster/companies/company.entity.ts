import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** A company that one association knows, with the identifiers under which registers know it. */
@Entity('company')
export class Company {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  ticker!: string | null;

  /** Legal entity identifier, ISO 17442. */
  @Column({ type: 'text', nullable: true })
  lei!: string | null;

  /** Unified social credit code, GB 32100-2015. */
  @Column({ type: 'text', nullable: true })
  creditCode!: string | null;

  @Column({ type: 'int' })
  revision!: number;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;
}
