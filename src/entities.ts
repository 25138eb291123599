import { agendaEntities } from './agenda/agenda.entities.js';
import { assentEntities } from './assent/assent.entities.js';
import { clearanceEntities } from './clearance/clearance.entities.js';
import { identityEntities } from './identity/identity.entities.js';
import { meetingsEntities } from './meetings/meetings.entities.js';
import { minutesEntities } from './minutes/minutes.entities.js';
import { rosterEntities } from './roster/roster.entities.js';

/** Every table that the code sees as an entity. */
export const entities = [
  ...rosterEntities,
  ...identityEntities,
  ...assentEntities,
  ...clearanceEntities,
  ...meetingsEntities,
  ...agendaEntities,
  ...minutesEntities,
];
