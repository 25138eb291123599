import { Column, Entity } from 'typeorm';
import { DatedRow } from '../dated-row.js';

/** What a person is called and what his function is, for a period. */
@Entity('person_name')
export class PersonName extends DatedRow {
  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  nameEn!: string;

  @Column({ type: 'text', nullable: true })
  nameZh!: string | null;

  @Column({ type: 'text' })
  functionEn!: string;

  @Column({ type: 'text', nullable: true })
  functionZh!: string | null;
}
