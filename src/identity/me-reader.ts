import { Inject, Injectable } from '@nestjs/common';
import { officerOffices, type Office, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { type Config } from '../platform/config/config.js';
import { toInstant } from '../platform/database/columns.js';
import { Database } from '../platform/database/database.js';
import { found } from '../platform/domain-error.js';
import { cursorOf, pageLimit, type PageQuery, toPage } from '../platform/http/page.js';
import { CONFIG } from '../platform/tokens.js';
import { freshSeconds } from './credentials.js';
import { type MeView, type SecondFactorView, type SessionPage, type SignedInView } from './identity.dto.js';
import { meStatement, type MeRow, sessionsStatement } from './identity.views.js';
import { inviteOffices, keyOffices } from './identity.policy.js';
import { type SignedIn } from './signed-in.js';

/** Reads what somebody may know of himself. */
@Injectable()
export class MeReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async me(actor: SignedIn): Promise<MeView> {
    const row = await this.row(actor);
    const secondFactor = this.secondFactorOf(row);
    return {
      ...this.signedInOf(actor, row),
      sessionId: actor.sessionId,
      signInName: row.signInName,
      personId: row.personId,
      name: row.person?.name ?? null,
      function: row.person?.function ?? null,
      can: { removeSecondFactor: secondFactor.enrolled && secondFactor.fresh && !secondFactor.required },
    };
  }

  /** The small answer to a sign-in. */
  async signedIn(actor: SignedIn): Promise<SignedInView> {
    return this.signedInOf(actor, await this.row(actor));
  }

  async sessions(actor: SignedIn, query: PageQuery): Promise<SessionPage> {
    const [createdAt, id] = cursorOf(query, 'moment', 'id');
    const limit = pageLimit(query);
    const values = [actor.accountId, this.clock.now().toString(), createdAt, id, limit + 1];
    const rows = await this.database.read(system, sessionsStatement, values);
    const page = toPage(rows, limit, (row) => [row.createdAt, row.id]);
    return { items: page.items.map((row) => ({ ...row, current: row.id === actor.sessionId })), next: page.next };
  }

  private async row(actor: SignedIn): Promise<MeRow> {
    const values = [actor.accountId, this.clock.now().toString(), actor.sessionId];
    const [row] = await this.database.read(system, meStatement, values);
    return found(row, 'account');
  }

  private signedInOf(actor: SignedIn, row: MeRow): SignedInView {
    const secondFactor = this.secondFactorOf(row);
    const enrolled = secondFactor.enrolled || !secondFactor.required; // an officer without may do nothing else
    const offices = row.offices.map((office) => ({
      ...office,
      can: {
        invite: enrolled && inviteOffices.includes(office.office as Office),
        makeKeys: enrolled && keyOffices.includes(office.office as Office),
      },
    }));
    return { accountId: actor.accountId, side: row.side, offices, secondFactor };
  }

  private secondFactorOf(row: MeRow): SecondFactorView {
    const { enrolled, recoveryCodes, secondFactorAt } = row;
    const required = !this.config.demo && row.offices.some(({ office }) => officerOffices.includes(office as Office));
    const until = secondFactorAt === null ? null : toInstant(secondFactorAt).add({ seconds: freshSeconds });
    const shown = enrolled && until !== null && until.epochMilliseconds > this.clock.now().epochMilliseconds;
    return {
      enrolled,
      required,
      fresh: this.config.demo || shown,
      freshUntil: shown && !this.config.demo ? until.toString({ fractionalSecondDigits: 3 }) : null,
      recoveryCodes,
    };
  }
}
