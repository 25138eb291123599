import { Injectable } from '@nestjs/common';
import { type Member, type Office, offices } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../../platform/http/page.js';
import {
  attest,
  confirmNomination,
  keepRoster,
  knowGroup,
  may,
  nominate,
  notOneself,
  resign,
} from '../roster.policy.js';
import { seePerson } from '../roster.policy.js';
import { nominatedOffices } from '../roster.rules.js';
import {
  type AppointmentPage,
  type AppointmentsQuery,
  type AppointmentView,
  type OfficerList,
  type PersonView,
} from './people.view.dto.js';
import { type AppointmentRow, appointmentsStatement, nominationsStatement, personStatement } from './people.views.js';

const isOfficer = (office: Office): boolean => (nominatedOffices as readonly Office[]).includes(office);

/** The only door from a row to what is told: attestations stay with their side. */
function toAppointmentView(actor: Member, workingGroupId: string, row: AppointmentRow): AppointmentView {
  const own = row.side === actor.side;
  const end =
    own && (isOfficer(row.office) ? may(resign(actor, row)) : may(keepRoster(actor, { ...row, workingGroupId })));
  return { ...row.view, ...(own ? { attestation: row.attestation ?? null } : {}), can: { end } };
}

/** Reads people and their offices. */
@Injectable()
export class PeopleReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  delegates(actor: Member, query: AppointmentsQuery): Promise<AppointmentPage> {
    return this.appointments(actor, query, ['delegate']);
  }

  /** All offices of the group, delegates among them. */
  all(actor: Member, query: AppointmentsQuery): Promise<AppointmentPage> {
    return this.appointments(actor, query, offices);
  }

  async officers(actor: Member, workingGroupId: string): Promise<OfficerList> {
    ensure(knowGroup(actor, workingGroupId));
    const today = this.clock.today('UTC');
    const [rows, open] = await Promise.all([
      this.database.read(actor, appointmentsStatement, [workingGroupId, nominatedOffices, today, null, null, 500]),
      this.database.read(actor, nominationsStatement, [workingGroupId, today]),
    ]);
    const officers = rows.map((row) => toAppointmentView(actor, workingGroupId, row));
    if (!may(nominate(actor, workingGroupId))) return { officers, nominations: [] };
    const nominations = open.map(({ personId, nominatedBy, view }) => {
      const confirm = may(confirmNomination(actor, { workingGroupId, personId, nominatedBy }));
      return { ...view, can: { confirm, withdraw: true } };
    });
    return { officers, nominations };
  }

  async person(actor: Member, id: string): Promise<PersonView> {
    const [row] = await this.database.read(actor, personStatement, [id, actor.side, this.clock.today('UTC')]);
    const { view, side, groupIds, appointments } = found(row, 'person');
    ensure(seePerson(actor, { id, side }, groupIds));
    const keeps = may(attest(actor, groupIds));
    const can = { attest: keeps && may(notOneself(actor, id)), name: keeps, revoke: keeps };
    const held = appointments.map((one) => toAppointmentView(actor, String(one['workingGroupId']), one));
    return { ...view, appointments: held, can };
  }

  private async appointments(
    actor: Member,
    query: AppointmentsQuery,
    wanted: readonly Office[],
  ): Promise<AppointmentPage> {
    const { workingGroupId, side = null } = query;
    ensure(knowGroup(actor, workingGroupId));
    const [after] = cursorOf(query, 'id');
    const limit = pageLimit(query);
    const values = [workingGroupId, wanted, this.clock.today('UTC'), side, after, limit + 1];
    const rows = await this.database.read(actor, appointmentsStatement, values);
    const page = toPage(rows, limit, (row) => [row.id]);
    return { items: page.items.map((row) => toAppointmentView(actor, workingGroupId, row)), next: page.next };
  }
}
