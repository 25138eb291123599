import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { Access, anyone, freshly, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor } from '../../platform/http/request-params.js';
import { type Receipt } from '../../platform/receipt.js';
import { AccountOfPersonReader } from './account-of-person-reader.js';
import { AccountOfPersonView, InvitationView, InviteDto, RedeemDto } from './invitation.dto.js';
import { InvitePerson } from './invite-person.js';
import { RedeemInvitation } from './redeem-invitation.js';

/** How people of a side come to their accounts. */
@ApiTags('Invitations')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly invite: InvitePerson,
    private readonly redeem: RedeemInvitation,
    private readonly accounts: AccountOfPersonReader,
  ) {}

  @Get('people/:personId/account')
  @Access(members({ offices: ['secretary', 'co-chair', 'counsel', 'auditor'] }))
  @ApiOperation({ summary: 'Whether a person of the own side has an account, or is invited to one' })
  account(@CurrentActor() actor: Person, @Param('personId') personId: string): Promise<AccountOfPersonView> {
    return this.accounts.byPerson(actor, personId);
  }

  @Post('people/:personId/invitations')
  @Access(freshly('secretary'))
  @ApiOperation({
    summary: 'Invite a person of the own side; the one-time token is shown once and holds for seven days',
  })
  @Problems({ conflict: ['wrong-state', 'sign-in-name-taken', 'invited-meanwhile'] })
  async invitePerson(
    @CurrentActor() actor: Person,
    @Param('personId') personId: string,
    @Body() body: InviteDto,
  ): Promise<InvitationView> {
    return (await this.invite.execute(actor, personId, body)).answer;
  }

  @Post('invitations/redemption')
  @HttpCode(200)
  @Access(anyone)
  @ApiOperation({ summary: 'Take up an invitation by setting a password' })
  @Problems({
    conflict: ['wrong-state'],
    gone: ['invitation-over'],
    rule: ['password-weak'],
    'too-many': ['too-many-failures'],
  })
  redeemInvitation(@Body() body: RedeemDto, @Req() request: FastifyRequest): Promise<Receipt> {
    return this.redeem.execute(body, request.ip);
  }
}
