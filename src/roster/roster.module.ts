import './roster.errors.js';
import { Global, Module } from '@nestjs/common';
import { Associations } from './groups/associations.js';
import { Charters } from './groups/charters.js';
import { Groups } from './groups/groups.js';
import { WorkingGroups } from './groups/working-groups.js';
import { Appointments } from './people/appointments.js';
import { RosterReader } from './roster-reader.js';
import { RosterStore } from './roster.store.js';

const shared = [WorkingGroups, Charters, Groups, Associations, Appointments, RosterReader];

/** Who takes part: groups and charters, associations, companies, seats, people and their offices. */
@Global()
@Module({ providers: [...shared, RosterStore], exports: shared })
export class RosterModule {}
