import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';
import { type CaptureType } from './capture.rules.js';

/** The bytes of a source as they were when it was retrieved, under their own digest. */
@Entity('capture')
export class Capture {
  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @PrimaryColumn({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  mediaType!: CaptureType;

  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'bytea' })
  bytes!: Buffer;

  @Column(instantColumn)
  storedAt!: Temporal.Instant;
}
