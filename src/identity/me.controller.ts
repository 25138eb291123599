import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Config } from '../platform/config/config.js';
import { Problems } from '../platform/http/problems.js';
import { Access, signedIn } from '../platform/http/access.js';
import { CurrentActor } from '../platform/http/request-params.js';
import { type Receipt } from '../platform/receipt.js';
import { CONFIG } from '../platform/tokens.js';
import { ChangePassword } from './accounts/change-password.js';
import { EnrolTotp } from './factors/enrol-totp.js';
import { RemoveTotp } from './factors/remove-totp.js';
import { ChangePasswordDto, ConfirmTotpDto, MeView, RecoveryCodesView, TotpSecretView } from './identity.dto.js';
import { MeReader } from './me-reader.js';
import { setSessionCookie } from './sessions/session-cookie.js';
import { type SignedIn } from './signed-in.js';

/** The own account. */
@ApiTags('Me')
@Controller('api/v1')
export class MeController {
  constructor(
    private readonly reader: MeReader,
    private readonly changePassword: ChangePassword,
    private readonly enrolTotp: EnrolTotp,
    private readonly removeTotp: RemoveTotp,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('me')
  @Access(signedIn)
  @ApiOperation({ summary: 'Who I am: side, offices, second factor' })
  me(@CurrentActor() actor: SignedIn): Promise<MeView> {
    return this.reader.me(actor);
  }

  @Put('me/password')
  @Access(signedIn)
  @ApiOperation({ summary: 'Change the own password; the other sessions end' })
  @Problems({
    forbidden: ['password-wrong'],
    conflict: ['changed-meanwhile'],
    rule: ['password-weak'],
    'too-many': ['too-many-failures'],
  })
  password(
    @CurrentActor() actor: SignedIn,
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<Receipt> {
    return this.changePassword.execute(actor, body, request.ip);
  }

  @Post('me/totp')
  @Access(signedIn)
  @ApiOperation({ summary: 'Begin to set up an authenticator: its secret, shown once' })
  @Problems({ forbidden: ['present-factor-required'] })
  async beginTotp(@CurrentActor() actor: SignedIn): Promise<TotpSecretView> {
    return (await this.enrolTotp.begin(actor)).answer;
  }

  @Post('me/totp/confirmation')
  @HttpCode(200)
  @Access(signedIn)
  @ApiOperation({
    summary: 'Confirm the authenticator with a code: ten recovery codes, shown once; the cookie changes',
  })
  @Problems({
    forbidden: ['present-factor-required'],
    conflict: ['nothing-to-confirm'],
    rule: ['code-wrong'],
    'too-many': ['too-many-failures'],
  })
  async confirmTotp(
    @CurrentActor() actor: SignedIn,
    @Body() body: ConfirmTotpDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesView> {
    const { answer } = await this.enrolTotp.confirm(actor, body.code, request.ip);
    setSessionCookie(reply, this.config.publicUrl, answer.token);
    return { recoveryCodes: answer.recoveryCodes };
  }

  @Delete('me/totp')
  @Access(signedIn)
  @ApiOperation({ summary: 'Give up the second factor, where no office demands one' })
  @Problems({
    forbidden: ['present-factor-required'],
    'not-found': ['not-found'],
    rule: ['second-factor-kept'],
  })
  endTotp(@CurrentActor() actor: SignedIn): Promise<Receipt> {
    return this.removeTotp.execute(actor);
  }
}
