import { Body, Controller, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { BeginSection, type MinutesView, NewSectionDto } from '../../minutes/acts.js';
import { type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { MinutesPages } from './minutes-pages.js';
import { ParagraphActs, paragraphFields as names } from './paragraph-acts.js';

const secretary = members({ offices: ['secretary'] });

const itemOf = (body: FormBody): string => fieldOf(body, 'item') ?? '';
const paragraphOf = (body: FormBody): string => fieldOf(body, 'paragraph') ?? '';
/** Where a paragraph stands on the page. */
const toParagraph = ({ id }: { id: string }): string => `#p-${id}`;

/** The forms that write minutes, paragraph by paragraph. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/meetings/:id/minutes')
export class ParagraphPageController {
  constructor(
    private readonly pages: MinutesPages,
    private readonly acts: ParagraphActs,
    private readonly beginSection: BeginSection,
  ) {}

  @Post('note')
  @Access(secretary)
  note(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: MinutesView) => this.acts.note(actor, minutes, body);
    const act = { form: `note-${itemOf(body)}`, body, names, work, next: toParagraph };
    return this.pages.act(request, reply, actor, { slug, id }, act);
  }

  @Post('statement')
  @Access(secretary)
  statement(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: MinutesView) => this.acts.statement(actor, minutes, body);
    const act = { form: `statement-${itemOf(body)}`, body, names, work, next: toParagraph };
    return this.pages.act(request, reply, actor, { slug, id }, act);
  }

  @Post('paste')
  @Access(secretary)
  paste(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: MinutesView) => this.acts.paste(actor, minutes, body);
    return this.pages.act(request, reply, actor, { slug, id }, { form: `paste-${itemOf(body)}`, body, names, work });
  }

  @Post('change')
  @Access(secretary)
  change(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: MinutesView) => this.acts.change(actor, minutes, body);
    const act = { form: `change-${paragraphOf(body)}`, body, names, work, next: toParagraph };
    return this.pages.act(request, reply, actor, { slug, id }, act);
  }

  @Post('move')
  @Access(secretary)
  move(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: MinutesView) => this.acts.move(actor, minutes, body);
    const act = { form: `move-${paragraphOf(body)}`, body, work, next: () => `#p-${paragraphOf(body)}` };
    return this.pages.act(request, reply, actor, { slug, id }, act);
  }

  @Post('remove')
  @Access(secretary)
  remove(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (minutes: MinutesView) => this.acts.remove(actor, minutes, body);
    return this.pages.act(request, reply, actor, { slug, id }, { form: `remove-${paragraphOf(body)}`, body, work });
  }

  @Post('section')
  @Access(secretary)
  section(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = async (minutes: MinutesView) => {
      const given = { itemId: fieldOf(body, 'item'), language: fieldOf(body, 'language') };
      return this.beginSection.execute(actor, minutes.id, await heldAgainst(NewSectionDto, given));
    };
    const next = ({ id: paper }: { id: string }) => `/groups/${slug}/minutes-sections/${paper}`;
    const act = { form: `section-${itemOf(body)}`, body, names, work, next };
    return this.pages.act(request, reply, actor, { slug, id }, act);
  }
}
