import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One place in the working order: which item, in which sitting, for how many minutes. */
@Entity('agenda_order')
export class AgendaOrder {
  @PrimaryColumn({ type: 'uuid' })
  meetingId!: string;

  @PrimaryColumn({ type: 'int' })
  position!: number;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  itemId!: string;

  @Column({ type: 'uuid' })
  sittingId!: string;

  @Column({ type: 'int' })
  minutes!: number;
}
