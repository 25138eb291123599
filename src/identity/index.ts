export { MakeOperator } from './accounts/make-operator.js';
export { passwords } from './accounts/passwords.js';
export { IdentityModule } from './identity.module.js';
export { defaultPlan, type InstallationPlan } from './set-up/installation-plan.js';
export { SetUpInstallation, type SetUpLink } from './set-up/set-up-installation.js';
