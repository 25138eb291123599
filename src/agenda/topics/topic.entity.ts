import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';

export type TopicState = 'proposed' | 'active' | 'retired';

/** A long-lived subject of the group's work; both sides make it active and retire it, nobody deletes it. */
@Entity('topic')
export class Topic {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'text' })
  nameZh!: string;

  /** Other words under which it is searched for. */
  @Column({ type: 'text', array: true })
  aliases!: string[];

  /** The cleared paper that has its words; null for a topic of the charter. */
  @Column({ type: 'uuid', nullable: true })
  paperId!: string | null;

  @Column({ type: 'int', nullable: true })
  paperRevision!: number | null;

  @Column({ type: 'text' })
  state!: TopicState;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'int' })
  revision!: number;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;
}
