import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';

/** New text of one side for one item, on its way through the gate as a paper; nothing of it is the other side's. */
@Entity('minutes_section')
export class MinutesSection {
  @PrimaryColumn({ type: 'uuid' })
  paperId!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  minutesId!: string;

  @Column({ type: 'uuid' })
  itemId!: string;
}
