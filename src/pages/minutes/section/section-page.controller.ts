import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type PaperView } from '../../../clearance/acts.js';
import { SubmitSection } from '../../../minutes/acts.js';
import { type Person } from '../../../platform/actor.js';
import { Access, members } from '../../../platform/http/access.js';
import { CurrentActor } from '../../../platform/http/request-params.js';
import { fieldOf, type FormBody } from '../../rendering/forms.js';
import { PageProblems } from '../../rendering/page-problems.filter.js';
import { SectionActs } from './section-acts.js';
import { SectionPages } from './section-pages.js';

const secretary = members({ offices: ['secretary'] });
const officers = members({ offices: ['secretary', 'co-chair', 'counsel', 'auditor'] });

/** New text for minutes, for its own side alone until counsel releases it. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/minutes-sections/:id')
export class SectionPageController {
  constructor(
    private readonly pages: SectionPages,
    private readonly acts: SectionActs,
    private readonly submitSection: SubmitSection,
  ) {}

  @Get()
  @Access(officers)
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, { slug, id });
  }

  @Post('add')
  @Access(secretary)
  add(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (paper: PaperView) => this.acts.add(actor, paper, body);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'add', body, work });
  }

  @Post('original')
  @Access(secretary)
  original(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (paper: PaperView) => this.acts.original(actor, paper, body);
    return this.pages.act(
      request,
      reply,
      actor,
      { slug, id },
      { form: `original-${fieldOf(body, 'statement') ?? ''}`, body, work },
    );
  }

  @Post('translation')
  @Access(secretary)
  translation(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (paper: PaperView) => this.acts.translation(actor, paper, body);
    return this.pages.act(
      request,
      reply,
      actor,
      { slug, id },
      { form: `translation-${fieldOf(body, 'statement') ?? ''}`, body, work },
    );
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
    const work = (paper: PaperView) => this.acts.remove(actor, paper, body);
    return this.pages.act(
      request,
      reply,
      actor,
      { slug, id },
      { form: `remove-${fieldOf(body, 'statement') ?? ''}`, body, work },
    );
  }

  @Post('cite')
  @Access(secretary)
  cite(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (paper: PaperView) => this.acts.cite(actor, paper, body);
    return this.pages.act(
      request,
      reply,
      actor,
      { slug, id },
      { form: `cite-${fieldOf(body, 'statement') ?? ''}`, body, work },
    );
  }

  @Post('uncite')
  @Access(secretary)
  uncite(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = (paper: PaperView) => this.acts.uncite(actor, paper, body);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'uncite', body, work });
  }

  @Post('submit')
  @Access(secretary)
  submit(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const work = ({ id: paper }: PaperView) => this.submitSection.execute(actor, paper);
    return this.pages.act(request, reply, actor, { slug, id }, { form: 'submit', body, work });
  }
}
