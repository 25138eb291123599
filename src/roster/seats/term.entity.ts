import { Column, Entity } from 'typeorm';
import { DatedRow } from '../dated-row.js';
import { type EndCode } from '../roster.rules.js';

/** A company holds a seat for a period. */
@Entity('term')
export class Term extends DatedRow {
  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  seatId!: string;

  @Column({ type: 'uuid' })
  companyId!: string;

  @Column({ type: 'text', nullable: true })
  endCode!: EndCode | null;
}
