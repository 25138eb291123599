import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { type Member } from '../../platform/actor.js';
import { Access, members } from '../../platform/http/access.js';
import { Problems } from '../../platform/http/problems.js';
import { CurrentActor, IfMatch, Tagged, withTag } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { ChangeCompany } from './change-company.js';
import { CompaniesQuery, CompanyDto, CompanyNameDto, CompanyPage, CompanyView, IdentifiersDto } from './company.dto.js';
import { CompanyReader } from './company-reader.js';
import { NameCompany } from './name-company.js';
import { RegisterCompany } from './register-company.js';

/** The companies that the associations know. */
@ApiTags('Companies')
@Controller('api/v1')
export class CompaniesController {
  constructor(
    private readonly reader: CompanyReader,
    private readonly registerCompany: RegisterCompany,
    private readonly changeCompany: ChangeCompany,
    private readonly nameCompany: NameCompany,
  ) {}

  @Get('companies')
  @Access(members({ scope: 'roster:read' }))
  @ApiOperation({ summary: 'Companies of the own side, and those of the other that take part' })
  list(@CurrentActor() actor: Member, @Query() query: CompaniesQuery): Promise<CompanyPage> {
    return this.reader.list(actor, query);
  }

  @Post('companies')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Enter a company of the own side' })
  @Problems({
    conflict: ['lei-known', 'credit-code-known'],
    rule: ['lei-wrong', 'credit-code-wrong', 'name-missing'],
  })
  register(@CurrentActor() actor: Member, @Body() body: CompanyDto): Promise<Receipt> {
    return this.registerCompany.execute(actor, body);
  }

  @Get('companies/:id')
  @Access(members({ scope: 'roster:read' }))
  @Tagged()
  @ApiOperation({ summary: 'A company with its names, identifiers and seats' })
  async company(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyView> {
    return withTag(reply, await this.reader.byId(actor, id));
  }

  @Patch('companies/:id')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Change website, ticker or identifiers of a company of the own side' })
  @Problems({ conflict: ['lei-known', 'credit-code-known'], rule: ['lei-wrong', 'credit-code-wrong'] })
  change(
    @CurrentActor() actor: Member,
    @Param('id') id: string,
    @IfMatch() revision: number,
    @Body() body: IdentifiersDto,
  ): Promise<Receipt> {
    return this.changeCompany.execute(actor, id, revision, body);
  }

  @Post('companies/:id/names')
  @Access(members({ offices: ['secretary'] }))
  @ApiOperation({ summary: 'Name a company of the own side otherwise from a date on, or add a name' })
  @Problems({
    conflict: ['named-already', 'changed-meanwhile'],
    rule: ['period-empty', 'name-incomplete', 'name-missing'],
  })
  name(@CurrentActor() actor: Member, @Param('id') id: string, @Body() body: CompanyNameDto): Promise<Receipt> {
    return this.nameCompany.execute(actor, id, body);
  }
}
