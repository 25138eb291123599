import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Makes the page that a browser gets where nothing answers. The edge with the pages is the one that can. */
export abstract class UnknownAddresses {
  /** Sets status and headers; null where no page can be made. */
  abstract pageFor(request: FastifyRequest, reply: FastifyReply): Promise<string | null>;
}
