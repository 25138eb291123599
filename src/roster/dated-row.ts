import { type Temporal } from 'temporal-polyfill';
import { Column, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../platform/database/columns.js';
import { type Side } from '../platform/side.js';

/**
 * A row of one side that holds from a date until a date, and was known from an instant until it was superseded.
 * Nothing of it ever changes but its end of being known; a correction is another row.
 */
export abstract class DatedRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  /** First day on which it holds, `YYYY-MM-DD`. */
  @Column({ type: 'date' })
  validFrom!: string;

  /** First day on which it no longer holds; null while no end is known. */
  @Column({ type: 'date', nullable: true })
  validTo!: string | null;

  @Column(instantColumn)
  recordedAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  supersededAt!: Temporal.Instant | null;
}
