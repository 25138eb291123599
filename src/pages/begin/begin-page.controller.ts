import { Body, Controller, Get, HttpCode, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Access, anyone } from '../../platform/http/access.js';
import { type FormBody } from '../rendering/forms.js';
import { PageProblems } from '../rendering/page-problems.filter.js';
import { BeginPages } from './begin-pages.js';
import { SetUpQuery } from './begin-page.dto.js';

/** How associations and their people begin: each with a one-time link. */
@ApiExcludeController()
@UseFilters(PageProblems)
@Controller()
export class BeginPageController {
  constructor(private readonly pages: BeginPages) {}

  @Get('set-up')
  @Access(anyone)
  setUp(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { association }: SetUpQuery,
  ): Promise<string> {
    return this.pages.showSetUp(request, reply, association);
  }

  @Post('set-up/begin')
  @HttpCode(200)
  @Access(anyone)
  begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormBody,
  ): Promise<string> {
    return this.pages.takeSetUp(request, reply, body);
  }

  @Get('join')
  @Access(anyone)
  join(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.pages.showJoin(request, reply);
  }

  @Post('join/redeem')
  @Access(anyone)
  redeem(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.pages.takeJoin(request, reply, body);
  }

  @Get('join/ready')
  @Access(anyone)
  joined(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.pages.showJoined(request, reply);
  }
}
