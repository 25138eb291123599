export { ChangeCompany } from './companies/change-company.js';
export { CompanyReader } from './companies/company-reader.js';
export { CompanyDto, CompanyNameDto, CompanyView, IdentifiersDto } from './companies/company.dto.js';
export { NameCompany } from './companies/name-company.js';
export { RegisterCompany } from './companies/register-company.js';
export { GroupReader } from './groups/group-reader.js';
export { GroupView, RosterSideView, RosterView } from './groups/group.dto.js';
export { AppointAssistant } from './people/appoint-assistant.js';
export { AppointDelegate } from './people/appoint-delegate.js';
export { AttestPerson } from './people/attest-person.js';
export { DecideNomination } from './people/decide-nomination.js';
export { EndAppointment } from './people/end-appointment.js';
export { NamePerson } from './people/name-person.js';
export { NominateOfficer } from './people/nominate-officer.js';
export { PeopleReader } from './people/people-reader.js';
export {
  AssistantDto,
  AttestationDto,
  DelegateDto,
  EndAppointmentDto,
  EvidenceDto,
  NominationDto,
  PersonNameDto,
  RevocationDto,
} from './people/people.dto.js';
export { AppointmentView, NominationView, PersonView } from './people/people.view.dto.js';
export { ResignOffice } from './people/resign-office.js';
export { RevokeAttestation } from './people/revoke-attestation.js';
export { CalendarDate } from './roster.dto.js';
export { assistingOffices, endCodes, nominatedOffices } from './roster.rules.js';
export { CorrectTerm } from './seats/correct-term.js';
export { EndTerm } from './seats/end-term.js';
export { FillSeat } from './seats/fill-seat.js';
export { SeatReader } from './seats/seat-reader.js';
export { CorrectTermDto, EndTermDto, SeatView, TermDto, TermView } from './seats/seat.dto.js';
