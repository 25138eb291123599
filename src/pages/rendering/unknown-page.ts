import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ActorSource } from '../../platform/http/actor-source.js';
import { UnknownAddresses } from '../../platform/http/unknown-addresses.js';
import { PageFrames } from './page-frames.js';
import { ProblemPage } from './problem.page.js';
import { sendPage } from './send-page.js';

/** Tells a browser in words, within the frame of every page, that there is nothing at an address. */
@Injectable()
export class UnknownPage extends UnknownAddresses {
  constructor(
    private readonly frames: PageFrames,
    private readonly callers: ActorSource,
  ) {
    super();
  }

  async pageFor(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    try {
      // No route was found, so that nobody has asked yet who is there.
      request.actor ??= await this.callers.actorOf(request);
      const frame = await this.frames.frame(request);
      return sendPage(reply, ProblemPage, { frame, kind: 'not-found', request: request.id }, 404);
    } catch {
      return null;
    }
  }
}
