import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CaptureDamaged } from './clearance.errors.js';

/** Says that stored bytes are damaged, and serves none of them. */
@Catch(CaptureDamaged)
export class CaptureDamagedFilter implements ExceptionFilter {
  catch({ name, code }: CaptureDamaged, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    request.log.error({ fault: { name, code } }, 'fault');
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    reply.header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store');
    void reply.status(500).send({
      type: `urn:concord:problem:${code}`,
      title: 'A fault of Concord',
      status: 500,
      code,
      detail: 'The stored bytes are not those that were stored; they are not served.',
      instance: `urn:concord:request:${request.id}`,
    });
  }
}
