import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** One of the two associations: its side inside, its slug outside, its working days and its zone. */
@Entity('association')
export class Association {
  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  calendar!: string;

  /** IANA zone in which the association's days begin. */
  @Column({ type: 'text' })
  zone!: string;

  @Column(optionalInstantColumn)
  setUpAt!: Temporal.Instant | null;
}
