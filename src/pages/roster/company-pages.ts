import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { type DomainError, ensure, notFound } from '../../platform/domain-error.js';
import {
  ChangeCompany,
  CompanyDto,
  CompanyNameDto,
  CompanyReader,
  type CompanyView,
  GroupReader,
  type GroupView,
  IdentifiersDto,
  NameCompany,
  RegisterCompany,
  SeatReader,
  type SeatView,
} from '../../roster/acts.js';
import { actOnPage, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { CompaniesPage } from './companies.page.js';
import { CompanyPage } from './company.page.js';
import { everyPage } from './every-page.js';
import { companyValues, identifierValues, nameValues, type Refused, rosterFault } from './roster-forms.js';
import { CompanyRevisionForm } from './roster-page.dto.js';

/** A company is asked for at a group's address. */
export interface CompanyAddress {
  readonly slug: string;
  readonly companyId: string;
}
type CompanyAct = [
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Person,
  address: CompanyAddress,
  body: FormBody,
];

/** The pages of the own side's companies and of one company, and what becomes of their forms. */
@Injectable()
export class CompanyPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupReader,
    private readonly seats: SeatReader,
    private readonly companies: CompanyReader,
    private readonly registerCompany: RegisterCompany,
    private readonly nameCompany: NameCompany,
    private readonly changeCompany: ChangeCompany,
  ) {}

  async list(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    refused?: Refused,
  ): Promise<string> {
    const [group, frame] = await Promise.all([this.groups.bySlug(actor, slug), this.frames.frame(request)]);
    const own = frame.associations.find(({ side }) => side === actor.side)?.slug ?? '';
    const companies = await everyPage<CompanyView>((page) => this.companies.list(actor, { side: own, ...page }));
    const fault = refused === undefined ? undefined : rosterFault(frame.t, refused);
    return sendPage(reply, CompaniesPage, { frame, group, companies, own, fault }, fault?.status);
  }

  async one(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: CompanyAddress,
    refused?: Refused,
  ): Promise<string> {
    const { frame, group, company, held } = await this.read(request, actor, address);
    const fault = refused === undefined ? undefined : rosterFault(frame.t, refused);
    return sendPage(reply, CompanyPage, { frame, group, company, held, fault }, fault?.status);
  }

  enter(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    body: FormBody,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => {
        await this.groups.bySlug(actor, slug);
        return this.registerCompany.execute(actor, await heldAgainst(CompanyDto, companyValues(body)));
      },
      next: ({ id }) => `/groups/${slug}/roster/companies/${id}`,
      again: (error) => this.list(request, reply, actor, slug, { error, form: 'enter', body }),
    });
  }

  name(...[request, reply, actor, address, body]: CompanyAct): Promise<string | undefined> {
    return this.onCompany(request, reply, actor, address, {
      work: async () =>
        this.nameCompany.execute(actor, address.companyId, await heldAgainst(CompanyNameDto, nameValues(body))),
      again: (error) => this.one(request, reply, actor, address, { error, form: 'name', body }),
    });
  }

  identifiers(...[request, reply, actor, address, body]: CompanyAct): Promise<string | undefined> {
    return this.onCompany(request, reply, actor, address, {
      work: async () => {
        const { revision } = await heldAgainst(CompanyRevisionForm, { revision: fieldOf(body, 'revision') });
        const values = await heldAgainst(IdentifiersDto, identifierValues(body));
        return this.changeCompany.execute(actor, address.companyId, Number(revision), values);
      },
      again: (error) => this.one(request, reply, actor, address, { error, form: 'identifiers', body }),
    });
  }

  private onCompany(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: CompanyAddress,
    act: { work: () => Promise<unknown>; again: (error: DomainError) => Promise<string> },
  ): Promise<string | undefined> {
    const work = async () => {
      await this.read(request, actor, address);
      return act.work();
    };
    const next = `/groups/${address.slug}/roster/companies/${address.companyId}`;
    return actOnPage(reply, { work, next, again: act.again });
  }

  /** @throws DomainError `not-found` unless the company is the own side's, or has a term in this group */
  private async read(
    request: FastifyRequest,
    actor: Person,
    { slug, companyId }: CompanyAddress,
  ): Promise<{ frame: PageFrame; group: GroupView; company: CompanyView; held: SeatView[] }> {
    const [group, frame] = await Promise.all([this.groups.bySlug(actor, slug), this.frames.frame(request)]);
    const [company, { items }] = await Promise.all([
      this.companies.byId(actor, companyId),
      this.seats.list(actor, group.id),
    ]);
    const held = items.flatMap((seat) => {
      const terms = seat.terms.filter((term) => term.companyId === companyId);
      return terms.length === 0 ? [] : [{ ...seat, terms }];
    });
    const own = frame.associations.find(({ slug: known }) => known === company.side)?.side === actor.side;
    ensure(own || held.length > 0 || notFound('company'));
    return { frame, group, company, held };
  }
}
