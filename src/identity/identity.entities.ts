import { Account } from './accounts/account.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { RecoveryCode } from './factors/recovery-code.entity.js';
import { TotpFactor } from './factors/totp-factor.entity.js';
import { ApiKey } from './keys/api-key.entity.js';
import { Session } from './sessions/session.entity.js';

/** The module's tables, for the composition root. */
export const identityEntities = [Account, Invitation, Session, TotpFactor, RecoveryCode, ApiKey];
