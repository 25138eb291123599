import { Injectable } from '@nestjs/common';
import { ItemReader, type ItemView, TopicReader } from '../../agenda/acts.js';
import {
  PaperReader,
  type PaperView,
  SourceReader,
  type SourceView,
  SplitDto,
  statementLimit,
} from '../../clearance/acts.js';
import { ScheduleReader } from '../../meetings/acts.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, ensure, notFound } from '../../platform/domain-error.js';
import { actOnPage, faultOf, fieldOf, type FormBody, type FormFault, heldAgainst } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { type Catalogue } from '../text/catalogues.js';
import { ItemPage } from './item.page.js';
import { type ItemCall } from './item-call.js';
import { type Choices } from './logistics-fields.js';
import { presentersStatement } from './items.views.js';
import { type Proposal, proposalsTyped } from './proposals.js';

/** An act that a form of the page asks for. */
interface Act {
  /** Which form it is; a statement's form names its statement in a field. */
  readonly form: string;
  readonly work: () => Promise<unknown>;
}

/** In which field of its form a field of the API was typed. */
const names: Readonly<Record<string, string>> = {
  'title.en': 'titleEn',
  'title.zh': 'titleZh',
  'abstract.en': 'abstractEn',
  'abstract.zh': 'abstractZh',
};
/** What a submission is refused for stands in the list of what is missing, with links: its form has no field for it. */
const listed = ['submit'];

/** The page of an agenda item, and what becomes of its forms. */
@Injectable()
export class ItemPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly database: Database,
    private readonly schedule: ScheduleReader,
    private readonly items: ItemReader,
    private readonly papers: PaperReader,
    private readonly sources: SourceReader,
    private readonly topics: TopicReader,
  ) {}

  /** @param shown a refused act, or proposals to show */
  async show(
    { request, reply, actor, slug, itemId }: ItemCall,
    shown: { fault?: (t: Catalogue) => FormFault; proposals?: readonly Proposal[] } = {},
  ): Promise<string> {
    const [item, group] = await Promise.all([this.items.one(actor, itemId), this.groups.bySlug(actor, slug)]);
    ensure(group.id === item.workingGroupId || notFound('agenda item'));
    const [frame, meeting, paper] = await Promise.all([
      this.frames.frame(request),
      this.schedule.meeting(actor, item.meetingId),
      this.ownPaper(actor, item),
    ]);
    const [choices, sources] = await Promise.all([
      this.choices(actor, group.id, frame),
      paper?.can.edit === true ? this.shelf(actor, group.id) : [],
    ]);
    const fault = shown.fault?.(frame.t);
    const proposals = shown.proposals ?? [];
    const props = { frame, group, meeting, item, paper, choices, sources, proposals, fault };
    return sendPage(reply, ItemPage, props, fault?.status);
  }

  /** Does what a form asks for and leads back to the page, or shows it again with why it was not done. */
  act(call: ItemCall, { form, work }: Act): Promise<string | undefined> {
    const { reply, slug, itemId, body } = call;
    return actOnPage(reply, {
      work,
      next: `/groups/${slug}/items/${itemId}${placeOf(form, body)}`,
      again: (error) => {
        const errors = listed.includes(form) ? [] : error.errors;
        const told = new DomainError(error.kind, error.code, error.detail, errors);
        const proposals = form === 'add-all' ? proposalsTyped(body) : [];
        return this.show(call, {
          fault: (t) => faultOf(t, told, { area: 'item', name: form, body, names }),
          proposals,
        });
      },
    });
  }

  /** Proposes statements for a pasted text and shows them beside the item; nothing is stored. */
  async split(call: ItemCall): Promise<string> {
    const { actor, itemId, body } = call;
    const paperId = await this.items.draftPaper(actor, itemId);
    try {
      const asked = await heldAgainst(SplitDto, { text: fieldOf(body, 'text'), language: fieldOf(body, 'language') });
      const { statements } = await this.papers.split(actor, paperId, asked);
      const room = statementLimit['agenda-item'] - (await this.papers.one(actor, paperId)).statements.length;
      const proposals = statements.map((one, place) => ({ ...one, place, take: place < room }));
      return await this.show(call, { proposals });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return this.show(call, { fault: (t) => faultOf(t, error, { area: 'item', name: 'split', body }) });
    }
  }

  /** What an item can be about, and who can present it. */
  async choices(actor: Person, workingGroupId: string, { now }: PageFrame): Promise<Choices> {
    const day = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
    const [{ items: topics }, presenters] = await Promise.all([
      this.topics.list(actor, { workingGroupId, limit: 100 }),
      this.database.read(actor, presentersStatement, [workingGroupId, actor.side, day]),
    ]);
    return { topics: topics.filter(({ draft }) => !draft), presenters: presenters };
  }

  /** The paper where the item is the own side's and the reader may see its drafts. */
  private async ownPaper(actor: Person, { paperId }: ItemView): Promise<PaperView | null> {
    if (paperId === null) return null;
    try {
      return await this.papers.one(actor, paperId);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    }
  }

  /** The own side's sources, all of them: a page of the API holds a hundred. */
  private async shelf(actor: Person, workingGroupId: string): Promise<SourceView[]> {
    const all: SourceView[] = [];
    let after: string | null = null;
    do {
      const page = await this.sources.list(actor, { workingGroupId, limit: 100, ...(after !== null && { after }) });
      all.push(...page.items);
      after = page.next;
    } while (after !== null && all.length < 1000);
    return all;
  }
}

/** Where on the page the act was done, for the reader to go on there. */
function placeOf(form: string, body: FormBody): string {
  const { statementId } = body;
  return typeof statementId === 'string' && /^[0-9a-f-]{36}$/.test(statementId) && !form.startsWith('remove')
    ? `#s-${statementId}`
    : '';
}
