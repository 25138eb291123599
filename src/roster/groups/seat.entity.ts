import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';

/** One of a side's numbered places in a group; companies hold it for terms. */
@Entity('seat')
export class Seat {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'int' })
  number!: number;
}
