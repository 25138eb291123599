import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { keepRoster, knowGroup, may } from '../roster.policy.js';
import { pastMoment } from '../roster.dto.js';
import { type SeatList, type SeatsQuery } from './seat.dto.js';
import { seatsStatement } from './seats.views.js';

/** Reads the seats of a group for its members. */
@Injectable()
export class SeatReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid` for a moment that has not come: nobody knows what will be known then. */
  async list(actor: Member, workingGroupId: string, query: SeatsQuery = {}): Promise<SeatList> {
    ensure(knowGroup(actor, workingGroupId));
    const now = this.clock.now();
    const known = query.knownAt === undefined ? null : pastMoment('knownAt', query.knownAt, now).toString();
    const values = [workingGroupId, this.clock.today('UTC'), known];
    const rows = await this.database.read(actor, seatsStatement, values);
    const can = (side: 'a' | 'b') => ({ fill: may(keepRoster(actor, { workingGroupId, side })) });
    return { items: rows.map(({ side, view }) => ({ ...view, can: can(side) })) };
  }
}
