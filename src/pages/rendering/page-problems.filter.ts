import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { statusOfKind } from '../../platform/domain-error.js';
import { judged, ProblemFilter } from '../../platform/http/problem.filter.js';
import { pageAddress, PageFrames } from './page-frames.js';
import { ProblemPage } from './problem.page.js';
import { leadTo, sendPage } from './send-page.js';

/** Turns what a page's route refuses into a page; who is not signed in is led to where he can. */
@Catch()
export class PageProblems implements ExceptionFilter {
  private readonly problems = new ProblemFilter();

  constructor(private readonly frames: PageFrames) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = judged(error, request);
    if (reply.sent) return;
    if (known.kind === 'unauthenticated' && request.method === 'GET') {
      leadTo(reply, `/sign-in?next=${encodeURIComponent(request.url)}`);
      return;
    }
    if (known.code === 'fresh-second-factor-required') {
      leadTo(reply, `/step-up?next=${encodeURIComponent(pageAddress(request))}`);
      return;
    }
    if (known.code === 'second-factor-missing') {
      leadTo(reply, `/settings/authenticator?next=${encodeURIComponent(pageAddress(request))}`);
      return;
    }
    if (known.retryAfterSeconds !== undefined) void reply.header('retry-after', String(known.retryAfterSeconds));
    try {
      const frame = await this.frames.frame(request);
      const shown = { frame, kind: known.kind, request: request.id };
      void reply.send(sendPage(reply, ProblemPage, shown, statusOfKind[known.kind]));
    } catch {
      // Without the database there is no frame: the plain problem says the same.
      await this.problems.catch(known, host);
    }
  }
}
