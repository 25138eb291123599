import { Company } from './companies/company.entity.js';
import { CompanyName } from './companies/company-name.entity.js';
import { Association } from './groups/association.entity.js';
import { AssociationName } from './groups/association-name.entity.js';
import { Charter } from './groups/charter.entity.js';
import { Seat } from './groups/seat.entity.js';
import { WorkingGroup } from './groups/working-group.entity.js';
import { Appointment } from './people/appointment.entity.js';
import { Attestation } from './people/attestation.entity.js';
import { AttestationEvidence } from './people/attestation-evidence.entity.js';
import { OfficerNomination } from './people/officer-nomination.entity.js';
import { Person } from './people/person.entity.js';
import { PersonContact } from './people/person-contact.entity.js';
import { PersonName } from './people/person-name.entity.js';
import { Term } from './seats/term.entity.js';

/** The module's tables, for the composition root. */
export const rosterEntities = [
  Association,
  AssociationName,
  WorkingGroup,
  Charter,
  Seat,
  Company,
  CompanyName,
  Term,
  Person,
  PersonName,
  PersonContact,
  Attestation,
  AttestationEvidence,
  Appointment,
  OfficerNomination,
];
