import { Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';

/** Somebody who changed what is said of a source or stored its bytes, and is counsel for no text that cites it. */
@Entity('source_editor')
export class SourceEditor {
  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @PrimaryColumn({ type: 'uuid' })
  sourceId!: string;

  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;
}
