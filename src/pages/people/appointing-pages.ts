import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { type DomainError, notFound } from '../../platform/domain-error.js';
import { type Receipt } from '../../platform/receipt.js';
import {
  AppointAssistant,
  AppointDelegate,
  AssistantDto,
  DelegateDto,
  GroupReader,
  NominateOfficer,
  NominationDto,
} from '../../roster/acts.js';
import { claimNames } from '../parts/claims.js';
import { actOnPage, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { nestedForm, placedFault } from '../rendering/nested-form.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { type Appointing, AppointingPage } from './appointing.page.js';
import { OwnSideReader } from './own-side.js';

const claims = claimNames.map((claim) => `attestation.${claim}`);
const attestation = ['attestation.validUntil', 'attestation.evidence'];
const person = ['name.en', 'name.zh', 'function.en', 'function.zh', 'email', 'phone'].map((name) => `person.${name}`);
const appointee = ['personId', 'validFrom', 'validTo', ...person, ...attestation];
const dtos = { delegate: DelegateDto, assistant: AssistantDto, nomination: NominationDto };

/** Where a refusal that names no field is shown. */
const places = {
  'person-or-id': 'personId',
  'already-appointed': 'personId',
  'other-office': 'personId',
  'principal-appointed': 'alternate',
  'seat-vacant': 'seatId',
  'outside-term': 'validTo',
  'period-empty': 'validTo',
  'attestation-missing': claims[0] ?? '',
  'not-eligible': claims[0] ?? '',
  'attestation-over': 'attestation.validUntil',
};

/** What a form says: an attestation only where something of it was filled in. */
function given(kind: Appointing, workingGroupId: string, body: FormBody): object {
  const attests = [...claims, ...attestation].some((name) => fieldOf(body, name) !== undefined);
  const parts = person.some((name) => fieldOf(body, name) !== undefined) ? ['person.name', 'person.function'] : [];
  const own = { delegate: ['seatId'], assistant: ['office'], nomination: ['office'] }[kind];
  const boxes = [
    ...(kind === 'nomination' ? ['deputy'] : kind === 'delegate' ? ['alternate'] : []),
    ...(attests ? claims : []),
  ];
  return { workingGroupId, ...nestedForm(body, { text: [...appointee, ...own], boxes, parts }) };
}

/** The forms that appoint delegates and assistants and nominate officers. */
@Injectable()
export class AppointingPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly ownSide: OwnSideReader,
    private readonly groups: GroupReader,
    private readonly appointDelegate: AppointDelegate,
    private readonly appointAssistant: AppointAssistant,
    private readonly nominateOfficer: NominateOfficer,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    page: { slug: string; kind: Appointing; chosen?: string | undefined },
    refused?: { error: DomainError; body: FormBody },
  ): Promise<string> {
    const frame = await this.frames.frame(request);
    const own = await this.ownSide.read(actor, page.slug, frame);
    const { keepRoster, nominate } = own.group.can;
    if (!(page.kind === 'nomination' ? nominate : keepRoster)) throw notFound('page');
    const known = own.known.some(({ id }) => id !== actor.personId);
    const named = known ? places : { ...places, 'person-or-id': 'person.name.en' };
    const fault =
      refused && placedFault(frame.t, refused.error, { name: page.kind, body: refused.body, places: named });
    const shown = { frame, own, kind: page.kind, self: actor.personId, chosen: page.chosen, fault };
    return sendPage(reply, AppointingPage, shown, fault?.status);
  }

  /** Appoints, or nominates, and leads to the page of whom it was. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    page: { slug: string; kind: Appointing },
    body: FormBody,
  ): Promise<string | undefined> {
    const people = `/groups/${page.slug}/people`;
    return actOnPage(reply, {
      work: async () => {
        const { id } = await this.groups.bySlug(actor, page.slug);
        return this.execute(actor, page.kind, given(page.kind, id, body));
      },
      next: ({ reference }) =>
        page.kind === 'nomination' || reference === undefined ? people : `${people}/${reference}`,
      again: (error) => this.show(request, reply, actor, page, { error, body }),
    });
  }

  private async execute(actor: Person, kind: Appointing, values: object): Promise<Receipt> {
    const { delegate, assistant, nomination } = dtos;
    if (kind === 'delegate') return this.appointDelegate.execute(actor, await heldAgainst(delegate, values));
    if (kind === 'assistant') return this.appointAssistant.execute(actor, await heldAgainst(assistant, values));
    return this.nominateOfficer.execute(actor, await heldAgainst(nomination, values));
  }
}
