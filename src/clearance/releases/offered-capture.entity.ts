import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaptureType } from '../sources/capture.rules.js';

/** The bytes of a source that an offer cites. */
@Entity('offered_capture')
export class OfferedCapture {
  @PrimaryColumn({ type: 'uuid' })
  offerId!: string;

  @PrimaryColumn({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  mediaType!: CaptureType;

  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'bytea' })
  bytes!: Buffer;
}
