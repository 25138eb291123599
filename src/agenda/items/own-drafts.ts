import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { type AgendaDraft } from './agenda-draft.entity.js';
import { itemsPolicy } from './items.policy.js';
import { ItemStore } from './items.store.js';

/** What only the own side's draft takes; an item of both sides that the actor sees says that it is none. */
export const ofBothSides = refuse(
  'conflict',
  'of-both-sides',
  'This is an item of both sides; your side has no draft of it that you could change or decide on.',
);

/** The own side's drafts, locked for an act on them. */
@Injectable()
export class OwnDrafts {
  constructor(private readonly items: ItemStore) {}

  /** @throws DomainError 404 for whom there is no such item, `of-both-sides` */
  async lock(tx: Tx, actor: Member, id: string): Promise<AgendaDraft> {
    const draft = await this.items.lockDraft(tx, id);
    if (draft !== null && itemsPolicy.readDraft(actor, draft) === true) return draft;
    const item = await this.items.item(tx, id);
    if (item !== null) {
      ensure(itemsPolicy.readItem(actor, item));
      throw ofBothSides;
    }
    return found(draft, 'agenda item');
  }

  /** For what only the other side's item takes. @throws DomainError `wrong-direction` */
  async ensureNone(tx: Tx, actor: Member, id: string): Promise<void> {
    const draft = await this.items.lockDraft(tx, id);
    if (draft === null || itemsPolicy.readDraft(actor, draft) !== true) return;
    throw refuse('conflict', 'wrong-direction', 'This is an item of your own side: it is released outward.');
  }
}
