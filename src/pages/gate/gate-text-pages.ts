import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PaperReader, ReleaseDto, ReleaseReader } from '../../clearance/acts.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { type DomainError, ensure, found } from '../../platform/domain-error.js';
import { actOnPage, faultOf, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { Decide } from './decide.js';
import { decisionsOf, placesOf, saysWhatItMeans } from './decision.rules.js';
import { GatePages } from './gate-pages.js';
import { DecisionForm } from './gate-page.dto.js';
import { type GateText, ofOffer, ofPaper, partsOf } from './gate-text.js';
import { offerSubjectStatement, paperSubjectStatement } from './gate.views.js';
import { TextPage } from './text.page.js';

/** A paper of the own side, or an offer. */
export interface TextAddress {
  readonly of: 'papers' | 'offers';
  readonly id: string;
}

/** The page on which counsel reads a text and decides on it. */
@Injectable()
export class GateTextPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly frames: PageFrames,
    private readonly papers: PaperReader,
    private readonly releases: ReleaseReader,
    private readonly gate: GatePages,
    private readonly decide: Decide,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: TextAddress,
    refused?: { readonly error: DomainError; readonly body: FormBody },
  ): Promise<string> {
    const text = await this.text(actor, address);
    const [frame, waiting] = await Promise.all([this.frames.frame(request), this.gate.waiting(actor)]);
    const fault =
      refused === undefined
        ? undefined
        : faultOf(frame.t, refused.error, {
            area: 'gate',
            name: 'decision',
            body: refused.body,
            names: placesOf(text, refused.body),
          });
    const others = waiting.filter(({ id, roles }) => id !== address.id && roles.length === 0);
    const shown = { frame, text, fresh: actor.fresh, next: others[0] ?? null, fault };
    return sendPage(reply, TextPage, shown, fault?.status);
  }

  /** Releases or accepts, or returns with codes, what counsel has read. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: TextAddress,
    body: FormBody,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => {
        const text = await this.text(actor, address);
        await this.decide.execute(actor, text, await givenIn(body, text));
      },
      next: `/gate/${address.of}/${address.id}`,
      again: (error) => this.show(request, reply, actor, address, { error, body }),
    });
  }

  private text(actor: Person, { of, id }: TextAddress): Promise<GateText> {
    return of === 'papers' ? this.paper(actor, id) : this.offer(actor, id);
  }

  private async paper(actor: Person, id: string): Promise<GateText> {
    const paper = await this.papers.one(actor, id);
    const { view } = found(
      (await this.database.read(actor, paperSubjectStatement, [id, this.clock.today('UTC')]))[0],
      'paper',
    );
    // Before its release it is compared with what was released before.
    const last = paper.state === 'submitted' ? view.releases.at(-1) : undefined;
    const previous = last === undefined ? null : await this.releases.offer(actor, last.id);
    return ofPaper(paper, view, previous, actor.accountId);
  }

  private async offer(actor: Person, id: string): Promise<GateText> {
    const offer = await this.releases.offer(actor, id);
    const values = [id, this.clock.today('UTC')];
    const { view, side } = found((await this.database.read(actor, offerSubjectStatement, values))[0], 'offer');
    const before = view.releases.find(({ revision }) => revision === offer.previous?.revision);
    const previous = before === undefined ? null : await this.releases.offer(actor, before.id);
    return ofOffer(offer, view, previous, side === actor.side);
  }
}

/** The form as the API's own class has it. @throws DomainError for what the form does not say, or says twice */
async function givenIn(body: FormBody, text: GateText): Promise<ReleaseDto> {
  const whole = { digest: fieldOf(body, 'digest'), outcome: fieldOf(body, 'outcome'), code: fieldOf(body, 'code') };
  const form = await heldAgainst(DecisionForm, { ...whole, note: fieldOf(body, 'note') });
  const decisions = decisionsOf(body, partsOf(text), form);
  const { digest, note } = form;
  const given = await heldAgainst(ReleaseDto, { digest, decisions, ...(note === undefined ? {} : { note }) });
  ensure(saysWhatItMeans(decisions, form));
  return given;
}
