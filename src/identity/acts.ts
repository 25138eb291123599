export { EnrolTotp } from './factors/enrol-totp.js';
export { ConfirmTotpDto, MeView, SignInDto } from './identity.dto.js';
export { AccountOfPersonReader } from './invitations/account-of-person-reader.js';
export {
  AccountOfPersonView,
  InvitationView,
  InviteDto,
  joinAddress,
  RedeemDto,
} from './invitations/invitation.dto.js';
export { InvitePerson } from './invitations/invite-person.js';
export { RedeemInvitation } from './invitations/redeem-invitation.js';
export { MeReader } from './me-reader.js';
export { EndSession } from './sessions/end-session.js';
export { clearSessionCookie, originOf, setSessionCookie } from './sessions/session-cookie.js';
export { SignIn } from './sessions/sign-in.js';
export { StepUp } from './sessions/step-up.js';
export { SetUpAssociation } from './set-up/set-up-association.js';
export { SetUpDto, SetUpView } from './set-up/set-up.dto.js';
export { type SignedIn } from './signed-in.js';
