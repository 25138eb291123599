import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { MinutesListReader, MinutesReader, type MinutesView } from '../../minutes/acts.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { type DomainError, ensure, found, notFound } from '../../platform/domain-error.js';
import { type PageQuery } from '../../platform/http/page.js';
import { actOnPage, faultOf, type FormBody, type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { GroupFinder } from '../rendering/group-finder.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { DraftPage } from './draft.page.js';
import { type DraftGround, draftGroundStatement } from './draft.views.js';
import { MinutesListPage } from './minutes-list.page.js';

/** The minutes of a meeting are asked for at their group's address. */
export interface MinutesAddress {
  readonly slug: string;
  /** Of the meeting. */
  readonly id: string;
}

/** A form of the page, what it asked for, and which field of it is meant by a field of the API. */
export interface MinutesAct<T> {
  readonly form: string;
  readonly body: FormBody;
  readonly names?: Readonly<Record<string, string>>;
  readonly work: (minutes: MinutesView) => Promise<T>;
  /** Where on the page, or elsewhere, the reader goes on. */
  readonly next?: (result: T) => string;
}

type Refused = Pick<MinutesAct<unknown>, 'form' | 'body' | 'names'> & { readonly error: DomainError };

/** At which field of a form a refusal stands that names none: the summary leads there. */
const fieldOfCode: Readonly<Record<string, string>> = {
  ...{ 'text-missing': 'en', 'side-unknown': 'side', 'company-not-seated': 'owner' },
  ...{ 'no-quorum': 'kind', 'not-a-follow-up': 'kind', stale: 'kind' },
  ...{ 'statement-missing': 'statement', 'statement-unknown': 'statement' },
};
const withFields = /^(note|statement|paste|change)-/;

/** Why an act was not done, at the place of the page that it is about. */
function placed({ t }: PageFrame, { form, body, names, error }: Refused): FormFault {
  // What is missing in a paragraph is shown where the paragraph stands.
  const paragraphs = error.errors.map(({ field }) => [field, field.replace(/^paragraphs\.(.*)\.text$/, 'p-$1')]);
  const all = { ...(Object.fromEntries(paragraphs) as Record<string, string>), ...names };
  const fault = faultOf(t, error, { area: 'minutes', name: form, body, names: all });
  const at = withFields.test(form) ? fieldOfCode[error.code] : undefined;
  return at === undefined || Object.keys(fault.fields).length > 0
    ? fault
    : { ...fault, fields: { [at]: fault.sentence } };
}

/** The pages of minutes in the making, and what becomes of their forms. */
@Injectable()
export class MinutesPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly frames: PageFrames,
    private readonly groups: GroupFinder,
    private readonly listReader: MinutesListReader,
    private readonly reader: MinutesReader,
  ) {}

  async list(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, query }: { slug: string; query: PageQuery },
  ): Promise<string> {
    const group = await this.groups.bySlug(actor, slug);
    const { items, next } = await this.listReader.list(actor, group.id, query);
    return sendPage(reply, MinutesListPage, { frame: await this.frames.frame(request), group, items, next });
  }

  /** @param refused the act that was not done before, and which form asked for it */
  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    { slug, id }: MinutesAddress,
    refused?: Refused,
  ): Promise<string> {
    const [listed, group] = await Promise.all([this.listReader.ofMeeting(actor, id), this.groups.bySlug(actor, slug)]);
    ensure(group.id === listed.workingGroupId || notFound('meeting'));
    const minutes = listed.minutes === null ? null : await this.reader.ofMeeting(actor, id);
    const ground = minutes?.can.edit === true ? await this.ground(actor, id) : null;
    const frame = await this.frames.frame(request);
    const fault = refused === undefined ? undefined : placed(frame, refused);
    return sendPage(reply, DraftPage, { frame, group, listed, minutes, ground, fault }, fault?.status);
  }

  /** Does what a form of the page asks for, on the minutes as they stand. */
  act<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: MinutesAddress,
    act: MinutesAct<T>,
  ): Promise<string | undefined> {
    const page = `/groups/${address.slug}/meetings/${address.id}/minutes`;
    return actOnPage(reply, {
      work: async () => {
        const [minutes, group] = await Promise.all([
          this.reader.ofMeeting(actor, address.id),
          this.groups.bySlug(actor, address.slug),
        ]);
        ensure(group.id === minutes.workingGroupId || notFound('minutes'));
        return act.work(minutes);
      },
      next: (result) => {
        const next = act.next?.(result) ?? '';
        return next.startsWith('/') ? next : `${page}${next}`;
      },
      again: (error) => this.show(request, reply, actor, address, { ...act, error }),
    });
  }

  /** Does what a form asks for before there are minutes. */
  begin(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    address: MinutesAddress,
    work: () => Promise<unknown>,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work,
      next: `/groups/${address.slug}/meetings/${address.id}/minutes`,
      again: (error) => this.show(request, reply, actor, address, { form: 'begin', body: {}, error }),
    });
  }

  private async ground(actor: Person, meetingId: string): Promise<DraftGround> {
    const [row] = await this.database.read(actor, draftGroundStatement, [meetingId, this.clock.today('UTC')]);
    return found(row, 'meeting').ground;
  }
}
