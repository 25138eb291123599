import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { type CompanyAddress, CompanyPages } from './company-pages.js';

const secretary = members({ offices: ['secretary'] });

/** The companies of the own side, the page of a company, and the forms on them. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('groups/:slug/roster/companies')
export class CompanyPageController {
  constructor(private readonly pages: CompanyPages) {}

  @Get()
  @Access(members())
  list(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ): Promise<string> {
    return this.pages.list(request, reply, actor, slug);
  }

  @Post('enter')
  @Access(secretary)
  enter(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.enter(request, reply, actor, slug, body);
  }

  @Get(':companyId')
  @Access(members())
  one(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: CompanyAddress,
  ): Promise<string> {
    return this.pages.one(request, reply, actor, address);
  }

  @Post(':companyId/name')
  @Access(secretary)
  name(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: CompanyAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.name(request, reply, actor, address, body);
  }

  @Post(':companyId/identifiers')
  @Access(secretary)
  identifiers(
    @CurrentActor() actor: Person,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param() address: CompanyAddress,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.identifiers(request, reply, actor, address, body);
  }
}
