import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Id } from '../platform/id.js';

/** How to join a meeting; for the invited alone. */
@Entity('joining_details')
export class JoiningDetails {
  @PrimaryColumn({ type: 'uuid' })
  meetingId!: Id<'Meeting'>;

  @Column({ type: 'text' })
  details!: string;

  @Column({ type: 'int' })
  revision!: number;
}
