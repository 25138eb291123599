import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { Observable, tap } from 'rxjs';
import { type Actor } from '../actor.js';
import { canonicalText, saltedDigest, sha256 } from '../digest.js';
import { DomainError } from '../domain-error.js';
import { SecretAnswer } from '../receipt.js';
import { type IdempotencyClaim, IdempotencyScope } from './idempotency-scope.js';

const principalOf = (actor: Actor | undefined): string | null => {
  if (actor?.kind === 'key') return actor.keyId;
  return actor?.kind === 'person' || actor?.kind === 'operator' ? actor.accountId : null;
};

/** `Idempotency-Key`: required from API keys on POST, optional for people; kept for 24 hours. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return this.claimed(request, reply, next);
  }

  private claimed(request: FastifyRequest, reply: FastifyReply, next: CallHandler): Observable<unknown> {
    const show = tap((answer: unknown) => {
      if (answer instanceof SecretAnswer) reply.header('cache-control', 'no-store');
    });
    const claim = this.claimOf(request);
    if (claim === null) return next.handle().pipe(show);
    const mark = tap(() => {
      if (claim.replayed) reply.header('idempotency-replayed', 'true');
    });
    // The handler runs at subscription: it is there that the scope must be open.
    return new Observable((subscriber) =>
      IdempotencyScope.run(claim, () => next.handle().pipe(show, mark).subscribe(subscriber)),
    );
  }

  private claimOf(request: FastifyRequest): IdempotencyClaim | null {
    if (request.method !== 'POST') return null;
    const principalId = principalOf(request.actor);
    const key = request.headers['idempotency-key'];
    if (principalId === null) return null;
    if (key === undefined) {
      if (request.actor?.kind !== 'key') return null;
      throw new DomainError(
        'invalid',
        'idempotency-key-required',
        'An API key sends an Idempotency-Key with every POST.',
      );
    }
    if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) {
      throw new DomainError(
        'invalid',
        'idempotency-key-malformed',
        'An Idempotency-Key has 8 to 200 visible ASCII characters.',
      );
    }
    return {
      principalId,
      route: `${request.method} ${request.url.split('?')[0] ?? ''}`.slice(0, 300),
      keyDigest: sha256(key),
      requestDigest: saltedDigest(key, canonicalText(request.body ?? null)), // short words alone could be guessed
      replayed: false,
    };
  }
}
