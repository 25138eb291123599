import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { IsNull } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Tx } from '../../platform/database/database.js';
import { found } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { type Side } from '../../platform/side.js';
import { isOn } from '../periods.rules.js';
import { RosterStore } from '../roster.store.js';
import { Association } from './association.entity.js';
import { AssociationName } from './association-name.entity.js';

export interface NewAssociation {
  readonly side: Side;
  readonly slug: string;
  readonly name: { readonly en: string; readonly zh: string };
  /** The set of public holidays, such as `cn` or `us`. */
  readonly calendar: string;
  /** IANA zone. */
  readonly zone: string;
  readonly now: Temporal.Instant;
}

/** The two associations: made once at set-up, empty until their people come. */
@Injectable()
export class Associations {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly store: RosterStore,
  ) {}

  /** Makes one of the two associations. In a transaction of the system. */
  async foundAssociation(tx: Tx, association: NewAssociation): Promise<void> {
    const { side, slug, name, calendar, zone, now } = association;
    await tx.insert(Association, { side, slug, calendar, zone, setUpAt: null });
    const validFrom = now.toZonedDateTimeISO(zone).toPlainDate().toString();
    const id = newId();
    const known = { recordedAt: now, supersededAt: null };
    await tx.insert(AssociationName, {
      id,
      side,
      nameEn: name.en,
      nameZh: name.zh,
      validFrom,
      validTo: null,
      ...known,
    });
    await this.ledger.record(tx, {
      name: 'roster.association-founded',
      actor: system,
      workingGroupId: null,
      subject: id,
      book: 'joint',
      facts: { association: slug, side },
    });
  }

  /** The association says what it is called, in place of the name it was founded with. In a transaction of the system. */
  async rename(tx: Tx, side: Side, name: { en: string; zh: string }, now: Temporal.Instant): Promise<void> {
    const row = await tx.findOne(AssociationName, { where: { side, supersededAt: IsNull() } });
    const known = found(row, 'name of the association');
    const { validFrom, validTo } = known;
    const said = { validFrom, validTo, nameEn: name.en, nameZh: name.zh };
    await this.store.supersede(tx, AssociationName, known, [said], now);
  }

  /** The association says how addresses name it and on whose clocks its days begin. In a transaction of the system. */
  async settle(tx: Tx, side: Side, said: { slug: string; zone: string }): Promise<void> {
    await tx.update(Association, { side, setUpAt: IsNull() }, said);
  }

  /** The association's first people have redeemed its link. In a transaction of the system. */
  async markSetUp(tx: Tx, side: Side, now: Temporal.Instant): Promise<void> {
    await tx.update(Association, { side, setUpAt: IsNull() }, { setUpAt: now });
  }

  async bySide(tx: Tx, side: Side): Promise<Association> {
    return found(await tx.findOne(Association, { where: { side } }), 'association');
  }

  /** Slug and present name of a side's association. */
  async name(tx: Tx, side: Side): Promise<{ slug: string; en: string; zh: string }> {
    const association = await this.bySide(tx, side);
    const today = this.clock.today(association.zone);
    const names = await tx.find(AssociationName, { where: { side, supersededAt: IsNull() } });
    const name = found(names.find((one) => isOn(one, today)) ?? names[0], 'name of the association');
    return { slug: association.slug, en: name.nameEn, zh: name.nameZh };
  }

  /** Today in the association's zone, `YYYY-MM-DD`. */
  async today(tx: Tx, side: Side): Promise<string> {
    return this.clock.today((await this.bySide(tx, side)).zone);
  }
}
