import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { type DomainError } from '../../platform/domain-error.js';
import { PeopleReader } from '../../roster/acts.js';
import { actOnPage, type FormBody } from '../rendering/forms.js';
import { placedFault } from '../rendering/nested-form.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { OwnSideReader } from './own-side.js';
import { PeoplePage } from './people.page.js';

/** The list of the own side's people, and what becomes of the forms on it. */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly frames: PageFrames,
    private readonly ownSide: OwnSideReader,
    private readonly people: PeopleReader,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    refused?: { error: DomainError; form: string; body: FormBody },
  ): Promise<string> {
    const frame = await this.frames.frame(request);
    const own = await this.ownSide.read(actor, slug, frame);
    const [appointments, { nominations }] = await Promise.all([
      this.ownSide.appointments(actor, own),
      this.people.officers(actor, own.group.id),
    ]);
    const fault = refused && placedFault(frame.t, refused.error, { name: refused.form, body: refused.body });
    return sendPage(reply, PeoplePage, { frame, own, appointments, nominations, fault }, fault?.status);
  }

  /** Does what a form of the list asks for. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    act: { form: string; body: FormBody; work: () => Promise<unknown> },
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: act.work,
      next: `/groups/${slug}/people`,
      again: (error) => this.show(request, reply, actor, slug, { ...act, error }),
    });
  }
}
