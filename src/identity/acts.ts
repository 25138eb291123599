export { MeView, SignInDto } from './identity.dto.js';
export { MeReader } from './me-reader.js';
export { EndSession } from './sessions/end-session.js';
export { clearSessionCookie, originOf, setSessionCookie } from './sessions/session-cookie.js';
export { SignIn } from './sessions/sign-in.js';
export { StepUp } from './sessions/step-up.js';
export { type SignedIn } from './signed-in.js';
