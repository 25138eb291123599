import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Id } from '../platform/id.js';
import { type Side } from '../platform/side.js';

/** Half a year in which the group meets once, and whose turn it is to host. */
@Entity('cycle')
export class Cycle {
  @PrimaryColumn({ type: 'uuid' })
  id!: Id<'Cycle'>;

  @Column({ type: 'uuid' })
  workingGroupId!: Id<'WorkingGroup'>;

  @Column({ type: 'int' })
  year!: number;

  @Column({ type: 'int' })
  half!: 1 | 2;

  @Column({ type: 'text' })
  hostSide!: Side;

  @Column({ type: 'text' })
  state!: 'open' | 'not-held';

  @Column({ type: 'text', nullable: true })
  notHeldCode!: string | null;
}
