import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Person } from '../../platform/actor.js';
import { type Upload } from '../../platform/http/uploads.js';
import { type FormBody } from '../rendering/forms.js';

/** One request to the page of an item: who asks, for which item of which group, and what his form holds. */
export interface ItemCall {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Person;
  readonly slug: string;
  readonly itemId: string;
  readonly body: FormBody;
  readonly upload: Upload | undefined;
}

const isForm = (body: unknown): body is FormBody => typeof body === 'object' && body !== null && !Array.isArray(body);

export const AtItem = createParamDecorator((_: unknown, context: ExecutionContext): ItemCall => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { slug, itemId } = request.params as Record<string, string>;
  return {
    request,
    reply: context.switchToHttp().getResponse<FastifyReply>(),
    actor: request.actor as Person,
    slug: slug ?? '',
    itemId: itemId ?? '',
    body: isForm(request.body) ? request.body : {},
    upload: request.upload,
  };
});
