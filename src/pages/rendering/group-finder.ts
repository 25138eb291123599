import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { found } from '../../platform/domain-error.js';
import { type Bilingual } from '../text/catalogues.js';

/** The group to which a page belongs. */
export interface PageGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
  readonly seats: number;
}

const groupStatement = new Statement<PageGroup>(
  'pages.group-by-slug',
  `SELECT id, slug, json_build_object('en', name_en, 'zh', name_zh) AS name, seats FROM working_group WHERE slug = $1`,
);

/** Finds the group that a page's address names. */
@Injectable()
export class GroupFinder {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `not-found` */
  async bySlug(actor: Actor, slug: string): Promise<PageGroup> {
    const [row] = await this.database.read(actor, groupStatement, [slug]);
    return found(row, 'working group');
  }
}
