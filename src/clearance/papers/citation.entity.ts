import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';
import { type Relation } from './paper.rules.js';

/** Where in which source a statement has its ground. */
@Entity('citation')
export class Citation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  statementId!: string;

  @Column({ type: 'uuid' })
  sourceId!: string;

  /** Page, article or paragraph. */
  @Column({ type: 'text' })
  locator!: string;

  @Column({ type: 'text', nullable: true })
  quote!: string | null;

  @Column({ type: 'text' })
  relation!: Relation;
}
