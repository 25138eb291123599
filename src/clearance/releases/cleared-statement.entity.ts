import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';
import { type CitationContent } from '../papers/content.rules.js';
import { type Language, type StatementKind } from '../papers/paper.rules.js';

/** One statement of a cleared paper, in both languages. */
@Entity('cleared_statement')
export class ClearedStatement {
  @PrimaryColumn({ type: 'uuid' })
  statementId!: string;

  @Column({ type: 'uuid' })
  paperId!: string;

  @PrimaryColumn({ type: 'int' })
  revision!: number;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  kind!: StatementKind;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  textEn!: string;

  @Column({ type: 'text' })
  textZh!: string;

  @Column({ type: 'jsonb' })
  citations!: readonly CitationContent[];

  @Column({ type: 'text' })
  digest!: string;
}
