import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { clearSessionCookie, EndSession, type SignedIn } from '../../identity/acts.js';
import { type Config } from '../../platform/config/config.js';
import { Access, anyone, signedIn } from '../../platform/http/access.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { CONFIG } from '../../platform/tokens.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { leadTo } from '../rendering/send-page.js';
import { Enter } from './enter.js';
import { SignInForm, SignInQuery, StepUpForm } from './entry.dto.js';
import { ShowFactor } from './show-factor.js';

/** Coming in and going out. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller()
export class EntryController {
  constructor(
    private readonly enter: Enter,
    private readonly showFactor: ShowFactor,
    private readonly endSession: EndSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sign-in')
  @Access(anyone)
  form(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { next }: SignInQuery,
  ): Promise<string> {
    return this.enter.show(request, reply, next);
  }

  @Post('sign-in')
  @Access(anyone)
  signIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() form: SignInForm,
  ): Promise<string | undefined> {
    return this.enter.take(request, reply, form);
  }

  @Post('sign-out')
  @Access(signedIn)
  async signOut(@CurrentActor() actor: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    clearSessionCookie(reply, this.config.publicUrl);
    await this.endSession.execute(actor, actor.sessionId);
    leadTo(reply, '/');
  }

  @Get('step-up')
  @Access(signedIn)
  factor(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { next }: SignInQuery,
  ): Promise<string> {
    return this.showFactor.show(request, reply, next);
  }

  @Post('step-up')
  @Access(signedIn)
  stepUp(
    @CurrentActor() actor: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() form: StepUpForm,
  ): Promise<string | undefined> {
    return this.showFactor.take(request, reply, actor, form);
  }
}
