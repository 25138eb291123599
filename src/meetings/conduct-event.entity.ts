import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../platform/database/columns.js';
import { type Id } from '../platform/id.js';
import { type Side } from '../platform/side.js';

export const conductKinds = [
  'counsel-arrived',
  'counsel-left',
  'guidelines-acknowledged',
  'objection',
  'discussion-stopped',
  'departure',
] as const;
export type ConductKind = (typeof conductKinds)[number];
export const conductCategories = [
  'prices',
  'capacity',
  'customers',
  'technology',
  'government',
  'off-agenda',
  'other',
] as const;
export type ConductCategory = (typeof conductCategories)[number];

/** Something about conduct that happened in a sitting, recorded by an officer of one side. */
@Entity('conduct_event')
export class ConductEvent {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'ConductEvent'>;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  sittingId!: Id<'Sitting'>;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'text' })
  kind!: ConductKind;

  @Column({ type: 'text', nullable: true })
  category!: ConductCategory | null;

  @Column({ type: 'uuid', nullable: true })
  personId!: Id<'Person'> | null;

  @Column(instantColumn)
  at!: Temporal.Instant;

  /** The account of the officer. */
  @Column({ type: 'uuid' })
  recordedBy!: Id<'Account'>;
}
