import { Injectable } from '@nestjs/common';
import { type Actor, type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, type PageQuery, toPage } from '../../platform/http/page.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { type JoiningDetailsView, type OwnReplyView, type RsvpPage } from './people.dto.js';
import { joiningDetailsStatement, type OfMeeting, ownReplyStatement, rsvpsStatement } from './people.views.js';

const mayReply = (actor: Actor, meeting: OfMeeting): boolean =>
  policy.reply(actor, meeting) === true && mustBe(meeting, 'proposed', 'confirmed') === true;

/** Shows the people of a group who comes, and the invited how to join. */
@Injectable()
export class PeopleReader {
  constructor(private readonly database: Database) {}

  async rsvps(actor: Actor, meetingId: string, query: PageQuery): Promise<RsvpPage> {
    const limit = pageLimit(query);
    const values = [meetingId, ...cursorOf(query, 'slug', 'slug', 'id'), limit + 1];
    const [row] = await this.database.read(actor, rsvpsStatement, values);
    const meeting = found(row, 'meeting');
    ensure(policy.knows(actor, meeting));
    const reply = mayReply(actor, meeting);
    const page = toPage(meeting.items, limit, ({ side, office, personId }) => [side, office ?? '', personId]);
    return { meetingId, ...page, can: { reply } };
  }

  /** @throws DomainError 404 for who has not replied */
  async ownReply(actor: Person, meetingId: string): Promise<OwnReplyView> {
    const [row] = await this.database.read(actor, ownReplyStatement, [meetingId, actor.side, actor.personId]);
    const meeting = found(row, 'meeting');
    ensure(policy.knows(actor, meeting));
    return { ...found(meeting.view, 'reply'), can: { change: mayReply(actor, meeting) } };
  }

  /** @throws DomainError 404 while there are none */
  async joiningDetails(actor: Person, meetingId: string): Promise<JoiningDetailsView> {
    const [row] = await this.database.read(actor, joiningDetailsStatement, [meetingId]);
    const meeting = found(row, 'meeting');
    ensure(policy.knows(actor, meeting));
    ensure(policy.readJoiningDetails(actor, meeting));
    const details = found(meeting.view, 'joining details');
    return { ...details, can: { change: policy.writeJoiningDetails(actor, meeting) === true } };
  }
}
