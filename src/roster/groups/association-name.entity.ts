import { Column, Entity } from 'typeorm';
import { DatedRow } from '../dated-row.js';

/** What an association is called in both languages, for a period. */
@Entity('association_name')
export class AssociationName extends DatedRow {
  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'text' })
  nameZh!: string;
}
