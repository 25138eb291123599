import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { notFound } from '../../platform/domain-error.js';
import { Access, anyone } from '../../platform/http/access.js';
import { type AssetEncoding, assetEncodings, assetOf } from './assets.js';

/** The best encoding that a reader takes, if any; one with a weight of nothing is refused (RFC 9110, 12.5.3). */
function encodingFor(accepted: string | undefined): AssetEncoding | null {
  const taken = (accepted ?? '').split(',').filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part));
  const names = taken.map((part) => part.split(';', 1)[0]?.trim().toLowerCase());
  return assetEncodings.find((encoding) => names.includes(encoding)) ?? null;
}

/** Style, script and mark of the pages. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  @Get(':name')
  @Access(anyone)
  async one(
    @Param('name') name: string,
    @Query('v') version: string | undefined,
    @Headers('accept-encoding') accepted: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const asset = assetOf(name);
    if (asset === null) throw notFound('file');
    const lasting = version === asset.version;
    void reply
      .header('content-type', asset.type)
      .header('vary', 'accept-encoding')
      .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=60');
    const encoding = encodingFor(accepted);
    if (encoding === null) return asset.body;
    void reply.header('content-encoding', encoding);
    return asset.encoded(encoding);
  }
}
