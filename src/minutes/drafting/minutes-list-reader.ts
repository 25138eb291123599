import { Injectable } from '@nestjs/common';
import { type DecisionRow, decisionsJson } from '../../assent/index.js';
import { cycleLabelSql } from '../../meetings/index.js';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure, found } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, type PageQuery, toPage } from '../../platform/http/page.js';
import { type Side } from '../../platform/side.js';
import * as policy from '../minutes.policy.js';
import { wasHeld } from '../minutes.rules.js';
import {
  type MinutesInListView,
  type MinutesOfMeetingView,
  type MinutesPage,
  type NextActView,
} from './minutes-list.dto.js';

/** A held meeting before it is known who asks. */
interface ListedRow {
  hostSide: Side;
  state: string;
  /** Slugs, side A first. */
  associations: string[];
  decisions: DecisionRow[];
  minutes: MinutesInListView | null;
  view: Omit<MinutesOfMeetingView, 'minutes' | 'next' | 'can'>;
}

const last = `FROM minutes_revision r WHERE r.minutes_id = mi.id ORDER BY r.number DESC LIMIT 1`;

const rows = (where: string): string =>
  `SELECT m.host_side AS "hostSide", m.state, ARRAY(SELECT slug FROM association ORDER BY side) AS associations,
     coalesce((SELECT ${decisionsJson('r.id')} ${last}), '[]') AS decisions,
     CASE WHEN mi.id IS NULL THEN NULL ELSE json_build_object('id', mi.id, 'state', mi.state,
       'reopened', mi.state = 'circulated' AND EXISTS (SELECT 1 ${last}),
       'revisionId', (SELECT r.id ${last}), 'revisionNumber', (SELECT r.number ${last}),
       'circulatedAt', rfc3339(mi.circulated_at), 'publishedAt', rfc3339(mi.published_at)) END AS minutes,
     json_build_object('meetingId', m.id, 'workingGroupId', m.working_group_id, 'cycle', ${cycleLabelSql('m.id')}, 'host', h.slug,
       'startsAt', rfc3339(m.starts_at), 'heldAt', rfc3339(m.held_at), 'dueAt', rfc3339(m.minutes_due_at)) AS view
   FROM meeting m JOIN association h ON h.side = m.host_side LEFT JOIN minutes mi ON mi.meeting_id = m.id
   WHERE m.state IN ('held', 'closed') AND ${where}`;

/** A group's held meetings, latest first; `$2` and `$3` are the cursor. */
const listStatement = new Statement<ListedRow>(
  'minutes.list',
  `${rows(`m.working_group_id = $1 AND ($2::timestamptz IS NULL OR (m.starts_at, m.id) < ($2::timestamptz, $3::uuid))`)}
   ORDER BY m.starts_at DESC, m.id DESC LIMIT $4`,
);
const ofMeetingStatement = new Statement<ListedRow>('minutes.listed', rows('m.id = $1'));

/** Tells how far the minutes of each held meeting are, and whom they wait for. */
@Injectable()
export class MinutesListReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, workingGroupId: string, query: PageQuery): Promise<MinutesPage> {
    ensure(policy.knows(actor, { workingGroupId }, 'working group'));
    const limit = pageLimit(query);
    const after = cursorOf(query, 'moment', 'id');
    const found = await this.database.read(actor, listStatement, [workingGroupId, ...after, limit + 1]);
    const page = toPage(found, limit, ({ view }) => [view.startsAt, view.meetingId]);
    return { items: page.items.map((row) => shown(actor, row)), next: page.next };
  }

  /** @throws DomainError 404 for a meeting that was not held */
  async ofMeeting(actor: Actor, meetingId: string): Promise<MinutesOfMeetingView> {
    const row = found((await this.database.read(actor, ofMeetingStatement, [meetingId]))[0], 'meeting');
    ensure(policy.knows(actor, row.view, 'meeting'));
    return shown(actor, row);
  }
}

function shown(actor: Actor, row: ListedRow): MinutesOfMeetingView {
  const { view, hostSide, state, minutes } = row;
  const { workingGroupId } = view;
  const readable = minutes !== null && policy.read(actor, { workingGroupId, state: minutes.state }) === true;
  const begins = policy.keep(actor, { workingGroupId, hostSide }) === true && wasHeld({ state }) === true;
  return {
    ...view,
    minutes: readable ? minutes : null,
    next: nextOf(row, policy.isOfficer(actor, view)),
    can: { begin: minutes === null && begins },
  };
}

/** Whoever may not read a draft is told neither that there is one nor that there is none. */
function nextOf({ view: { host }, minutes, associations, decisions }: ListedRow, officer: boolean): NextActView | null {
  const missing = (decision: string): string[] => {
    const open = decisions.find((one) => one.decision === decision && one.state === 'open');
    return associations.filter((slug) => (open?.keys[slug] ?? null) === null);
  };
  switch (minutes?.state) {
    case 'published':
      return null;
    case 'cleared':
      return { act: 'assent', sides: missing('minutes.assent') };
    case 'locked':
      return { act: 'clear', sides: missing('minutes.clearance') };
    case 'circulated':
      return { act: 'lock', sides: [host] };
    default:
      return { act: minutes === null && officer ? 'begin' : 'circulate', sides: [host] };
  }
}
