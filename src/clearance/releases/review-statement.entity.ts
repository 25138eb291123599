import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';
import { type ReturnCode } from './release.rules.js';

/** What a counsel decided on one statement, or under the paper's id on title and abstract. */
@Entity('review_statement')
export class ReviewStatement {
  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @PrimaryColumn({ type: 'uuid' })
  reviewId!: string;

  @PrimaryColumn({ type: 'uuid' })
  statementId!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  decision!: 'released' | 'returned';

  @Column({ type: 'text', nullable: true })
  code!: ReturnCode | null;
}
