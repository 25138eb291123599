import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ConfirmTotpDto, EnrolTotp, MeReader, setSessionCookie, type SignedIn } from '../../identity/acts.js';
import { type Config } from '../../platform/config/config.js';
import { type DomainError, type ErrorKind, refuse } from '../../platform/domain-error.js';
import { CONFIG } from '../../platform/tokens.js';
import { actAndShow, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { placedFault } from '../rendering/nested-form.js';
import { PageFrames } from '../rendering/page-frames.js';
import { ownAddress, sendPage } from '../rendering/send-page.js';
import { AuthenticatorPage, RecoveryCodesPage, SecretPage } from './authenticator.page.js';

const mends: readonly ErrorKind[] = ['too-many'];

/** Somebody sets up his authenticator: its secret and his recovery codes are shown in one answer each, and never again. */
@Injectable()
export class AuthenticatorPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly me: MeReader,
    private readonly enrol: EnrolTotp,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async show(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: SignedIn,
    given: string | undefined,
    refused?: { error: DomainError; body: FormBody },
  ): Promise<string> {
    const [frame, { secondFactor }] = await Promise.all([this.frames.frame(request), this.me.me(actor)]);
    const { enrolled, fresh, recoveryCodes: codes } = secondFactor;
    const fault = refused && placedFault(frame.t, refused.error, { name: 'secret', body: refused.body });
    const next = ownAddress(given, '/desk');
    return sendPage(reply, AuthenticatorPage, { frame, next, enrolled, fresh, codes, fault }, fault?.status);
  }

  begin(request: FastifyRequest, reply: FastifyReply, actor: SignedIn, body: FormBody): Promise<string> {
    const given = fieldOf(body, 'next');
    return actAndShow({
      work: async () => {
        const { secondFactor } = await this.me.me(actor);
        if (secondFactor.enrolled && !secondFactor.fresh) {
          throw refuse('rule', 'present-factor-required', 'Show your present second factor first.');
        }
        return (await this.enrol.begin(actor)).answer;
      },
      show: async (made) => {
        const frame = await this.frames.frame(request);
        return sendPage(reply, SecretPage, { frame, next: ownAddress(given, '/desk'), made });
      },
      again: (error) => this.show(request, reply, actor, given, { error, body }),
    });
  }

  confirm(request: FastifyRequest, reply: FastifyReply, actor: SignedIn, body: FormBody): Promise<string> {
    const next = ownAddress(fieldOf(body, 'next'), '/desk');
    return actAndShow({
      mends,
      work: async () => {
        const typed = fieldOf(body, 'code')?.replaceAll(' ', '');
        const { code } = await heldAgainst(ConfirmTotpDto, typed === undefined ? {} : { code: typed });
        return (await this.enrol.confirm(actor, code, request.ip)).answer;
      },
      show: async ({ recoveryCodes: codes, token }) => {
        setSessionCookie(reply, this.config.publicUrl, token);
        return sendPage(reply, RecoveryCodesPage, { frame: await this.frames.frame(request), next, codes });
      },
      again: async (error) => {
        if (error.code === 'nothing-to-confirm') return this.show(request, reply, actor, next, { error, body });
        const frame = await this.frames.frame(request);
        const places = { 'code-wrong': 'code', 'too-many-failures': 'code' };
        const fault = placedFault(frame.t, error, { name: 'confirm', body, places });
        return sendPage(reply, SecretPage, { frame, next, fault }, fault.status);
      },
    });
  }
}
