import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../platform/database/columns.js';
import { type Id } from '../platform/id.js';
import { type Side } from '../platform/side.js';

export const meetingStates = ['planned', 'proposed', 'confirmed', 'held', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];
export const meetingFormats = ['online', 'on-site', 'hybrid'] as const;
export type MeetingFormat = (typeof meetingFormats)[number];

/** One of the group's regular meetings: where it stands, when it begins and ends, and its deadlines. */
@Entity('meeting')
export class Meeting {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'Meeting'>;

  @Column({ type: 'uuid' })
  workingGroupId!: Id<'WorkingGroup'>;

  @Column({ type: 'uuid' })
  cycleId!: Id<'Cycle'>;

  @Column({ type: 'text' })
  hostSide!: Side;

  @Column({ type: 'text' })
  format!: MeetingFormat;

  @Column({ type: 'text' })
  state!: MeetingState;

  @Column({ type: 'text', nullable: true })
  placeEn!: string | null;

  @Column({ type: 'text', nullable: true })
  placeZh!: string | null;

  @Column(optionalInstantColumn)
  startsAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  endsAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  callAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  submissionsCloseAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  freezeAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  minutesDueAt!: Temporal.Instant | null;

  @Column({ type: 'int' })
  sequence!: number;

  @Column({ type: 'int' })
  revision!: number;

  @Column(optionalInstantColumn)
  heldAt!: Temporal.Instant | null;

  @Column(optionalInstantColumn)
  closedAt!: Temporal.Instant | null;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;
}
