import { Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';
import { type ContributorRole } from './paper.rules.js';

/** Somebody who wrote, edited or translated a paper, and is counsel for it no more. */
@Entity('contributor')
export class Contributor {
  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @PrimaryColumn({ type: 'uuid' })
  paperId!: string;

  @PrimaryColumn({ type: 'uuid' })
  accountId!: string;

  @PrimaryColumn({ type: 'text' })
  role!: ContributorRole;
}
