import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { joinAddress, RedeemDto, RedeemInvitation, SetUpAssociation, SetUpDto } from '../../identity/acts.js';
import { type Config } from '../../platform/config/config.js';
import { DomainError, type ErrorKind } from '../../platform/domain-error.js';
import { CONFIG } from '../../platform/tokens.js';
import { claimNames } from '../parts/claims.js';
import { actAndShow, actOnPage, fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { nestedForm, placedFault } from '../rendering/nested-form.js';
import { PageFrames } from '../rendering/page-frames.js';
import { sendPage } from '../rendering/send-page.js';
import { JoinedPage, JoinPage } from './join.page.js';
import { SetUpDonePage } from './set-up-done.page.js';
import { SetUpPage } from './set-up.page.js';

/** A link that does not hold, and a pause after many failures, are told on the page itself. */
const mends: readonly ErrorKind[] = ['gone', 'too-many'];
const places = { 'invitation-over': 'token', 'too-many-failures': 'token' };

const officer = (who: string): string[] =>
  ['name.en', 'name.zh', 'function.en', 'function.zh', 'signInName'].map((name) => `${who}.${name}`);
const claims = claimNames.map((claim) => `coChair.attestation.${claim}`);
const setUpFields = {
  text: [
    ...['token', 'name.en', 'name.zh', 'slug', 'zone', ...officer('secretary'), 'secretary.password'],
    ...[...officer('coChair'), 'coChair.attestation.validUntil'],
  ],
  boxes: claims,
  parts: ['name', ...['secretary', 'coChair'].flatMap((who) => [`${who}.name`, `${who}.function`])],
};

/** Zones as people choose them: a continent and a city. */
const zones = Intl.supportedValuesOf('timeZone').filter((zone) => /^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+)+$/.test(zone));

/** A password that is typed twice is the same both times. */
function ensureSame(body: FormBody, password: string): void {
  if (fieldOf(body, password) === fieldOf(body, 'passwordAgain')) return;
  const fault = { field: 'passwordAgain', code: 'differs', detail: 'The two passwords are not the same.' };
  throw new DomainError('invalid', 'validation-failed', 'Some fields are not valid.', [fault]);
}

/** The pages on which an association begins, and on which somebody takes up an invitation. */
@Injectable()
export class BeginPages {
  constructor(
    private readonly frames: PageFrames,
    private readonly setUp: SetUpAssociation,
    private readonly redeem: RedeemInvitation,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async showSetUp(
    request: FastifyRequest,
    reply: FastifyReply,
    named: string | undefined,
    refused?: { error: DomainError; body: FormBody },
  ): Promise<string> {
    const frame = await this.frames.frame(request);
    const association = frame.associations.find(({ slug }) => slug === named);
    const fault =
      refused === undefined
        ? undefined
        : placedFault(frame.t, refused.error, {
            name: 'set-up',
            body: refused.body,
            places: {
              ...places,
              'password-weak': 'secretary.password',
              'slug-taken': 'slug',
              'sign-in-name-taken': 'coChair.signInName',
              'not-eligible': claims[0] ?? '',
              'attestation-over': 'coChair.attestation.validUntil',
            },
          });
    return sendPage(reply, SetUpPage, { frame, association, zones, fault }, fault?.status);
  }

  /** Shows the co-chair's link in the answer itself, which nothing keeps: it is shown once. */
  takeSetUp(request: FastifyRequest, reply: FastifyReply, body: FormBody): Promise<string> {
    return actAndShow({
      mends,
      work: async () => {
        const given = await heldAgainst(SetUpDto, nestedForm(body, setUpFields));
        ensureSame(body, 'secretary.password');
        const { answer } = await this.setUp.execute(given, request.ip);
        return {
          link: joinAddress(this.config.publicUrl, answer.coChairInvitation),
          signInName: given.coChair.signInName,
        };
      },
      show: async (made) => sendPage(reply, SetUpDonePage, { frame: await this.frames.frame(request), ...made }),
      again: (error) => this.showSetUp(request, reply, fieldOf(body, 'association'), { error, body }),
    });
  }

  async showJoin(
    request: FastifyRequest,
    reply: FastifyReply,
    refused?: { error: DomainError; body: FormBody },
  ): Promise<string> {
    const frame = await this.frames.frame(request);
    const named = { ...places, 'password-weak': 'password', 'wrong-state': 'token' };
    const fault =
      refused === undefined
        ? undefined
        : placedFault(frame.t, refused.error, { name: 'join', body: refused.body, places: named });
    return sendPage(reply, JoinPage, { frame, fault }, fault?.status);
  }

  takeJoin(request: FastifyRequest, reply: FastifyReply, body: FormBody): Promise<string | undefined> {
    return actOnPage(reply, {
      mends,
      work: async () => {
        const given = await heldAgainst(RedeemDto, nestedForm(body, { text: ['token', 'password'] }));
        ensureSame(body, 'password');
        return this.redeem.execute(given, request.ip);
      },
      next: '/join/ready',
      again: (error) => this.showJoin(request, reply, { error, body }),
    });
  }

  async showJoined(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    return sendPage(reply, JoinedPage, { frame: await this.frames.frame(request) });
  }
}
