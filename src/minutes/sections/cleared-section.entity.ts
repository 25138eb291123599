import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';

/** New text that both counsel let pass: its statements may stand in the minutes. */
@Entity('minutes_cleared_section')
export class ClearedSection {
  @PrimaryColumn({ type: 'uuid' })
  paperId!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  minutesId!: string;

  @Column({ type: 'uuid' })
  itemId!: string;
}
