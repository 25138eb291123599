import { Injectable } from '@nestjs/common';
import { ChangeItem, ChangeItemDto, ItemReader } from '../../agenda/acts.js';
import {
  AddStatement,
  AddStatementDto,
  ChangePaper,
  ChangePaperDto,
  ChangeStatement,
  hasRoom,
  OrderStatements,
  otherLanguage,
  type OwnStatementView,
  PaperReader,
  type PaperView,
  RemoveStatement,
  TranslateStatement,
} from '../../clearance/acts.js';
import { type Person } from '../../platform/actor.js';
import { DomainError, ensure, found } from '../../platform/domain-error.js';
import { fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { HeadForm, LogisticsForm, MoveStatementForm, RemoveForm, StatementForm } from './item-page.dto.js';
import { type Proposal, proposalsTyped } from './proposals.js';

const stale = (): DomainError => new DomainError('stale', 'stale', 'Somebody changed this. Read it again.');
const missing = (field: string): DomainError =>
  new DomainError('invalid', 'validation-failed', 'Some fields are missing.', [
    { field, code: 'required', detail: 'This field is missing.' },
  ]);

/** What the forms of an item's page do with its text; each asks the same use cases as the API. */
@Injectable()
export class ItemActs {
  constructor(
    private readonly items: ItemReader,
    private readonly papers: PaperReader,
    private readonly changeItem: ChangeItem,
    private readonly changePaper: ChangePaper,
    private readonly addStatement: AddStatement,
    private readonly changeStatement: ChangeStatement,
    private readonly translateStatement: TranslateStatement,
    private readonly orderStatements: OrderStatements,
    private readonly removeStatement: RemoveStatement,
  ) {}

  /** The paper of an own-side item. @throws DomainError 404, `of-both-sides` */
  async paperOf(actor: Person, itemId: string): Promise<PaperView> {
    return this.papers.one(actor, await this.items.draftPaper(actor, itemId));
  }

  /** A statement of the item, by the id that a form names. */
  async statementOf(
    actor: Person,
    itemId: string,
    statementId: string,
  ): Promise<{ paper: PaperView; statement: OwnStatementView }> {
    const paper = await this.paperOf(actor, itemId);
    const statement = paper.statements.find(({ id }) => id === statementId);
    return { paper, statement: found(statement, 'statement') };
  }

  async logistics(actor: Person, itemId: string, body: FormBody): Promise<unknown> {
    const { topicId, minutesWanted, presenterId, ...form } = body;
    const { revision } = await heldAgainst(LogisticsForm, form);
    const minutes = typeof minutesWanted === 'string' ? Number(minutesWanted) : undefined;
    if (minutes === undefined) throw missing('minutesWanted');
    const to = await heldAgainst(ChangeItemDto, { topicId, minutesWanted: minutes, presenterId });
    return this.changeItem.execute(actor, itemId, Number(revision), to);
  }

  /** Title and abstract: both languages by whoever may edit, else the translation. */
  async head(actor: Person, itemId: string, body: FormBody): Promise<unknown> {
    const { digest } = await heldAgainst(HeadForm, { digest: fieldOf(body, 'digest') });
    const paper = await this.paperOf(actor, itemId);
    const { language } = paper;
    const original = language === 'en' ? 'titleEn' : 'titleZh';
    if (paper.can.edit && fieldOf(body, original) === undefined) throw missing(original);
    const both = {
      title: { en: body['titleEn'] ?? null, zh: body['titleZh'] ?? null },
      abstract: { en: body['abstractEn'] ?? null, zh: body['abstractZh'] ?? null },
    };
    const other = otherLanguage(language);
    const translated = { title: { [other]: both.title[other] }, abstract: { [other]: both.abstract[other] } };
    const to = await heldAgainst(ChangePaperDto, paper.can.edit ? both : translated);
    // Statements have revisions of their own: they may change beside what is written here.
    if (paper.head !== null && paper.head.digest !== digest) throw stale();
    return this.changePaper.execute(actor, paper.id, paper.revision, to);
  }

  async add(actor: Person, itemId: string, body: FormBody): Promise<unknown> {
    const { kind, language, text } = body;
    const statement = await heldAgainst(AddStatementDto, { kind, text, ...(language !== undefined && { language }) });
    const paper = await this.paperOf(actor, itemId);
    return this.addStatement.execute(actor, paper.id, statement);
  }

  /** Statements that were proposed for a pasted text, as far as they were ticked. */
  async addAll(actor: Person, itemId: string, body: FormBody): Promise<void> {
    const paper = await this.paperOf(actor, itemId);
    const language = fieldOf(body, 'language') ?? paper.language;
    const taken = proposalsTyped(body).filter(({ take }) => take);
    if (taken.length === 0) throw missing('take-0');
    const statements = await Promise.all(taken.map((one) => this.proposed(one, language)));
    ensure(hasRoom(paper.kind, paper.statements.length + statements.length - 1));
    for (const statement of statements) await this.addStatement.execute(actor, paper.id, statement);
  }

  private async proposed({ place, kind, text }: Proposal, language: string): Promise<AddStatementDto> {
    try {
      return await heldAgainst(AddStatementDto, { kind, language, ...(text !== '' && { text }) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { kind: of, code, detail } = error;
      const errors = error.errors.map((one) => ({ ...one, field: `${one.field}-${place}` }));
      throw new DomainError(of, code, detail, errors);
    }
  }

  /** What differs is written: the original first, then the translation, made of the original as it now stands. */
  async statement(actor: Person, itemId: string, body: FormBody): Promise<void> {
    const form = await heldAgainst(StatementForm, body);
    const { paper, statement } = await this.statementOf(actor, itemId, form.statementId);
    const { language, text } = statement;
    const translated = text[otherLanguage(language)];
    if (paper.can.edit && form.text === undefined) throw missing('text');
    if (translated !== null && form.translation === undefined) throw missing('translation');
    let revision = Number(form.revision);
    if (statement.revision !== revision) throw stale();
    const differs = form.text !== text[language] || (form.kind !== undefined && form.kind !== statement.kind);
    if (form.text !== undefined && differs) {
      const to = { text: form.text, kind: form.kind ?? statement.kind };
      revision = (await this.changeStatement.execute(actor, statement.id, revision, to)).revision ?? revision;
    }
    if (form.translation !== undefined && (form.translation !== translated || form.fits === 'yes')) {
      await this.translateStatement.execute(actor, statement.id, revision, { text: form.translation });
    }
  }

  async move(actor: Person, itemId: string, body: FormBody): Promise<unknown> {
    const { statementId, to, seen } = await heldAgainst(MoveStatementForm, body);
    const { paper } = await this.statementOf(actor, itemId, statementId);
    const order = paper.statements.map(({ id }) => id);
    if (order.join() !== seen) throw stale();
    const from = order.indexOf(statementId);
    const place = Math.min(order.length - 1, Math.max(0, from + (to === 'up' ? -1 : 1)));
    order.splice(place, 0, ...order.splice(from, 1));
    return this.orderStatements.execute(actor, paper.id, paper.revision, order);
  }

  async remove(actor: Person, itemId: string, body: FormBody): Promise<unknown> {
    const { statementId, revision } = await heldAgainst(RemoveForm, body);
    await this.statementOf(actor, itemId, statementId);
    return this.removeStatement.execute(actor, statementId, Number(revision));
  }
}
