import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  AssentToCharter,
  CharterContentDto,
  CharterReader,
  DraftCharter,
  TakeBackCharterAssent,
} from '../../meetings/acts.js';
import { type Person } from '../../platform/actor.js';
import { type DomainError, type ErrorKind, notFound } from '../../platform/domain-error.js';
import { charterTemplate } from '../../roster/index.js';
import { GroupReader } from '../../roster/acts.js';
import { actOnPage, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { nestedForm, placedFault } from '../rendering/nested-form.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { CharterDraftPage } from './charter-draft.page.js';
import { contentOf, fieldNames, places, typedOf } from './charter-form.js';
import { CharterAssentForm, RevisionForm } from './charter-page.dto.js';
import { CharterPage } from './charter.page.js';

interface Refused {
  readonly error: DomainError;
  readonly form: string;
  readonly body: FormBody;
}

const mends: readonly ErrorKind[] = ['precondition-required'];

/** The charter of a group and the draft of the next: shown, written, assented to. */
@Injectable()
export class CharterPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly groups: GroupReader,
    private readonly charters: CharterReader,
    private readonly draftCharter: DraftCharter,
    private readonly assentToCharter: AssentToCharter,
    private readonly takeBackAssent: TakeBackCharterAssent,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    refused?: Refused,
  ): Promise<string> {
    const group = await this.groups.bySlug(actor, slug);
    const [frame, charter] = await Promise.all([this.frames.frame(request), this.charters.read(actor, group.id)]);
    const names = { read: 'read-charter', digest: 'read-charter' };
    const fault = refused && placedFault(frame.t, refused.error, { name: refused.form, body: refused.body, names });
    return sendPage(reply, CharterPage, { frame, group, charter, fault }, fault?.status);
  }

  /** The form of the draft: what is drafted, else what is in force. */
  async showDraft(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    refused?: Refused,
  ): Promise<string> {
    const group = await this.groups.bySlug(actor, slug);
    const [frame, charter] = await Promise.all([this.frames.frame(request), this.charters.read(actor, group.id)]);
    if (!charter.can.draft) throw notFound('page');
    const { draft, inForce } = charter;
    const content = draft?.content ?? inForce?.content ?? (charterTemplate(group.seats, 'a') as CharterContentDto);
    const fault =
      refused &&
      placedFault(frame.t, refused.error, {
        name: refused.form,
        body: refused.body,
        names: fieldNames(refused.body),
        places,
      });
    const shown = { frame, group, revision: draft?.revision ?? null, typed: typedOf(content), fault };
    return sendPage(reply, CharterDraftPage, shown, fault?.status);
  }

  save(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    body: FormBody,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      mends,
      work: async () => {
        const { id } = await this.groups.bySlug(actor, slug);
        const { revision } = await heldAgainst(RevisionForm, nestedForm(body, { text: ['revision'] }));
        const content = await heldAgainst(CharterContentDto, contentOf(body));
        return this.draftCharter.execute(actor, id, content, revision === undefined ? null : Number(revision));
      },
      next: `/groups/${slug}/charter`,
      again: (error) => this.showDraft(request, reply, actor, slug, { error, form: 'draft', body }),
    });
  }

  assent(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    body: FormBody,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => {
        const { id } = await this.groups.bySlug(actor, slug);
        const given = {
          decision: fieldOf(body, 'decision'),
          digest: fieldOf(body, 'digest'),
          read: fieldOf(body, 'read'),
        };
        const { digest } = await heldAgainst(CharterAssentForm, given);
        return this.assentToCharter.execute(actor, id, digest);
      },
      next: `/groups/${slug}/charter`,
      again: (error) => this.show(request, reply, actor, slug, { error, form: 'assent', body }),
    });
  }

  takeBack(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Person,
    slug: string,
    body: FormBody,
  ): Promise<string | undefined> {
    return actOnPage(reply, {
      work: async () => this.takeBackAssent.execute(actor, (await this.groups.bySlug(actor, slug)).id),
      next: `/groups/${slug}/charter`,
      again: (error) => this.show(request, reply, actor, slug, { error, form: 'take-back', body }),
    });
  }
}
