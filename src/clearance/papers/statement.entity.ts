import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';
import { type Language, type StatementKind } from './paper.rules.js';

/** One claim in one language, or the translation of one. */
@Entity('statement')
export class StatementRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  paperId!: string;

  /** Of a translation: the statement that it translates. */
  @Column({ type: 'uuid', nullable: true })
  originalId!: string | null;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  kind!: StatementKind;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  /** Grows with each change of the text or its translation; of a translation: the original's that it was made for. */
  @Column({ type: 'int' })
  revision!: number;
}
