import { Column, Entity } from 'typeorm';
import { DatedRow } from '../dated-row.js';

/** What a company is called for a period: its official name in both scripts, or another one. */
@Entity('company_name')
export class CompanyName extends DatedRow {
  @Column({ type: 'uuid' })
  companyId!: string;

  @Column({ type: 'text' })
  kind!: 'official' | 'other';

  @Column({ type: 'text', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'text', nullable: true })
  nameZh!: string | null;
}
