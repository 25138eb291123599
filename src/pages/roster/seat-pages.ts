import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { type DomainError, ensure, found, notFound, refuse } from '../../platform/domain-error.js';
import {
  type AppointmentView,
  CompanyReader,
  type CompanyView,
  CorrectTerm,
  CorrectTermDto,
  EndTerm,
  EndTermDto,
  FillSeat,
  GroupReader,
  type GroupView,
  PeopleReader,
  SeatReader,
  type SeatView,
  TermDto,
} from '../../roster/acts.js';
import { actOnPage, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { everyPage } from './every-page.js';
import { todayIn } from './periods.js';
import { type Refused, rosterFault, termValues } from './roster-forms.js';
import { NeverHeldForm } from './roster-page.dto.js';
import { SeatPage } from './seat.page.js';
import { TermPage } from './term.page.js';

/** A seat is asked for at its group's address. */
export interface SeatAddress {
  readonly slug: string;
  readonly seatId: string;
}
export interface TermAddress extends SeatAddress {
  readonly termId: string;
}

interface Seen {
  readonly frame: PageFrame;
  readonly group: GroupView;
  readonly seat: SeatView;
  readonly delegates: readonly AppointmentView[];
}

/** The pages of a seat and of its terms, and what becomes of their forms. */
@Injectable()
export class SeatPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupReader,
    private readonly seats: SeatReader,
    private readonly people: PeopleReader,
    private readonly companies: CompanyReader,
    private readonly fillSeat: FillSeat,
    private readonly endTerm: EndTerm,
    private readonly correctTerm: CorrectTerm,
  ) {}

  /** @param refused the act that was not done before */
  async seat(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: SeatAddress,
    refused?: Refused,
  ): Promise<string> {
    const { frame, ...seen } = await this.seen(request, actor, address);
    const companies = seen.seat.can.fill ? await this.own(actor, frame) : [];
    const fault = refused === undefined ? undefined : rosterFault(frame.t, refused);
    const zone = frame.zones[0] ?? 'UTC';
    const today = todayIn(frame.now, zone);
    return sendPage(reply, SeatPage, { frame, ...seen, companies, today, fault }, fault?.status);
  }

  async term(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: TermAddress,
    refused?: Refused,
  ): Promise<string> {
    const { frame, ...seen } = await this.seen(request, actor, address);
    ensure(seen.seat.can.fill || refuse('forbidden', 'office-required', 'The secretary of that side keeps the seat.'));
    const term = seen.seat.terms.find(({ id }) => id === address.termId);
    // A term that was changed meanwhile stands no longer: its seat shows what does.
    if (term === undefined && refused !== undefined) return this.seat(request, reply, actor, address, refused);
    const here = found(term, 'term');
    const delegates = seen.delegates.filter(({ companyId }) => companyId === here.companyId);
    const companies = await this.own(actor, frame);
    const fault = refused === undefined ? undefined : rosterFault(frame.t, refused);
    return sendPage(reply, TermPage, { frame, ...seen, delegates, companies, term: here, fault }, fault?.status);
  }

  begin(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: SeatAddress,
    body: FormBody,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => {
        await this.seatAt(actor, address);
        return this.fillSeat.execute(actor, address.seatId, await heldAgainst(TermDto, termValues(body)));
      },
      next: seatPath(address),
      again: (error) => this.seat(request, reply, actor, address, { error, form: 'begin', body }),
    });
  }

  end(...[request, reply, actor, address, body]: TermAct): Promise<string | undefined> {
    const values = { from: fieldOf(body, 'endFrom'), code: fieldOf(body, 'code') };
    return this.onTerm(reply, actor, address, {
      work: async () => this.endTerm.execute(actor, address.termId, await heldAgainst(EndTermDto, values)),
      again: (error) => this.term(request, reply, actor, address, { error, form: 'end', body }),
    });
  }

  correct(...[request, reply, actor, address, body]: TermAct): Promise<string | undefined> {
    return this.onTerm(reply, actor, address, {
      work: async () => {
        const values = await heldAgainst(CorrectTermDto, termValues(body));
        return this.correctTerm.execute(actor, address.termId, values);
      },
      again: (error) => this.term(request, reply, actor, address, { error, form: 'correct', body }),
    });
  }

  /** The company never held the seat: its term ends on its first day, as a correction. */
  takeBack(...[request, reply, actor, address, body]: TermAct): Promise<string | undefined> {
    return this.onTerm(reply, actor, address, {
      work: async () => {
        await heldAgainst(NeverHeldForm, { never: fieldOf(body, 'never') });
        const { terms } = await this.seatAt(actor, address);
        const term = terms.find(({ id }) => id === address.termId);
        const meanwhile = refuse('conflict', 'changed-meanwhile', 'This was changed meanwhile.');
        if (term === undefined) throw meanwhile;
        return this.endTerm.execute(actor, address.termId, { from: term.validFrom, code: 'correction' });
      },
      again: (error) => this.term(request, reply, actor, address, { error, form: 'take-back', body }),
    });
  }

  private onTerm(
    reply: FastifyReply,
    actor: Person,
    address: TermAddress,
    act: { work: () => Promise<unknown>; again: (error: DomainError) => Promise<string> },
  ): Promise<string | undefined> {
    const work = async () => {
      await this.seatAt(actor, address, address.termId);
      return act.work();
    };
    return actOnPage(reply, { work, next: seatPath(address), again: act.again });
  }

  /** @throws DomainError `not-found` unless the group has the seat, and no other seat has the term */
  private async seatAt(actor: Person, { slug, seatId }: SeatAddress, termId?: string): Promise<SeatView> {
    const group = await this.groups.bySlug(actor, slug);
    const { items } = await this.seats.list(actor, group.id);
    const elsewhere = items.some(({ id, terms }) => id !== seatId && terms.some((term) => term.id === termId));
    if (elsewhere) throw notFound('term');
    return found(
      items.find(({ id }) => id === seatId),
      'seat',
    );
  }

  private async seen(request: FastifyRequest, actor: Person, { slug, seatId }: SeatAddress): Promise<Seen> {
    const [group, frame] = await Promise.all([this.groups.bySlug(actor, slug), this.frames.frame(request)]);
    const workingGroupId = group.id;
    const { items } = await this.seats.list(actor, workingGroupId);
    const seat = found(
      items.find(({ id }) => id === seatId),
      'seat',
    );
    const all = await everyPage<AppointmentView>((page) =>
      this.people.delegates(actor, { workingGroupId, side: seat.side, ...page }),
    );
    return { frame, group, seat, delegates: all.filter((one) => one.seatId === seatId) };
  }

  private own(actor: Person, frame: PageFrame): Promise<CompanyView[]> {
    const side = frame.associations.find((one) => one.side === actor.side)?.slug ?? '';
    return everyPage<CompanyView>((page) => this.companies.list(actor, { side, ...page }));
  }
}

type TermAct = [request: FastifyRequest, reply: FastifyReply, actor: Person, address: TermAddress, body: FormBody];

const seatPath = ({ slug, seatId }: SeatAddress): string => `/groups/${slug}/roster/seats/${seatId}`;
