import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** Somebody of one side. */
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;
}
