import './identity.errors.js';
import { Global, Module } from '@nestjs/common';
import { ActorSource } from '../platform/http/actor-source.js';
import { ChangePassword } from './accounts/change-password.js';
import { MakeOperator } from './accounts/make-operator.js';
import { CredentialReader } from './credential-reader.js';
import { EnrolTotp } from './factors/enrol-totp.js';
import { RemoveTotp } from './factors/remove-totp.js';
import { SecondFactor } from './factors/second-factor.js';
import { AccountOfPersonReader } from './invitations/account-of-person-reader.js';
import { Invitations } from './invitations/invitations.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitePerson } from './invitations/invite-person.js';
import { RedeemInvitation } from './invitations/redeem-invitation.js';
import { KeyReader } from './keys/key-reader.js';
import { KeysController } from './keys/keys.controller.js';
import { MakeKey } from './keys/make-key.js';
import { RevokeKey } from './keys/revoke-key.js';
import { MeController } from './me.controller.js';
import { MeReader } from './me-reader.js';
import { EndSession } from './sessions/end-session.js';
import { PurgeSessions } from './sessions/purge-sessions.job.js';
import { Sessions } from './sessions/sessions.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignIn } from './sessions/sign-in.js';
import { SignInLimits } from './sessions/sign-in-limits.js';
import { StepUp } from './sessions/step-up.js';
import { SetUpAssociation } from './set-up/set-up-association.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUpInstallation } from './set-up/set-up-installation.js';

const accounts = [ChangePassword, MakeOperator, MeReader];
const sessions = [Sessions, SignIn, StepUp, EndSession, SignInLimits, PurgeSessions];
const factors = [SecondFactor, EnrolTotp, RemoveTotp];
const invitations = [Invitations, InvitePerson, RedeemInvitation, AccountOfPersonReader];
const keys = [KeyReader, MakeKey, RevokeKey];
const setUp = [SetUpInstallation, SetUpAssociation];

/** Accounts, sign-in, second factors, sessions and keys; says who sends a request. */
@Global()
@Module({
  controllers: [SetUpController, SessionsController, MeController, InvitationsController, KeysController],
  providers: [
    CredentialReader,
    { provide: ActorSource, useExisting: CredentialReader },
    ...accounts,
    ...sessions,
    ...factors,
    ...invitations,
    ...keys,
    ...setUp,
  ],
  exports: [
    ...[ActorSource, SetUpInstallation, MakeOperator, MeReader, SignIn, StepUp, EndSession],
    ...[SetUpAssociation, InvitePerson, RedeemInvitation, AccountOfPersonReader, EnrolTotp],
  ],
})
export class IdentityModule {}
