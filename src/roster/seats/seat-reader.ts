import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { keepRoster, knowGroup, may } from '../roster.policy.js';
import { type SeatList } from './seat.dto.js';
import { seatsStatement } from './seats.views.js';

/** Reads the seats of a group for its members. */
@Injectable()
export class SeatReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Member, workingGroupId: string): Promise<SeatList> {
    ensure(knowGroup(actor, workingGroupId));
    const rows = await this.database.read(actor, seatsStatement, [workingGroupId, this.clock.today('UTC')]);
    const can = (side: 'a' | 'b') => ({ fill: may(keepRoster(actor, { workingGroupId, side })) });
    return { items: rows.map(({ side, view }) => ({ ...view, can: can(side) })) };
  }
}
