import { type FastifyRequest } from 'fastify';
import { type Actor } from '../actor.js';

/** Says who sends a request. The identity module is the one that knows. */
export abstract class ActorSource {
  /** @throws DomainError `unauthenticated` for a session or key that does not hold; no credentials: the public. */
  abstract actorOf(request: FastifyRequest): Promise<Actor>;
  /** Whether a request brings no credentials at all, good or bad: its answer is one that anybody gets. */
  abstract isAnonymous(request: FastifyRequest): boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    /** Whether it came without credentials; only such answers are kept by caches or compressed. */
    anonymous?: boolean;
  }
}
