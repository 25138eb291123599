import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { originOf, setSessionCookie, SignIn } from '../../identity/acts.js';
import { publicReader, system } from '../../platform/actor.js';
import { type Config, demoPassword } from '../../platform/config/config.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { DomainError, statusOfKind } from '../../platform/domain-error.js';
import { CONFIG } from '../../platform/tokens.js';
import { PageFrames } from '../rendering/page-frames.js';
import { leadTo, ownAddress, sendPage } from '../rendering/send-page.js';
import { type SignInForm } from './entry.dto.js';
import { type DemoAccount, type SignInFault, SignInPage, type Typed } from './sign-in.page.js';

const demoAccountsStatement = new Statement<DemoAccount>(
  'pages.demo-accounts',
  `SELECT DISTINCT ON (c.side, a.office) o.slug AS association, c.sign_in_name AS "signInName", a.office, c.side
   FROM account c JOIN association o ON o.side = c.side JOIN appointment a ON a.person_id = c.person_id AND a.superseded_at IS NULL
   WHERE c.state = 'active' ORDER BY c.side, a.office, c.created_at, c.id`,
);

const faults: Readonly<Record<string, SignInFault>> = {
  'sign-in-refused': 'refused',
  'second-factor-required': 'codeNeeded',
  'second-factor-wrong': 'codeWrong',
  'too-many-failures': 'paused',
};
const sixDigits = /^\d{6}$/;

/** Shows the form of signing in, and takes it. */
@Injectable()
export class Enter {
  constructor(
    private readonly frames: PageFrames,
    private readonly database: Database,
    private readonly signIn: SignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  show(request: FastifyRequest, reply: FastifyReply, next: string | undefined): Promise<string> {
    return this.page(request, reply, { next: ownAddress(next, '/desk') }, 200);
  }

  /** Leads on with a session, or shows the form again with what was wrong. */
  async take(request: FastifyRequest, reply: FastifyReply, form: SignInForm): Promise<string | undefined> {
    const next = ownAddress(form.next, '/desk');
    const { association, signInName, password, totp } = form;
    const again = (fault: SignInFault, status: number) =>
      this.page(request, reply, { next, typed: { association, signInName }, fault }, status);
    if (signInName === undefined || password === undefined) return again('invalid', 422);
    if (totp !== undefined && !sixDigits.test(totp)) return again('codeWrong', 422);
    const shown = {
      signInName,
      password,
      ...(association === undefined ? {} : { association }),
      ...(totp === undefined ? {} : { totp }),
    };
    try {
      const { answer } = await this.signIn.execute(request.actor ?? publicReader, shown, originOf(request));
      setSessionCookie(reply, this.config.publicUrl, answer.token);
      leadTo(reply, next);
      return undefined;
    } catch (error) {
      const fault = error instanceof DomainError ? faults[error.code] : undefined;
      if (fault === undefined || !(error instanceof DomainError)) throw error;
      return again(fault, statusOfKind[error.kind]);
    }
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: { next: string; typed?: Typed; fault?: SignInFault },
    status: number,
  ): Promise<string> {
    const frame = await this.frames.frame(request);
    const demo = this.config.demo ? await this.database.read(system, demoAccountsStatement, []) : [];
    return sendPage(reply, SignInPage, { frame, demo, demoPassword, ...shown }, status);
  }
}
