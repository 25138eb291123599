import { type Temporal } from 'temporal-polyfill';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn, optionalInstantColumn } from '../../platform/database/columns.js';
import { type Side } from '../../platform/side.js';

/** An order of items that never changes, with the times and titles that it had: what both sides circulate and freeze. */
@Entity('agenda_version')
export class AgendaVersion {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  workingGroupId!: string;

  @Column({ type: 'uuid' })
  meetingId!: string;

  @Column({ type: 'int' })
  number!: number;

  /** Canonical JSON of a `VersionContent`. */
  @Column({ type: 'text' })
  content!: string;

  @Column({ type: 'text' })
  salt!: string;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'text' })
  state!: 'proposed' | 'circulated' | 'void';

  @Column({ type: 'text' })
  proposedBy!: Side;

  @Column(instantColumn)
  proposedAt!: Temporal.Instant;

  @Column(optionalInstantColumn)
  circulatedAt!: Temporal.Instant | null;
}
