import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { canonicalText, newSalt, saltedDigest } from '../../platform/digest.js';
import { newId } from '../../platform/id.js';
import { type Side } from '../../platform/side.js';
import { soundCharter } from '../roster.rules.js';
import { Charter } from './charter.entity.js';
import { type CharterContent } from './charter-content.js';

export interface CharterDraft {
  readonly workingGroupId: string;
  readonly content: CharterContent;
  readonly draftedBy: Side;
  readonly now: Temporal.Instant;
}

/** The canonical text of a content, with the digest that a new salt gives it. */
function sealed(said: CharterContent): Pick<Charter, 'content' | 'salt' | 'digest'> {
  const content = canonicalText(said);
  const salt = newSalt();
  return { content, salt, digest: saltedDigest(salt, content) };
}

/** A group's charters: at most one draft, at most one in force, the superseded ones before it. */
@Injectable()
export class Charters {
  /** The open draft, locked. */
  draft(tx: Tx, group: { readonly id: string }): Promise<Charter | null> {
    const where = { workingGroupId: group.id, state: 'draft' } as const;
    return tx.findOne(Charter, { where, lock: { mode: 'for_no_key_update' } });
  }

  inForce(tx: Tx, group: { readonly id: string }): Promise<Charter | null> {
    return tx.findOne(Charter, { where: { workingGroupId: group.id, state: 'in-force' } });
  }

  /** What the charter says; its stored text is what was assented to. */
  contentOf(charter: Charter): CharterContent {
    return JSON.parse(charter.content) as CharterContent;
  }

  /** Rewrites the open draft as its next revision, or opens one. @throws DomainError when it does not fit together. */
  async saveDraft(tx: Tx, draft: CharterDraft): Promise<Charter> {
    ensure(soundCharter(draft.content));
    const present = await this.draft(tx, { id: draft.workingGroupId });
    if (present !== null) {
      const text = { ...sealed(draft.content), draftedBy: draft.draftedBy };
      const revision = present.revision + 1;
      await tx.update(Charter, { id: present.id }, { ...text, revision });
      return Object.assign(present, text, { revision });
    }
    const number = 1 + ((await tx.maximum(Charter, 'number', { workingGroupId: draft.workingGroupId })) ?? 0);
    return this.open(tx, draft, number);
  }

  /** Opens a new draft; the first of a group at its founding, which has none that could be locked. */
  async open(tx: Tx, draft: CharterDraft, number: number): Promise<Charter> {
    ensure(soundCharter(draft.content));
    const { workingGroupId, draftedBy, now: createdAt } = draft;
    const row = { id: newId(), workingGroupId, number, ...sealed(draft.content), draftedBy, createdAt };
    const charter = tx.create(Charter, { ...row, state: 'draft', revision: 1, inForceAt: null });
    await tx.insert(Charter, charter);
    return charter;
  }
}
