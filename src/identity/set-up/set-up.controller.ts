import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { Problems } from '../../platform/http/problems.js';
import { Access, anyone } from '../../platform/http/access.js';
import { SetUpAssociation } from './set-up-association.js';
import { SetUpDto, SetUpView } from './set-up.dto.js';

/** How an association begins. */
@ApiTags('Set-up')
@Controller('api/v1')
export class SetUpController {
  constructor(private readonly setUp: SetUpAssociation) {}

  @Post('set-up')
  @Access(anyone)
  @ApiOperation({
    summary: "Set an association up with its one-time token: its name, its secretary, its co-chair's invitation",
  })
  @Problems({
    conflict: ['wrong-state', 'slug-taken', 'sign-in-name-taken'],
    gone: ['invitation-over'],
    rule: ['password-weak', 'not-eligible', 'attestation-over'],
    'too-many': ['too-many-failures'],
  })
  async setUpAssociation(@Body() body: SetUpDto, @Req() request: FastifyRequest): Promise<SetUpView> {
    return (await this.setUp.execute(body, request.ip)).answer;
  }
}
