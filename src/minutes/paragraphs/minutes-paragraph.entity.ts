import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';
import { type ParagraphKind, type ParagraphSort } from './paragraph.rules.js';

/** One paragraph of a draft: a cleared statement by reference, a note of what was said, or cleared new text. */
@Entity('minutes_paragraph')
export class MinutesParagraph {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  minutesId!: string;

  @Column({ type: 'uuid' })
  itemId!: string;

  /** Within its item. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  sort!: ParagraphSort;

  @Column({ type: 'text' })
  kind!: ParagraphKind;

  /** Who said it, or whose statement it is. */
  @Column({ type: 'text' })
  side!: Side;

  /** A note's own words; null for a statement, whose words are the cleared ones. */
  @Column({ type: 'text', nullable: true })
  textEn!: string | null;

  @Column({ type: 'text', nullable: true })
  textZh!: string | null;

  @Column({ type: 'uuid', nullable: true })
  paperId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  statementId!: string | null;

  /** The revision of the paper in which the statement was cleared. */
  @Column({ type: 'int', nullable: true })
  statementRevision!: number | null;

  @Column({ type: 'text', nullable: true })
  ownerSide!: Side | null;

  @Column({ type: 'uuid', nullable: true })
  ownerCompanyId!: string | null;

  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'int' })
  revision!: number;

  /** The accounts that wrote it or changed it. */
  @Column({ type: 'uuid', array: true })
  writtenBy!: string[];
}
