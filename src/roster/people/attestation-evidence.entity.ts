import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';

/** On what an attestation rests, and why it was revoked: for the own side alone. */
@Entity('attestation_evidence')
export class AttestationEvidence {
  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @PrimaryColumn({ type: 'uuid' })
  attestationId!: string;

  @Column({ type: 'text' })
  evidence!: string;

  @Column({ type: 'text', nullable: true })
  revocationReason!: string | null;
}
