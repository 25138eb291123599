import { Injectable } from '@nestjs/common';
import { type DecisionRow, decisionsJson, toDecisionView } from '../../assent/index.js';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure, found } from '../../platform/domain-error.js';
import { type MinutesState } from '../minutes.entity.js';
import * as policy from '../minutes.policy.js';
import { minutesDigestScheme } from './digest.rules.js';
import { type MinutesRevisionView, type RevisionHeadView, type RevisionsView } from './revision-view.dto.js';

const revisionStatement = new Statement<{
  workingGroupId: string;
  state: MinutesState;
  view: Omit<MinutesRevisionView, 'digestScheme' | 'decisions'> & { decisions: DecisionRow[] };
}>(
  'minutes.revision',
  `SELECT mi.working_group_id AS "workingGroupId", mi.state,
     json_build_object('id', r.id, 'minutesId', r.minutes_id, 'number', r.number, 'state', r.state, 'lockedAt', rfc3339(r.locked_at),
       'digest', r.digest, 'salt', r.salt, 'content', r.content::json, 'decisions', ${decisionsJson('r.id')}) AS view
   FROM minutes_revision r JOIN minutes mi ON mi.id = r.minutes_id WHERE r.id = $1`,
);

const revisionsStatement = new Statement<{ workingGroupId: string; state: MinutesState; items: RevisionHeadView[] }>(
  'minutes.revisions',
  `SELECT mi.working_group_id AS "workingGroupId", mi.state, (SELECT coalesce(json_agg(json_build_object('id', r.id, 'number', r.number,
       'state', r.state, 'lockedAt', rfc3339(r.locked_at), 'digest', r.digest) ORDER BY r.number DESC), '[]')
     FROM minutes_revision r WHERE r.minutes_id = mi.id) AS items
   FROM minutes mi WHERE mi.id = $1`,
);

/** Shows the bytes of a locked revision, so that whoever turns a key can recompute what he turns it to. */
@Injectable()
export class RevisionReader {
  constructor(private readonly database: Database) {}

  async one(actor: Actor, id: string): Promise<MinutesRevisionView> {
    const [row] = await this.database.read(actor, revisionStatement, [id]);
    const { view, ...minutes } = found(row, 'revision');
    ensure(policy.read(actor, minutes));
    const decisions = view.decisions.map((row) => toDecisionView(actor, minutes.workingGroupId, row));
    return { ...view, decisions, digestScheme: minutesDigestScheme };
  }

  /** Every revision that was locked, with those that were taken up again. */
  async ofMinutes(actor: Actor, minutesId: string): Promise<RevisionsView> {
    const [row] = await this.database.read(actor, revisionsStatement, [minutesId]);
    const { items, ...minutes } = found(row, 'minutes');
    ensure(policy.read(actor, minutes));
    return { minutesId, items };
  }
}
