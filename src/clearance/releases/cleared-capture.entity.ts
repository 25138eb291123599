import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaptureType } from '../sources/capture.rules.js';

/** The bytes of a source that cleared text of a group cites. */
@Entity('cleared_capture')
export class ClearedCapture {
  @PrimaryColumn({ type: 'uuid' })
  workingGroupId!: string;

  @PrimaryColumn({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  mediaType!: CaptureType;

  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'bytea' })
  bytes!: Buffer;
}
