import './roster.errors.js';
import { Global, Module } from '@nestjs/common';
import { ChangeCompany } from './companies/change-company.js';
import { CompaniesController } from './companies/companies.controller.js';
import { CompanyChanges } from './companies/company-changes.js';
import { CompanyReader } from './companies/company-reader.js';
import { NameCompany } from './companies/name-company.js';
import { RegisterCompany } from './companies/register-company.js';
import { Associations } from './groups/associations.js';
import { Charters } from './groups/charters.js';
import { GroupReader } from './groups/group-reader.js';
import { Groups } from './groups/groups.js';
import { GroupsController } from './groups/groups.controller.js';
import { WorkingGroups } from './groups/working-groups.js';
import { AppointAssistant } from './people/appoint-assistant.js';
import { AppointDelegate } from './people/appoint-delegate.js';
import { Appointments } from './people/appointments.js';
import { AttestPerson } from './people/attest-person.js';
import { DecideNomination } from './people/decide-nomination.js';
import { EndAppointment } from './people/end-appointment.js';
import { NamePerson } from './people/name-person.js';
import { NominateOfficer } from './people/nominate-officer.js';
import { OfficersController } from './people/officers.controller.js';
import { PeopleChanges } from './people/people-changes.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleReader } from './people/people-reader.js';
import { ResignOffice } from './people/resign-office.js';
import { RevokeAttestation } from './people/revoke-attestation.js';
import { RosterReader } from './roster-reader.js';
import { RosterStore } from './roster.store.js';
import { CorrectTerm } from './seats/correct-term.js';
import { EndTerm } from './seats/end-term.js';
import { FillSeat } from './seats/fill-seat.js';
import { SeatReader } from './seats/seat-reader.js';
import { SeatsController } from './seats/seats.controller.js';
import { TermChanges } from './seats/term-changes.js';

const shared = [WorkingGroups, Charters, Groups, Associations, Appointments, RosterReader];
const groups = [GroupReader, RosterStore];
const companies = [CompanyReader, CompanyChanges, RegisterCompany, ChangeCompany, NameCompany];
const seats = [SeatReader, TermChanges, FillSeat, EndTerm, CorrectTerm];
const people = [
  PeopleReader,
  PeopleChanges,
  AppointDelegate,
  AppointAssistant,
  EndAppointment,
  NominateOfficer,
  DecideNomination,
  ResignOffice,
  NamePerson,
  AttestPerson,
  RevokeAttestation,
];

/** Who takes part: groups and charters, associations, companies, seats, people and their offices. */
@Global()
@Module({
  controllers: [GroupsController, CompaniesController, SeatsController, PeopleController, OfficersController],
  providers: [...shared, ...groups, ...companies, ...seats, ...people],
  exports: [...shared, ...groups, ...companies, ...seats, ...people],
})
export class RosterModule {}
