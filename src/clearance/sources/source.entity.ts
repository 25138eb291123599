import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** A public document on which statements rest. */
@Entity('source')
export class Source {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  side!: Side;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  publisher!: string;

  /** 1 official record, 2 official site or filing, 3 standards body, journal or quality press, 4 anything else. */
  @Column({ type: 'int' })
  tier!: number;

  /** BCP 47. */
  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'date' })
  publishedOn!: string;

  @Column(instantColumn)
  retrievedAt!: Temporal.Instant;

  @Column({ type: 'text', nullable: true })
  captureDigest!: string | null;

  /** The account that attests that the document is lawfully public. */
  @Column({ type: 'uuid' })
  attestedBy!: string;

  @Column(instantColumn)
  createdAt!: Temporal.Instant;

  @Column({ type: 'int' })
  revision!: number;
}
