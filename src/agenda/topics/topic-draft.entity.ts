import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';

/**
 * A topic that one side means to propose, on its way through the gate as a paper. Nothing of it, not its existence, is the
 * other side's before own counsel releases it; where it stands, its paper tells.
 */
@Entity('topic_draft')
export class TopicDraft {
  /** The topic's own, once it is accepted. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  /** Counted for the side alone. */
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'uuid' })
  paperId!: string;

  /** The topic of both sides below which it would stand. */
  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;
}
