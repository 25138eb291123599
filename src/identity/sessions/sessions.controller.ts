import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor } from '../../platform/actor.js';
import { type Config } from '../../platform/config/config.js';
import { Access, anyone, signedIn } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { PageQuery } from '../../platform/http/page.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { CONFIG } from '../../platform/tokens.js';
import { SecondFactorDto, SessionPage, SignedInView, SignInDto } from '../identity.dto.js';
import { MeReader } from '../me-reader.js';
import { type SignedIn } from '../signed-in.js';
import { EndSession } from './end-session.js';
import { clearSessionCookie, originOf, setSessionCookie } from './session-cookie.js';
import { SignIn } from './sign-in.js';
import { StepUp } from './step-up.js';

/** Signing in and out. */
@ApiTags('Sessions')
@Controller('api/v1')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly stepUp: StepUp,
    private readonly endSession: EndSession,
    private readonly reader: MeReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('session')
  @Access(anyone)
  @ApiOperation({ summary: 'Sign in: sets the session cookie' })
  @Problems({
    invalid: ['one-code'],
    unauthenticated: ['sign-in-refused', 'second-factor-required', 'second-factor-wrong'],
    'too-many': ['too-many-failures'],
  })
  async open(
    @CurrentActor() before: Actor,
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { answer } = await this.signIn.execute(before, body, originOf(request));
    setSessionCookie(reply, this.config.publicUrl, answer.token);
    return this.reader.signedIn(answer.actor);
  }

  @Delete('session')
  @Access(signedIn)
  @ApiOperation({ summary: 'Sign out' })
  @Problems({ 'not-found': ['not-found'] })
  async end(@CurrentActor() actor: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<Receipt> {
    clearSessionCookie(reply, this.config.publicUrl);
    return this.endSession.execute(actor, actor.sessionId);
  }

  @Post('session/step-up')
  @HttpCode(200)
  @Access(signedIn)
  @ApiOperation({
    summary: 'Show the second factor again; it counts as fresh for five minutes, and the cookie changes',
  })
  @Problems({
    invalid: ['one-code', 'code-missing'],
    forbidden: ['second-factor-wrong'],
    conflict: ['no-second-factor'],
    'too-many': ['too-many-failures'],
  })
  async renew(
    @CurrentActor() actor: SignedIn,
    @Body() body: SecondFactorDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignedInView> {
    const { answer } = await this.stepUp.execute(actor, body, request.ip);
    setSessionCookie(reply, this.config.publicUrl, answer.token);
    return this.reader.signedIn(actor);
  }

  @Get('sessions')
  @Access(signedIn)
  @ApiOperation({ summary: 'The own live sessions, newest first' })
  list(@CurrentActor() actor: SignedIn, @Query() query: PageQuery): Promise<SessionPage> {
    return this.reader.sessions(actor, query);
  }

  @Delete('sessions/:id')
  @Access(signedIn)
  @ApiOperation({ summary: 'End one of the own sessions; it is refused at its next request' })
  endOne(@CurrentActor() actor: SignedIn, @Param('id') id: string): Promise<Receipt> {
    return this.endSession.execute(actor, id);
  }

  @Delete('sessions')
  @Access(signedIn)
  @ApiOperation({ summary: 'End all own sessions but this one' })
  endOthers(@CurrentActor() actor: SignedIn): Promise<Receipt> {
    return this.endSession.others(actor);
  }
}
