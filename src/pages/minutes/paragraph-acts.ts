import { Injectable } from '@nestjs/common';
import {
  AddNotes,
  AddParagraph,
  ChangeParagraph,
  ChangeParagraphDto,
  type MinutesView,
  NewNotesDto,
  NewParagraphDto,
  OrderParagraphs,
  type ParagraphView,
  RemoveParagraph,
} from '../../minutes/acts.js';
import { type Person } from '../../platform/actor.js';
import { DomainError, found } from '../../platform/domain-error.js';
import { type Receipt } from '../../platform/receipt.js';
import { fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { MoveForm, PasteForm, SaidForm, SeenParagraphForm } from './draft-page.dto.js';
import { pastedTexts } from './pasted.js';

/** In which field of a form a field of the API was typed. */
export const paragraphFields = {
  ...{ 'text.en': 'en', 'text.zh': 'zh', ownerCompanyId: 'owner', itemId: 'item', statementId: 'statement' },
};

/** The fields of a form with these names alone. */
const only = (body: FormBody, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, fieldOf(body, name)]));

/** What the forms on paragraphs ask for, told to the use cases of the API. */
@Injectable()
export class ParagraphActs {
  constructor(
    private readonly addParagraph: AddParagraph,
    private readonly addNotes: AddNotes,
    private readonly changeParagraph: ChangeParagraph,
    private readonly orderParagraphs: OrderParagraphs,
    private readonly removeParagraph: RemoveParagraph,
  ) {}

  async note(actor: Person, { id }: MinutesView, body: FormBody): Promise<Receipt> {
    const given = { ...newOf(body), sort: 'note', side: fieldOf(body, 'side') };
    const text = { en: fieldOf(body, 'en'), zh: fieldOf(body, 'zh') };
    const note = await heldAgainst(NewParagraphDto, { ...given, text });
    await heldAgainst(SaidForm, only(body, 'side'));
    return this.addParagraph.execute(actor, id, note);
  }

  async statement(actor: Person, { id }: MinutesView, body: FormBody): Promise<Receipt> {
    const [sort, statementId] = (fieldOf(body, 'statement') ?? '').split(' ');
    const given = await heldAgainst(NewParagraphDto, { ...newOf(body), sort, statementId });
    return this.addParagraph.execute(actor, id, given);
  }

  async paste(actor: Person, { id }: MinutesView, body: FormBody): Promise<Receipt> {
    const { split, side } = await heldAgainst(PasteForm, only(body, 'split', 'side'));
    const pasted = { en: fieldOf(body, 'pastedEn') ?? '', zh: fieldOf(body, 'pastedZh') ?? '' };
    const texts = pastedTexts(pasted, split);
    const given = { itemId: fieldOf(body, 'item'), kind: fieldOf(body, 'kind'), side, texts };
    return this.addNotes.execute(actor, id, await heldAsNotes(given));
  }

  async change(actor: Person, minutes: MinutesView, body: FormBody): Promise<Receipt> {
    const seen = await heldAgainst(SeenParagraphForm, only(body, 'paragraph', 'revision'));
    const { sort } = paragraphIn(minutes, seen.paragraph);
    // A field that was left empty takes away what stood there.
    const text = { en: fieldOf(body, 'en') ?? null, zh: fieldOf(body, 'zh') ?? null };
    const given = await heldAgainst(ChangeParagraphDto, {
      ...{ kind: fieldOf(body, 'kind'), ownerCompanyId: fieldOf(body, 'owner') ?? null },
      ...{ dueOn: fieldOf(body, 'dueOn') ?? null },
      ...(sort === 'note' && { text }),
    });
    return this.changeParagraph.execute(actor, seen.paragraph, Number(seen.revision), given);
  }

  async remove(actor: Person, minutes: MinutesView, body: FormBody): Promise<Receipt> {
    const { paragraph, revision } = await heldAgainst(SeenParagraphForm, only(body, 'paragraph', 'revision'));
    paragraphIn(minutes, paragraph);
    return this.removeParagraph.execute(actor, paragraph, Number(revision));
  }

  /** One step, if the order is still the one that the reader saw; whatever else was changed meanwhile does not matter. */
  async move(actor: Person, minutes: MinutesView, body: FormBody): Promise<Receipt> {
    const { item, paragraph, seen, to } = await heldAgainst(MoveForm, only(body, 'item', 'paragraph', 'seen', 'to'));
    const { paragraphs } = found(
      minutes.items.find(({ id }) => id === item),
      'item',
    );
    const order = paragraphs.map(({ id }) => id);
    const from = order.indexOf(paragraph);
    const place = to === 'up' ? from - 1 : from + 1;
    if (order.join(' ') !== seen || from < 0 || place < 0 || place >= order.length) throw otherOrder;
    order.splice(from, 1);
    order.splice(place, 0, paragraph);
    return this.orderParagraphs.execute(actor, minutes.id, item, minutes.revision, order);
  }
}

const otherOrder = new DomainError('stale', 'order-not-complete', 'The order is another one meanwhile. Read it again.');

const newOf = (body: FormBody): Record<string, unknown> => ({
  ...{ itemId: fieldOf(body, 'item'), kind: fieldOf(body, 'kind') },
  ...{ ownerCompanyId: fieldOf(body, 'owner'), dueOn: fieldOf(body, 'dueOn') },
});

const paragraphIn = (minutes: MinutesView, id: string): ParagraphView =>
  found(
    minutes.items.flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.id === id),
    'paragraph',
  );

/** What is wrong with one pasted paragraph is wrong in the field into which it was pasted. */
async function heldAsNotes(given: object): Promise<NewNotesDto> {
  try {
    return await heldAgainst(NewNotesDto, given);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const errors = error.errors.map((one) => {
      const language = /^texts\[\d+\]\.(en|zh)$/.exec(one.field)?.[1];
      return language === undefined ? one : { ...one, field: language === 'en' ? 'pastedEn' : 'pastedZh' };
    });
    throw new DomainError(error.kind, error.code, error.detail, errors);
  }
}
