export { MakeOperator } from './accounts/make-operator.js';
export { MeView, SignInDto } from './identity.dto.js';
export { IdentityModule } from './identity.module.js';
export { MeReader } from './me-reader.js';
export { EndSession } from './sessions/end-session.js';
export { clearSessionCookie, originOf, setSessionCookie } from './sessions/session-cookie.js';
export { SignIn } from './sessions/sign-in.js';
export { type MadeSetUp, SetUpInstallation } from './set-up/set-up-installation.js';
export { type SignedIn } from './signed-in.js';
