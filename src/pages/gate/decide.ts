import { Injectable } from '@nestjs/common';
import { AcceptItem, AcceptTopic, ReleaseItem, ReleaseTopic } from '../../agenda/acts.js';
import { type ReleaseDto } from '../../clearance/acts.js';
import { type PaperKind } from '../../clearance/index.js';
import { AcceptSection, ReleaseSection } from '../../minutes/acts.js';
import { type Person } from '../../platform/actor.js';
import { notFound } from '../../platform/domain-error.js';
import { type GateText } from './gate-text.js';
import { type Direction } from './gate.types.js';

interface Act {
  execute(actor: Person, id: string, given: ReleaseDto & { readonly direction: Direction }): Promise<unknown>;
}

/** Hands counsel's decision to the act of whatever the text belongs to. */
@Injectable()
export class Decide {
  private readonly acts: Partial<Record<PaperKind, Readonly<Record<Direction, Act>>>>;

  constructor(
    releaseItem: ReleaseItem,
    acceptItem: AcceptItem,
    releaseTopic: ReleaseTopic,
    acceptTopic: AcceptTopic,
    releaseSection: ReleaseSection,
    acceptSection: AcceptSection,
  ) {
    this.acts = {
      'agenda-item': { outward: releaseItem, inward: acceptItem },
      topic: { outward: releaseTopic, inward: acceptTopic },
      'minutes-section': { outward: releaseSection, inward: acceptSection },
    };
  }

  async execute(actor: Person, { kind, direction, subject }: GateText, given: ReleaseDto): Promise<void> {
    const act = this.acts[kind]?.[direction];
    if (act === undefined || subject.subjectId === null) throw notFound('text');
    await act.execute(actor, subject.subjectId, { ...given, direction });
  }
}
