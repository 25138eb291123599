import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { type Actor } from '../actor.js';
import { type Decision, ensure, refuse } from '../domain-error.js';
import { accessMetadata, type AccessRule } from './access.js';
import { ActorSource } from './actor-source.js';

/** Whether an actor meets a route's rule; pure, so that a test can lay the whole table open. */
export function meets(actor: Actor, rule: AccessRule): Decision {
  if (rule.kind === 'anyone') return true;
  if (actor.kind === 'public' || actor.kind === 'system') {
    return refuse('unauthenticated', 'sign-in-required', 'Sign in, or send an API key.');
  }
  if (rule.kind === 'signed-in') {
    return actor.kind === 'key' ? refuse('forbidden', 'person-required', 'This needs a person, not an API key.') : true;
  }
  if (rule.kind === 'operator') {
    return actor.kind === 'operator' ? true : refuse('forbidden', 'operator-required', 'This is for the operator.');
  }
  if (actor.kind === 'operator') return refuse('forbidden', 'office-required', 'The operator is shown no content.');
  if (!actor.holdings.some((holding) => rule.offices.includes(holding.office))) {
    return refuse('forbidden', 'office-required', `This needs one of the offices: ${rule.offices.join(', ')}.`);
  }
  if (actor.kind === 'key') {
    if (rule.scope === null) return refuse('forbidden', 'person-required', 'This needs a person, not an API key.');
    return actor.scopes.includes(rule.scope)
      ? true
      : refuse('forbidden', 'scope-required', `The API key lacks the scope ${rule.scope}.`);
  }
  if (actor.mustEnrol) {
    return refuse(
      'forbidden',
      'second-factor-missing',
      'An officer first sets up an authenticator: POST /me/totp, then POST /me/totp/confirmation.',
    );
  }
  if (rule.fresh && !actor.fresh) {
    return refuse(
      'forbidden',
      'fresh-second-factor-required',
      'Show your second factor again with POST /session/step-up; it counts for five minutes.',
    );
  }
  return true;
}

/** Finds the actor of every request and holds the route's rule against him. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly source: ActorSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(accessMetadata, context.getHandler());
    if (rule === undefined) throw new Error(`${context.getHandler().name} declares no access rule`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.source.actorOf(request);
    request.actor = actor;
    ensure(meets(actor, rule));
    return true;
  }
}
