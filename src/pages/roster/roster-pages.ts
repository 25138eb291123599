import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { DomainError } from '../../platform/domain-error.js';
import { type AppointmentView, GroupReader, type GroupView, PeopleReader, SeatReader } from '../../roster/acts.js';
import { type FormBody, heldAgainst } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { endOfDay, todayIn } from './periods.js';
import { everyPage } from './every-page.js';
import { rosterFault } from './roster-forms.js';
import { RosterPageQuery } from './roster-page.dto.js';
import { type RosterProps } from './roster-page.types.js';
import { RosterPage } from './roster.page.js';

type Shown = Omit<RosterProps, 'frame' | 'group' | 'fault'>;

/** Fields of a GET form that were filled in. */
const filled = (query: FormBody): FormBody =>
  Object.fromEntries(
    ['asOf', 'knownOn', 'terms'].flatMap((name) =>
      query[name] === undefined || query[name] === '' ? [] : [[name, query[name]]],
    ),
  );

/** The roster of a group for its members, on a day and as known on one. */
@Injectable()
export class RosterPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupReader,
    private readonly seats: SeatReader,
    private readonly people: PeopleReader,
  ) {}

  /** Shows today's roster beside what is wrong with the days that were asked for. */
  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    query: FormBody,
  ): Promise<string> {
    const [group, frame] = await Promise.all([this.groups.bySlug(actor, slug), this.frames.frame(request)]);
    const asked = filled(query);
    try {
      const shown = await this.read(actor, group, frame, asked);
      return sendPage(reply, RosterPage, { frame, group, ...shown });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const fault = rosterFault(frame.t, { error, form: 'asOf', body: asked });
      const shown = await this.read(actor, group, frame, {});
      return sendPage(reply, RosterPage, { frame, group, ...shown, fault }, fault.status);
    }
  }

  private async read(actor: Person, group: GroupView, frame: PageFrame, query: FormBody): Promise<Shown> {
    const { asOf, knownOn: asked, terms: which } = await heldAgainst(RosterPageQuery, query);
    const association = frame.associations.find(({ side }) => side === actor.side);
    const zone = association?.zone ?? 'UTC';
    const own = association?.slug ?? '';
    const today = todayIn(frame.now, zone);
    // Today's knowledge is what is known now: the day has not ended.
    const knownOn = asked === undefined || asked === today ? null : asked;
    const known = knownOn === null ? {} : { knownAt: endOfDay(knownOn, zone) };
    const [roster, { items }, attestedUntil] = await Promise.all([
      this.groups.roster(actor, group.id, { asOf: asOf ?? today, ...known }),
      this.seats.list(actor, group.id, known),
      (asOf === undefined || asOf === today) && knownOn === null
        ? this.attestedUntil(actor, group.id, own)
        : new Map<string, string>(),
    ]);
    // A seat that a later charter took away is shown for those who held it.
    const seats = items.filter(({ number, terms }) => number <= group.seats || terms.length > 0);
    return { roster, seats, attestedUntil, own, today, knownOn, allTerms: which === 'all' };
  }

  /** Until when the attestations of the own delegates hold that hold today, by appointment. */
  private async attestedUntil(actor: Person, workingGroupId: string, side: string): Promise<Map<string, string>> {
    const delegates = await everyPage<AppointmentView>((page) =>
      this.people.delegates(actor, { workingGroupId, side, ...page }),
    );
    const valid = delegates.flatMap(({ id, attestation }) =>
      attestation?.state === 'valid' ? [[id, attestation.validUntil] as const] : [],
    );
    return new Map(valid);
  }
}
