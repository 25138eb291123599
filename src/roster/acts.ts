export { GroupView } from './groups/group.dto.js';
export { GroupReader } from './groups/group-reader.js';
export { AppointAssistant } from './people/appoint-assistant.js';
export { AppointDelegate } from './people/appoint-delegate.js';
export { AttestPerson } from './people/attest-person.js';
export { DecideNomination } from './people/decide-nomination.js';
export { EndAppointment } from './people/end-appointment.js';
export { NamePerson } from './people/name-person.js';
export { NominateOfficer } from './people/nominate-officer.js';
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
export { PeopleReader } from './people/people-reader.js';
export { ResignOffice } from './people/resign-office.js';
export { RevokeAttestation } from './people/revoke-attestation.js';
export { assistingOffices, nominatedOffices } from './roster.rules.js';
export { SeatView } from './seats/seat.dto.js';
export { SeatReader } from './seats/seat-reader.js';
