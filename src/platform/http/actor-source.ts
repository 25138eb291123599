import { type FastifyRequest } from 'fastify';
import { type Actor } from '../actor.js';

/** Says who sends a request. The identity module is the one that knows. */
export abstract class ActorSource {
  /** @throws DomainError `unauthenticated` for a session or key that does not hold; no credentials: the public. */
  abstract actorOf(request: FastifyRequest): Promise<Actor>;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}
