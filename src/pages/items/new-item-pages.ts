import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CreateItem, NewItemDto } from '../../agenda/acts.js';
import { ScheduleReader } from '../../meetings/acts.js';
import { type Person } from '../../platform/actor.js';
import { type DomainError, ensure, notFound } from '../../platform/domain-error.js';
import { actOnPage, faultOf, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { ItemPages } from './item-pages.js';
import { NewItemPage } from './new-item.page.js';

/** The meeting for which an item is begun, at its group's address. */
interface Address {
  readonly slug: string;
  readonly id: string;
}

/** The page on which an item is begun, and what becomes of its form. */
@Injectable()
export class NewItemPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly schedule: ScheduleReader,
    private readonly items: ItemPages,
    private readonly createItem: CreateItem,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id }: Address,
    refused?: { error: DomainError; body: FormBody },
  ): Promise<string> {
    const [meeting, group] = await Promise.all([this.schedule.meeting(actor, id), this.groups.bySlug(actor, slug)]);
    ensure(group.id === meeting.workingGroupId || notFound('meeting'));
    const frame = await this.frames.frame(request);
    const choices = await this.items.choices(actor, group.id, frame);
    const fault = refused && faultOf(frame.t, refused.error, { area: 'item', name: 'draft', body: refused.body });
    const { personId } = actor;
    return sendPage(reply, NewItemPage, { frame, group, meeting, choices, personId, fault }, fault?.status);
  }

  /** Begins the item and leads to its page, where the rest is written. */
  begin(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: Address,
    sent: FormBody | null,
  ): Promise<string | undefined> {
    const body = sent ?? {};
    const minutes = fieldOf(body, 'minutesWanted');
    const values = { ...body, minutesWanted: minutes === undefined ? undefined : Number(minutes) };
    return actOnPage(reply, {
      work: async () => this.createItem.execute(actor, address.id, await heldAgainst(NewItemDto, values)),
      next: ({ id }) => `/groups/${address.slug}/items/${id}`,
      again: (error) => this.show(request, reply, actor, address, { error, body }),
    });
  }
}
