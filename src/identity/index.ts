export { MakeOperator } from './accounts/make-operator.js';
export { IdentityModule } from './identity.module.js';
export { type MadeSetUp, SetUpInstallation } from './set-up/set-up-installation.js';
