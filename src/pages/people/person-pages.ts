import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { AccountOfPersonReader, InviteDto, InvitePerson } from '../../identity/acts.js';
import { type Person } from '../../platform/actor.js';
import { type DomainError } from '../../platform/domain-error.js';
import { PeopleReader } from '../../roster/acts.js';
import { claimNames } from '../parts/claims.js';
import { actAndShow, actOnPage, type FormBody, heldAgainst } from '../rendering/forms.js';
import { nestedForm, placedFault, within } from '../rendering/nested-form.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { InvitedPage } from './invited.page.js';
import { OwnSideReader } from './own-side.js';
import { type PersonForm } from './person-forms.js';
import { nameOf, PersonPage } from './person.page.js';
import { plainName } from './words.js';

/** A person's page is asked for at the group's address. */
export interface PersonAddress {
  readonly slug: string;
  readonly personId: string;
}

const places = {
  'ends-earlier': 'from',
  'ends-before-begin': 'from',
  'not-eligible': claimNames[0],
  'attestation-over': 'validUntil',
  'sign-in-name-taken': 'signInName',
};

/** The page of one of the own side's people, and what becomes of its forms. */
@Injectable()
export class PersonPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly ownSide: OwnSideReader,
    private readonly people: PeopleReader,
    private readonly accounts: AccountOfPersonReader,
    private readonly invitePerson: InvitePerson,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, personId }: PersonAddress,
    refused?: Pick<PersonForm, 'form' | 'body'> & { error: DomainError },
  ): Promise<string> {
    const frame = await this.frames.frame(request);
    const [own, person, account] = await Promise.all([
      this.ownSide.read(actor, slug, frame),
      this.people.person(actor, personId),
      this.accounts.byPerson(actor, personId),
    ]);
    const fault =
      refused &&
      placedFault(frame.t, refused.error, { name: refused.form, prefix: refused.form, body: refused.body, places });
    return sendPage(reply, PersonPage, { frame, own, person, account, fault }, fault?.status);
  }

  /** Does what a form of the page asks for. */
  act(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: PersonAddress,
    act: PersonForm,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: act.work,
      next: `/groups/${address.slug}/people/${address.personId}`,
      again: (error) => this.show(request, reply, actor, address, { ...act, error }),
    });
  }

  /** Shows the one-time link in the answer itself, which nothing keeps. */
  invite(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: PersonAddress,
    body: FormBody,
  ): Promise<string> {
    return actAndShow({
      work: async () => {
        const person = await this.people.person(actor, address.personId);
        const given = await heldAgainst(InviteDto, nestedForm(within('invite', body), { text: ['signInName'] }));
        const { answer } = await this.invitePerson.execute(actor, person.id, given);
        return { made: answer, person, signInName: given.signInName };
      },
      show: async ({ made, person, signInName }) => {
        const frame = await this.frames.frame(request);
        const name = plainName(frame.t, frame.language, nameOf(person));
        const page = `/groups/${address.slug}/people/${address.personId}`;
        return sendPage(reply, InvitedPage, { frame, made, name, signInName, address: page });
      },
      again: (error) => this.show(request, reply, actor, address, { form: 'invite', body, error }),
    });
  }
}
