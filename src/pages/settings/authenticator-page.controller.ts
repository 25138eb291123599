import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type SignedIn } from '../../identity/acts.js';
import { Access, signedIn } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { SignInQuery } from '../entry/entry.dto.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { AuthenticatorPages } from './authenticator-pages.js';

/** The own authenticator. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller('settings/authenticator')
export class AuthenticatorPageController {
  constructor(private readonly pages: AuthenticatorPages) {}

  @Get()
  @Access(signedIn)
  show(
    @CurrentActor() actor: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { next }: SignInQuery,
  ): Promise<string> {
    return this.pages.show(request, reply, actor, next);
  }

  @Post('secret')
  @HttpCode(200)
  @Access(signedIn)
  secret(
    @CurrentActor() actor: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormBody,
  ): Promise<string> {
    return this.pages.begin(request, reply, actor, body);
  }

  @Post('confirm')
  @HttpCode(200)
  @Access(signedIn)
  confirm(
    @CurrentActor() actor: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormBody,
  ): Promise<string> {
    return this.pages.confirm(request, reply, actor, body);
  }
}
