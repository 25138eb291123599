import { Inject, Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Config } from '../../platform/config/config.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/id.js';
import { type Side, sides } from '../../platform/side.js';
import { CONFIG } from '../../platform/tokens.js';
import { Associations, Groups } from '../../roster/index.js';
import { Invitations } from '../invitations/invitations.js';
import { defaultPlan, type InstallationPlan } from './installation-plan.js';
import { associationsStatement, installStatement, lockStatement } from './set-up.views.js';

/** Days for which an association's set-up link holds; each start makes a new one. */
const setUpDays = 30;

/** The one-time link with which an association sets itself up; to be shown once, to whoever starts the server. */
export interface SetUpLink {
  /** The association's slug. */
  readonly association: string;
  readonly token: string;
  readonly link: string;
  readonly expiresAt: Temporal.Instant;
}

/** At each start: makes the installation if there is none, and a link for each association that is not set up. */
@Injectable()
export class SetUpInstallation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly associations: Associations,
    private readonly groups: Groups,
    private readonly invitations: Invitations,
    private readonly ledger: Ledger,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param plan what a new installation begins with; an installation that exists stays as it is */
  execute(plan: InstallationPlan = defaultPlan): Promise<SetUpLink[]> {
    return this.database.transaction(system, async (tx) => {
      await this.database.run(tx, lockStatement, []);
      const now = this.clock.now();
      await this.database.run(tx, installStatement, [newId(), this.config.demo, now.toString()]);
      const present = await this.database.run(tx, associationsStatement, []);
      if (present.length === 0) await this.begin(tx, plan, now);
      const all = present.length === 0 ? await this.database.run(tx, associationsStatement, []) : present;
      const links: SetUpLink[] = [];
      for (const { side, slug, isSetUp } of all) if (!isSetUp) links.push(await this.linkFor(tx, side, slug, now));
      return links;
    });
  }

  /** Sides follow the slugs' order, so that every installation of two associations names them alike. */
  private async begin(tx: Tx, plan: InstallationPlan, now: Temporal.Instant): Promise<void> {
    const ordered = [...plan.associations].sort((one, other) => (one.slug < other.slug ? -1 : 1));
    for (const [i, association] of ordered.entries()) {
      const side = sides[i];
      if (side !== undefined) await this.associations.foundAssociation(tx, { side, ...association, now });
    }
    await this.groups.found(tx, { ...plan.group, now });
  }

  private async linkFor(tx: Tx, side: Side, slug: string, now: Temporal.Instant): Promise<SetUpLink> {
    const made = await this.invitations.make(tx, { kind: 'association', side, accountId: null, days: setUpDays, now });
    await this.ledger.record(tx, {
      name: 'identity.set-up-link-made',
      actor: system,
      workingGroupId: null,
      subject: made.id,
      book: 'joint',
      facts: { association: slug },
    });
    const { token, expiresAt } = made;
    return { association: slug, token, link: `${this.config.publicUrl}/set-up#${token}`, expiresAt };
  }
}
