import { Controller, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access, members } from '../../platform/http/access.js';
import { TakesUpload } from '../../platform/http/uploads.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { AtItem, type ItemCall } from './item-call.js';
import { ItemPages } from './item-pages.js';
import { SourceActs } from './source-acts.js';

const authors = members({ offices: ['secretary', 'delegate'] });

/** The forms on an item's page that are about what its statements rest on. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/items/:itemId')
export class ItemSourcesController {
  constructor(
    private readonly pages: ItemPages,
    private readonly acts: SourceActs,
  ) {}

  @Post('cite')
  @Access(authors)
  cite(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'cite', work: () => this.acts.cite(actor, itemId, body) });
  }

  @Post('source')
  @Access(authors)
  @TakesUpload()
  source(@AtItem() call: ItemCall): Promise<string | undefined> {
    return this.pages.act(call, { form: 'source', work: () => this.acts.source(call) });
  }

  @Post('capture')
  @Access(authors)
  @TakesUpload()
  capture(@AtItem() call: ItemCall): Promise<string | undefined> {
    return this.pages.act(call, { form: 'capture', work: () => this.acts.capture(call) });
  }

  @Post('uncite')
  @Access(authors)
  uncite(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'uncite', work: () => this.acts.uncite(actor, itemId, body) });
  }
}
