import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PaperReader, type PaperView, SourceReader } from '../../../clearance/acts.js';
import { MinutesReader } from '../../../minutes/acts.js';
import { type Person } from '../../../platform/actor.js';
import { Database } from '../../../platform/database/database.js';
import { Statement } from '../../../platform/database/statement.js';
import { type DomainError, ensure, found, notFound } from '../../../platform/domain-error.js';
import { actOnPage, faultOf, type FormBody } from '../../rendering/forms.js';
import { GroupFinder } from '../../rendering/group-finder.js';
import { PageFrames } from '../../rendering/page-frames.js';
import { sendPage } from '../../rendering/send-page.js';
import { SectionPage } from './section.page.js';

/** Of which minutes and item new text (`$1`) is; the wall shows a side its own alone. */
const sectionStatement = new Statement<{ minutesId: string; itemId: string }>(
  'pages.section',
  `SELECT minutes_id AS "minutesId", item_id AS "itemId" FROM minutes_section WHERE paper_id = $1`,
);

/** New text is asked for at its group's address. */
export interface SectionAddress {
  readonly slug: string;
  /** Of the paper. */
  readonly id: string;
}

export interface SectionAct {
  readonly form: string;
  readonly body: FormBody;
  readonly work: (paper: PaperView) => Promise<unknown>;
}

/** The page of new text for minutes, and what becomes of its forms. */
@Injectable()
export class SectionPages {
  constructor(
    private readonly database: Database,
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly papers: PaperReader,
    private readonly sources: SourceReader,
    private readonly reader: MinutesReader,
  ) {}

  /** @param refused the act that was not done before, and which form asked for it */
  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: SectionAddress,
    refused?: Pick<SectionAct, 'form' | 'body'> & { error: DomainError },
  ): Promise<string> {
    const { paper, group, section } = await this.section(actor, address);
    const [minutes, sources, frame] = await Promise.all([
      this.reader.minutes(actor, section.minutesId),
      paper.can.edit ? this.sources.list(actor, { workingGroupId: group.id, limit: 100 }) : { items: [] },
      this.frames.frame(request),
    ]);
    const place = minutes.items.findIndex(({ id }) => id === section.itemId);
    const { title } = found(minutes.items[place], 'section');
    const fault =
      refused === undefined
        ? undefined
        : faultOf(frame.t, refused.error, { area: 'minutes', name: refused.form, body: refused.body });
    const of = { meeting: { id: minutes.meetingId, cycle: minutes.cycle }, item: { place: place + 1, title } };
    const props = { frame, group, paper, sources: sources.items, ...of, fault };
    return sendPage(reply, SectionPage, props, fault?.status);
  }

  /** Does what a form of the page asks for. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: SectionAddress,
    act: SectionAct,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => act.work((await this.section(actor, address)).paper),
      next: `/groups/${address.slug}/minutes-sections/${address.id}`,
      again: (error) => this.show(request, reply, actor, address, { ...act, error }),
    });
  }

  private async section(actor: Person, { slug, id }: SectionAddress) {
    const [paper, group, [section]] = await Promise.all([
      this.papers.one(actor, id),
      this.groups.bySlug(actor, slug),
      this.database.read(actor, sectionStatement, [id]),
    ]);
    ensure(group.id === paper.workingGroupId || notFound('section'));
    return { paper, group, section: found(section, 'section') };
  }
}
