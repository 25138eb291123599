import { Controller, Get, Post, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SubmitItem, WithdrawItem } from '../../agenda/acts.js';
import { Access, members } from '../../platform/http/access.js';
import { heldAgainst } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { ItemActs } from './item-acts.js';
import { AtItem, type ItemCall } from './item-call.js';
import { WithdrawForm } from './item-page.dto.js';
import { ItemPages } from './item-pages.js';

const authors = members({ offices: ['secretary', 'delegate'] });

/** An agenda item's page, and the forms on it that are about its text. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/items/:itemId')
export class ItemPageController {
  constructor(
    private readonly pages: ItemPages,
    private readonly acts: ItemActs,
    private readonly submitItem: SubmitItem,
    private readonly withdrawItem: WithdrawItem,
  ) {}

  @Get()
  @Access(members())
  show(@AtItem() call: ItemCall): Promise<string> {
    return this.pages.show(call);
  }

  @Post('head')
  @Access(authors)
  head(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'head', work: () => this.acts.head(actor, itemId, body) });
  }

  @Post('logistics')
  @Access(authors)
  logistics(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'logistics', work: () => this.acts.logistics(actor, itemId, body) });
  }

  @Post('split')
  @Access(authors)
  split(@AtItem() call: ItemCall): Promise<string | undefined> {
    return this.pages.split(call);
  }

  @Post('add')
  @Access(authors)
  add(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'add', work: () => this.acts.add(actor, itemId, body) });
  }

  @Post('add-all')
  @Access(authors)
  addAll(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'add-all', work: () => this.acts.addAll(actor, itemId, body) });
  }

  @Post('statement')
  @Access(authors)
  statement(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'statement', work: () => this.acts.statement(actor, itemId, body) });
  }

  @Post('move')
  @Access(authors)
  move(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'move', work: () => this.acts.move(actor, itemId, body) });
  }

  @Post('remove-statement')
  @Access(authors)
  remove(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    return this.pages.act(call, { form: 'remove-statement', work: () => this.acts.remove(actor, itemId, body) });
  }

  @Post('submit')
  @Access(authors)
  submit(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId } = call;
    return this.pages.act(call, { form: 'submit', work: () => this.submitItem.execute(actor, itemId) });
  }

  @Post('withdraw')
  @Access(authors)
  withdraw(@AtItem() call: ItemCall): Promise<string | undefined> {
    const { actor, itemId, body } = call;
    const work = async () => {
      await heldAgainst(WithdrawForm, body);
      return this.withdrawItem.execute(actor, itemId);
    };
    return this.pages.act(call, { form: 'withdraw', work });
  }
}
