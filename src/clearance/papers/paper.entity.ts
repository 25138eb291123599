import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';
import { type Language, type PaperKind, type PaperState } from './paper.rules.js';

/** What passes the gate as one: a title, an abstract and statements of one side. */
@Entity('paper')
export class Paper {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  /** The seat whose delegates write it; null for a paper of the side's secretariat. */
  @Column({ type: 'uuid', nullable: true })
  seatId!: string | null;

  @Column({ type: 'text' })
  kind!: PaperKind;

  @Column({ type: 'text' })
  state!: PaperState;

  /** The language in which title and abstract were written first. */
  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text', nullable: true })
  titleEn!: string | null;

  @Column({ type: 'text', nullable: true })
  titleZh!: string | null;

  @Column({ type: 'text', nullable: true })
  abstractEn!: string | null;

  @Column({ type: 'text', nullable: true })
  abstractZh!: string | null;

  /** Other words under which a topic is searched for; null for every other kind. */
  @Column({ type: 'text', array: true, nullable: true })
  aliases!: string[] | null;

  @Column({ type: 'uuid' })
  createdBy!: string;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  /** Grows with each edit; the other side never learns it. */
  @Column({ type: 'int' })
  revision!: number;

  /** How often it was released outward: the revision that crosses. */
  @Column({ type: 'int' })
  released!: number;
}
