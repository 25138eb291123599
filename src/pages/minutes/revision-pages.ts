import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { MinutesReader, type MinutesRevisionView, RevisionReader } from '../../minutes/acts.js';
import { type Person } from '../../platform/actor.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { type PageFrame } from '../rendering/frame.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { compared, type ComparedItem, itemsOfDraft, itemsOfRevision } from './compare.js';
import { RevisionPage, type RevisionProps } from './revision.page.js';

interface Text {
  readonly name: string;
  /** Of the revision; a draft comes after all. */
  readonly turn: number;
  readonly items: readonly ComparedItem[];
}

/** Whether a revision names companies, which its charter's disclosure decided. */
const namesCompanies = ({ content }: MinutesRevisionView): boolean =>
  content.presence.some((one) => 'company' in one) ||
  content.items.some(({ paragraphs }) =>
    paragraphs.some(({ paragraph }) => paragraph?.owner != null && 'company' in paragraph.owner),
  );

/** Locked revisions, to be read before a key is turned to them, and to be compared. */
@Injectable()
export class RevisionPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly revisions: RevisionReader,
    private readonly reader: MinutesReader,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id, chosen }: { slug: string; id: string; chosen: string | null },
  ): Promise<string> {
    const [revision, group] = await Promise.all([this.revisions.one(actor, id), this.groups.bySlug(actor, slug)]);
    const minutes = await this.reader.minutes(actor, revision.minutesId);
    ensure(group.id === minutes.workingGroupId || notFound('revision'));
    const [frame, { items: revisions }] = await Promise.all([
      this.frames.frame(request),
      this.revisions.ofMinutes(actor, minutes.id),
    ]);
    const drafting = minutes.state === 'drafting' || minutes.state === 'circulated';
    ensure(chosen === null || chosen === 'draft' || revisions.some((one) => one.id === chosen) || notFound('revision'));
    const other =
      chosen === null
        ? null
        : chosen === 'draft'
          ? this.draft(frame, itemsOfDraft(minutes, namesCompanies(revision)))
          : this.text(frame, await this.revisions.one(actor, chosen));
    const comparison = other === null ? null : between(this.text(frame, revision), other);
    return sendPage(reply, RevisionPage, { frame, group, revision, revisions, drafting, comparison, chosen });
  }

  private text({ t }: PageFrame, revision: MinutesRevisionView): Text {
    return { name: t.revision.short(revision.number), turn: revision.number, items: itemsOfRevision(revision) };
  }

  private draft({ t }: PageFrame, items: readonly ComparedItem[]): Text {
    return { name: t.revision.shortDraft, turn: Infinity, items };
  }
}

/** The earlier text first. */
function between(one: Text, other: Text): RevisionProps['comparison'] {
  const [from, to] = one.turn <= other.turn ? [one, other] : [other, one];
  return { from: from.name, to: to.name, items: compared(from.items, to.items) };
}
