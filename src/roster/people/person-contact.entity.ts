import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Side } from '../../platform/side.js';

/** How a side reaches its own people; the other side never sees it. */
@Entity('person_contact')
export class PersonContact {
  @PrimaryColumn({ type: 'text' })
  side!: Side;

  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;
}
