import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type AgendaView, ItemReader, type ItemView, OrderDto, OrderReader, SetOrder } from '../../agenda/acts.js';
import { ScheduleReader } from '../../meetings/acts.js';
import { type Person } from '../../platform/actor.js';
import { DomainError, ensure, notFound } from '../../platform/domain-error.js';
import { actOnPage, faultOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { leadTo, sendPage } from '../rendering/send-page.js';
import { OrderRevisionForm } from './agenda-page.dto.js';
import { AgendaPage } from './agenda.page.js';
import { type ChosenOrder, chosenOrder } from './chosen-order.js';
import { NoAgendaPage } from './no-agenda.page.js';
import { sinceVersion } from './since-version.js';

/** A page is asked for at its group's address. */
export interface AgendaAddress {
  readonly slug: string;
  readonly id: string;
}

interface Refused {
  readonly error: DomainError;
  readonly form: string;
  readonly body: FormBody;
  /** The order that was not saved. */
  readonly chosen?: ChosenOrder | undefined;
}

/** The agenda of a meeting, and what becomes of the forms on it. */
@Injectable()
export class AgendaPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly schedule: ScheduleReader,
    private readonly orders: OrderReader,
    private readonly items: ItemReader,
    private readonly setOrder: SetOrder,
  ) {}

  /** Leads to the agenda of the meeting that comes next, else of the last one; says so where there is neither. */
  async lead(request: FastifyRequest, reply: FastifyReply, actor: Person, slug: string): Promise<string | undefined> {
    const group = await this.groups.bySlug(actor, slug);
    const meeting =
      (await orNull(this.schedule.next(actor, group.id))) ?? (await orNull(this.schedule.last(actor, group.id)));
    if (meeting === null) return sendPage(reply, NoAgendaPage, { frame: await this.frames.frame(request), group });
    leadTo(reply, `/groups/${slug}/meetings/${meeting.id}/agenda`);
    return undefined;
  }

  /** @param refused the act that was not done before, and which form asked for it */
  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id }: AgendaAddress,
    refused?: Refused,
  ): Promise<string> {
    const [agenda, meeting, group] = await Promise.all([
      this.orders.agenda(actor, id),
      this.schedule.meeting(actor, id),
      this.groups.bySlug(actor, slug),
    ]);
    ensure(group.id === agenda.workingGroupId || notFound('meeting'));
    const [frame, items, waiting, since, sinceCirculated] = await Promise.all([
      this.frames.frame(request),
      this.all(actor, id, false),
      this.all(actor, id, true),
      this.since(actor, agenda, agenda.versions[0]?.id),
      this.since(actor, agenda, agenda.circulatedVersion),
    ]);
    const fault = refused === undefined ? undefined : faultOf(frame.t, whole(refused.error), named(refused, agenda));
    const chosen = refused?.chosen ?? null;
    const shown = { frame, group, agenda, meeting, items, waiting, since, sinceCirculated, chosen, fault };
    return sendPage(reply, AgendaPage, shown, fault?.status);
  }

  /** Does what a form of the page asks for. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: AgendaAddress,
    act: { form: string; body: FormBody; work: () => Promise<unknown> },
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: act.work,
      next: `/groups/${address.slug}/meetings/${address.id}/agenda`,
      again: (error) => this.show(request, reply, actor, address, { ...act, error }),
    });
  }

  /** Saves the order that a form asks for, with what the button that was pressed does to it. */
  async order(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: AgendaAddress,
    body: FormBody,
  ): Promise<string | undefined> {
    const chosen = chosenOrder(body, await this.orders.agenda(actor, address.id));
    const row = ['up', 'down', 'place'].map((name) => body[name]).find((id) => typeof id === 'string' && id !== 'all');
    const place = typeof row === 'string' ? `#row-${encodeURIComponent(row)}` : '#order';
    return actOnPage(reply, {
      work: async () => {
        const { revision } = await heldAgainst(OrderRevisionForm, { revision: body['revision'] });
        const order = chosen.rows.map(({ minutes, ...places }) => ({
          ...places,
          ...(minutes !== '' && { minutes: /^-?\d+$/.test(minutes) ? Number(minutes) : minutes }),
        }));
        const dto = await heldAgainst(OrderDto, { order, leftOff: chosen.leftOff });
        return this.setOrder.execute(actor, address.id, revision, dto);
      },
      next: `/groups/${address.slug}/meetings/${address.id}/agenda${place}`,
      again: (error) => this.show(request, reply, actor, address, { form: 'order', body, error, chosen }),
    });
  }

  private async all(actor: Person, meetingId: string, waiting: boolean): Promise<ItemView[]> {
    const items: ItemView[] = [];
    for (let after: string | null = ''; after !== null;) {
      const query = { limit: 100, waiting: waiting ? 'true' : 'false', ...(after !== '' && { after }) } as const;
      const page = await this.items.list(actor, meetingId, query);
      items.push(...page.items);
      after = page.next;
    }
    return items;
  }

  private async since(actor: Person, agenda: AgendaView, versionId: string | null | undefined) {
    return versionId == null ? null : sinceVersion(await this.orders.version(actor, versionId), agenda);
  }
}

/** What no later meeting takes is told as one sentence: its reasons belong to no field of the page. */
const whole = (error: DomainError): DomainError =>
  error.code === 'no-meeting-takes-it' ? new DomainError(error.kind, error.code, error.detail) : error;

/** Where on the page each fault belongs. */
function named({ form, body, chosen }: Refused, { sittings, entries, unplaced }: AgendaView) {
  const box = `read-${String(body['decision'])}`;
  const code = `code-${String(body['itemId'])}`;
  const names: Record<string, string> = { digest: box, read: box, code };
  for (const { id } of sittings) names[`sittings.${id}`] = `sitting-${id}`;
  for (const { itemId } of [...entries, ...unplaced]) names[`order.${itemId}`] = `row-${itemId}`;
  for (const [index, { itemId }] of (chosen?.rows ?? []).entries()) {
    names[`order[${index}].minutes`] = `minutes-${itemId}`;
    for (const field of [`order[${index}]`, `order[${index}].itemId`, `order[${index}].sittingId`])
      names[field] = `row-${itemId}`;
  }
  return { area: 'agenda' as const, name: form, body, names };
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'not-found') return null;
    throw error;
  }
}
