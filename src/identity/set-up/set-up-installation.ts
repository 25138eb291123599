import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ConfigurationError, storyUnderWay } from '../../platform/config/config.js';
import { toInstant } from '../../platform/database/columns.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { found } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { type Side } from '../../platform/side.js';
import { Associations, Groups } from '../../roster/index.js';
import { Invitations } from '../invitations/invitations.js';
import {
  firstGroupStatement,
  installationStatement,
  lockStatement,
  makeInstallationStatement,
  type StoryState,
  storyToldStatement,
} from './set-up.views.js';

/** Days for which the link of an association holds; the next start makes another. */
export const setUpDays = 30;

/** What a start tells whoever started it. */
export interface MadeSetUp {
  /** One token for each association that is not set up yet. */
  readonly tokens: { side: Side; slug: string; token: string }[];
  readonly workingGroupId: string;
}

const founded = [
  {
    side: 'a',
    slug: 'csia',
    calendar: 'cn',
    zone: 'Asia/Shanghai',
    name: { en: 'CSIA', zh: 'CSIA' },
  },
  {
    side: 'b',
    slug: 'sia',
    calendar: 'us',
    zone: 'America/New_York',
    name: { en: 'SIA', zh: 'SIA' },
  },
] as const;

const firstGroup = {
  slug: 'chips',
  name: {
    en: 'Working group on semiconductor technology and trade restrictions',
    zh: '半导体产业技术和贸易限制工作组',
  },
  seats: 10,
};

function ensureDemonstration({ demo }: { readonly demo: boolean }): void {
  if (demo) return;
  throw new ConfigurationError([
    'This installation holds a real record. The demonstration and TRIAL_CLOCK need one of their own: take another DATA_DIR or DATABASE_URL.',
  ]);
}

/** Each start: the first makes the installation; every one gives a link to each association that is not set up yet. */
@Injectable()
export class SetUpInstallation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly associations: Associations,
    private readonly groups: Groups,
    private readonly invitations: Invitations,
  ) {}

  /**
   * A demonstration plays with people and with time: asked before either, so that no real installation is touched.
   * @returns when it was last in use; null before the first start
   * @throws ConfigurationError when the installation is there and is not marked as one
   */
  async demonstrationSeenAt(): Promise<Temporal.Instant | null> {
    const [installation] = await this.database.read(system, installationStatement, []);
    if (installation === undefined) return null;
    ensureDemonstration(installation);
    return toInstant(installation.lastSeenAt);
  }

  /** Whether it was begun as a demonstration or a trial; null before the first start. */
  async isDemonstration(): Promise<boolean | null> {
    const [installation] = await this.database.read(system, installationStatement, []);
    return installation?.demo ?? null;
  }

  /** How far the demonstration's story is; undefined before the first start. */
  async storyState(): Promise<StoryState | undefined> {
    const [installation] = await this.database.read(system, installationStatement, []);
    return installation?.story;
  }

  /** The story that the first start began is at its end: from now on no start begins it anew. */
  endStory(): Promise<void> {
    return this.database.transaction(system, async (tx) => {
      const [told] = await this.database.run(tx, storyToldStatement, []);
      found(told, 'story');
    });
  }

  /**
   * Of starts at one instant one makes the installation; the links of the last one hold.
   * @throws ConfigurationError when a story is to be told and another start has made the installation
   */
  execute(options: { demo: boolean; story?: boolean }): Promise<MadeSetUp> {
    return this.database.transaction(system, async (tx) => {
      await this.database.run(tx, lockStatement, []);
      const now = this.clock.now();
      const workingGroupId = await this.installed(tx, options, now);
      const tokens: MadeSetUp['tokens'] = [];
      for (const { side } of founded) {
        const { slug, setUpAt } = await this.associations.bySide(tx, side);
        if (setUpAt !== null) continue;
        const wanted = { kind: 'association', side, accountId: null, days: setUpDays, now } as const;
        const { token } = await this.invitations.make(tx, wanted);
        tokens.push({ side, slug, token });
      }
      return { tokens, workingGroupId };
    });
  }

  /** Makes what the first start makes, unless it is there; returns the first working group. */
  private async installed(
    tx: Tx,
    { demo, story = false }: { demo: boolean; story?: boolean },
    now: Temporal.Instant,
  ): Promise<string> {
    const [installation] = await this.database.run(tx, installationStatement, []);
    if (installation !== undefined) {
      if (demo) ensureDemonstration(installation);
      if (story) throw storyUnderWay();
      const [group] = await this.database.run(tx, firstGroupStatement, []);
      return found(group, 'working group').id;
    }
    await this.database.run(tx, makeInstallationStatement, [newId(), demo, story ? 'telling' : null, now.toString()]);
    for (const association of founded) await this.associations.foundAssociation(tx, { ...association, now });
    return (await this.groups.found(tx, { ...firstGroup, now })).id;
  }
}
