import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { setSessionCookie, type SignedIn, StepUp } from '../../identity/acts.js';
import { type Config } from '../../platform/config/config.js';
import { DomainError, statusOfKind } from '../../platform/domain-error.js';
import { CONFIG } from '../../platform/tokens.js';
import { PageFrames } from '../rendering/page-frames.js';
import { leadTo, ownAddress, sendPage } from '../rendering/send-page.js';
import { type Catalogue } from '../text/catalogues.js';
import { type StepUpForm } from './entry.dto.js';
import { StepUpPage } from './step-up.page.js';

const faults: Readonly<Record<string, (t: Catalogue) => string>> = {
  'second-factor-wrong': (t) => t.stepUp.wrong,
  'no-second-factor': (t) => t.stepUp.none,
  'too-many-failures': (t) => t.entry.paused,
};

/** Shows the form for a fresh second factor, and takes it. */
@Injectable()
export class ShowFactor {
  constructor(
    private readonly frames: PageFrames,
    private readonly stepUp: StepUp,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    next: string | undefined,
    faultOf?: (t: Catalogue) => string,
    status = 200,
  ): Promise<string> {
    const frame = await this.frames.frame(request);
    const shown = { frame, next: ownAddress(next, '/desk'), fault: faultOf?.(frame.t) };
    return sendPage(reply, StepUpPage, shown, status);
  }

  async take(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: SignedIn,
    { totp, next }: StepUpForm,
  ): Promise<string | undefined> {
    if (totp === undefined || !/^\d{6}$/.test(totp)) {
      return this.show(request, reply, next, (t) => t.stepUp.wrong, 422);
    }
    try {
      const { answer } = await this.stepUp.execute(actor, { totp }, request.ip);
      setSessionCookie(reply, this.config.publicUrl, answer.token);
      leadTo(reply, ownAddress(next, '/desk'));
      return undefined;
    } catch (error) {
      const fault = error instanceof DomainError ? faults[error.code] : undefined;
      if (fault === undefined || !(error instanceof DomainError)) throw error;
      return this.show(request, reply, next, fault, statusOfKind[error.kind]);
    }
  }
}
