import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../platform/database/columns.js';
import { type Id } from '../platform/id.js';
import { type Side } from '../platform/side.js';

export const replies = ['yes', 'tentative', 'no'] as const;
export type Reply = (typeof replies)[number];
export const waysToAttend = ['on-site', 'remote'] as const;
export type WayToAttend = (typeof waysToAttend)[number];

/** A person's own reply to a meeting's date. */
@Entity('rsvp')
export class Rsvp {
  @PrimaryColumn({ type: 'uuid' })
  meetingId!: Id<'Meeting'>;

  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @PrimaryColumn({ type: 'uuid' })
  personId!: Id<'Person'>;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'text' })
  reply!: Reply;

  @Column({ type: 'text' })
  attends!: WayToAttend;

  /** The meeting's sequence when it was given: after a move it no longer answers the date. */
  @Column({ type: 'int' })
  sequence!: number;

  @Column(instantColumn)
  repliedAt!: Temporal.Instant;

  @Column({ type: 'int' })
  revision!: number;
}
