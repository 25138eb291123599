import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, freshly, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { PersonForms } from './person-forms.js';
import { type PersonAddress, PersonPages } from './person-pages.js';

const officers = ['secretary', 'co-chair', 'counsel', 'auditor'] as const;
const keeper = freshly('secretary');

/** One of the own side's people, and the acts on what the side holds of him. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/people/:personId')
export class PersonPageController {
  constructor(
    private readonly pages: PersonPages,
    private readonly forms: PersonForms,
  ) {}

  @Get()
  @Access(members({ offices: officers }))
  show(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, address);
  }

  @Post('invite')
  @HttpCode(200)
  @Access(keeper)
  invite(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
    @Body() body: FormBody,
  ): Promise<string> {
    return this.pages.invite(request, reply, actor, address, body);
  }

  @Post('end')
  @Access(keeper)
  end(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, address, this.forms.end(actor, body));
  }

  @Post('resign')
  @Access(freshly(...officers))
  resign(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, address, this.forms.resign(actor, body));
  }

  @Post('attest')
  @Access(keeper)
  attest(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, address, this.forms.attest(actor, address.personId, body));
  }

  @Post('evidence')
  @Access(keeper)
  evidence(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, address, this.forms.evidence(actor, body));
  }

  @Post('revoke')
  @Access(keeper)
  revoke(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, address, this.forms.revoke(actor, body));
  }

  @Post('rename')
  @Access(members({ offices: ['secretary'] }))
  rename(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: PersonAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.act(request, reply, actor, address, this.forms.rename(actor, address.personId, body));
  }
}
