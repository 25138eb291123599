import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import { Access, anyone } from './access.js';
import { Drain } from './drain.js';
import { HealthView } from './health.dto.js';
import { Problems } from './problems.js';

/** Signs of life for load balancers and containers. */
@ApiTags('Operation')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly drain: Drain,
  ) {}

  @Get('live')
  @Access(anyone)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process runs; asks nobody else' })
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'live' };
  }

  @Get('ready')
  @Access(anyone)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The process can serve: the database answers and no shutdown is under way' })
  @ApiOkResponse({ type: HealthView })
  @Problems({ unavailable: ['shutting-down'] })
  async ready(): Promise<HealthView> {
    if (this.drain.draining) throw new DomainError('unavailable', 'shutting-down', 'This instance is stopping.', [], 5);
    await this.database.ping();
    return { status: 'ready' };
  }
}
