import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/id.js';
import { type Side } from '../../platform/side.js';
import { Charter } from './charter.entity.js';
import { type CharterContent, charterTemplate } from './charter-content.js';
import { Charters } from './charters.js';
import { WorkingGroup } from './working-group.entity.js';
import { WorkingGroups } from './working-groups.js';

export interface NewGroup {
  readonly slug: string;
  readonly name: { readonly en: string; readonly zh: string };
  /** Seats a side, 1 to 50. */
  readonly seats: number;
  readonly firstHost?: Side;
  /** What the draft charter says; the template unless given. */
  readonly content?: CharterContent;
  readonly now: Temporal.Instant;
}

/** Makes working groups: forming, with vacant seats on both sides and a draft of a charter. */
@Injectable()
export class Groups {
  constructor(
    private readonly charters: Charters,
    private readonly groups: WorkingGroups,
    private readonly ledger: Ledger,
  ) {}

  /** In a transaction of the system; the group begins when both sides assent to its charter. */
  async found(tx: Tx, group: NewGroup): Promise<{ id: string; charter: Charter }> {
    const { slug, name, seats, now } = group;
    const firstHost = group.firstHost ?? group.content?.firstHost ?? 'a';
    const content = group.content ?? charterTemplate(seats, firstHost);
    const id = newId();
    const numbers = { seats, meetingsPerYear: content.meetingsPerYear, quorum: content.quorum, firstHost };
    const named = { slug, nameEn: name.en, nameZh: name.zh };
    const begins = { state: 'forming', charterId: null, revision: 1, createdAt: now } as const;
    await tx.insert(WorkingGroup, { id, ...named, ...numbers, ...begins });
    await this.groups.addSeats(tx, id, seats);
    const charter = await this.charters.open(tx, { workingGroupId: id, content, draftedBy: firstHost, now }, 1);
    await this.ledger.record(tx, {
      name: 'roster.group-founded',
      actor: system,
      workingGroupId: id,
      subject: id,
      book: 'joint',
      facts: { slug, seats, charterId: charter.id, digest: charter.digest },
    });
    return { id, charter };
  }
}
