import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { optionalInstantColumn } from '../../platform/database/columns.js';

/** A meeting's agenda: its working order has a revision, and what was circulated last is named. */
@Entity('agenda')
export class Agenda {
  @PrimaryColumn({ type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'text' })
  state!: 'open' | 'frozen';

  @Column({ type: 'int' })
  revision!: number;

  @Column({ type: 'uuid', nullable: true })
  circulatedVersion!: string | null;

  @Column(optionalInstantColumn)
  frozenAt!: Temporal.Instant | null;
}
