import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { notFound } from '../../platform/domain-error.js';
import { Access, anyone } from '../../platform/http/access.js';
import { assetOf } from './assets.js';

/** Style, script and mark of the pages. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Access(anyone)
  one(
    @Param('name') name: string,
    @Query('v') version: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Buffer {
    const asset = assetOf(name);
    if (asset === null) throw notFound('file');
    const lasting = version === asset.version;
    void reply
      .header('content-type', asset.type)
      .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
    return asset.body;
  }
}
