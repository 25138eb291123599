import { Injectable } from '@nestjs/common';
import { publicReader } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { cursorOf, pageLimit } from '../../platform/http/page.js';
import { nextPage } from '../../platform/search/next-page.rules.js';
import { excerptOf } from '../../platform/search/excerpt.rules.js';
import { type SearchLanguage, type SearchQuery } from '../../platform/search/search.dto.js';
import { type PublishedHitPage } from './published-search.dto.js';
import { publishedSearchInGroupStatement, publishedSearchStatement } from './published-search.views.js';

/** Searches the public record as `concord_public`, whoever asks: nothing but what is published now is found. */
@Injectable()
export class PublishedSearch {
  constructor(private readonly database: Database) {}

  /** @param preferred the language of the excerpt where both languages say it */
  async find(query: SearchQuery, preferred: SearchLanguage = 'en'): Promise<PublishedHitPage> {
    const [top, passed] = cursorOf(query, 'bigNumber', 'number');
    const offset = Number(passed ?? 0);
    const limit = pageLimit(query);
    const values = [query.q, query.language ?? null, top, offset, limit + 1, preferred];
    const rows =
      query.group === undefined
        ? await this.database.read(publicReader, publishedSearchStatement, values)
        : await this.database.read(publicReader, publishedSearchInGroupStatement, [...values, query.group]);
    const items = rows
      .slice(0, limit)
      .map(({ view, found }) => ({ ...view, excerpt: excerptOf(found, view.language) }));
    return { items, next: nextPage(rows, { limit, offset }) };
  }
}
