import { Injectable } from '@nestjs/common';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { found } from '../../platform/domain-error.js';
import {
  type AppointmentView,
  GroupReader,
  type GroupView,
  PeopleReader,
  SeatReader,
  type SeatView,
} from '../../roster/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Bilingual } from '../text/catalogues.js';
import { type KnownPerson, knownPeopleStatement } from './people.views.js';

/** What every page about people knows: the group, the own side's seats, and whom the side knows. */
export interface OwnSide {
  readonly group: GroupView;
  /** The slug of the own association. */
  readonly side: string;
  /** Today on the own association's clocks, `YYYY-MM-DD`. */
  readonly today: string;
  readonly seats: readonly SeatView[];
  readonly known: readonly KnownPerson[];
}

/** The company of a term that holds on a day. */
export const companyAt = (seats: readonly SeatView[], companyId: string | null): Bilingual | null =>
  seats.flatMap(({ terms }) => terms).find((term) => term.companyId === companyId)?.company ?? null;

/** Reads what the pages about people share, of the own side alone. */
@Injectable()
export class OwnSideReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: GroupReader,
    private readonly seats: SeatReader,
    private readonly people: PeopleReader,
  ) {}

  /** @throws DomainError `not-found` for whoever holds no office in the group */
  async read(actor: Person, slug: string, frame: PageFrame): Promise<OwnSide> {
    const group = await this.groups.bySlug(actor, slug);
    const own = found(
      frame.associations.find(({ side }) => side === actor.side),
      'association',
    );
    const today = this.clock.today(own.zone);
    const [seats, known] = await Promise.all([
      this.seats.list(actor, group.id),
      this.database.read(actor, knownPeopleStatement, [actor.side, group.id, today]),
    ]);
    return { group, side: own.slug, today, seats: seats.items.filter(({ side }) => side === own.slug), known };
  }

  /** All appointments of the own side in force or to come. */
  async appointments(actor: Person, { group, side }: OwnSide): Promise<AppointmentView[]> {
    const all: AppointmentView[] = [];
    let after: string | null = null;
    do {
      const query = { workingGroupId: group.id, side, limit: 100, ...(after !== null && { after }) };
      const page = await this.people.all(actor, query);
      all.push(...page.items);
      after = page.next;
    } while (after !== null);
    return all;
  }
}
