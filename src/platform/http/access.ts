import { SetMetadata } from '@nestjs/common';
import { type Office, type Scope, offices as allOffices } from '../actor.js';

/** Who may call a route at all. What he may do to which row is decided again by the module's policy. */
export type AccessRule =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'operator' }
  | {
      readonly kind: 'members';
      readonly offices: readonly Office[];
      /** The scope that lets an API key in; null keeps every key out. */
      readonly scope: Scope | null;
      /** The act needs a second factor shown within the last five minutes. */
      readonly fresh: boolean;
    };

export const accessMetadata = 'concord:access';

/** Declares a route's access rule; without one the application does not start. */
export const Access = (rule: AccessRule) => SetMetadata(accessMetadata, rule);

/** No sign-in needed. */
export const anyone: AccessRule = { kind: 'anyone' };
/** Any person with an account, the operator and people without a current office among them. */
export const signedIn: AccessRule = { kind: 'signed-in' };
/** The host's operator alone. */
export const operatorOnly: AccessRule = { kind: 'operator' };

/** Holders of these offices on either side; keys only with the scope. */
export const members = (options: { offices?: readonly Office[]; scope?: Scope } = {}): AccessRule => ({
  kind: 'members',
  offices: options.offices ?? allOffices,
  scope: options.scope ?? null,
  fresh: false,
});

/** An act of a person with a fresh second factor; no key reaches it. */
export const freshly = (...offices: Office[]): AccessRule => ({ kind: 'members', offices, scope: null, fresh: true });
