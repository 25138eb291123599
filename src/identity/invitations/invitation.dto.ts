import { IsEmail, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { maxPassword, minPassword } from '../accounts/password.rules.js';
import { type MadeInvitation } from './invitations.js';

export class InviteDto {
  /** The e-mail address to sign in with. */
  @IsEmail()
  @MaxLength(200)
  signInName!: string;
}

export class RedeemDto {
  /** The one-time token of the invitation. */
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{43}$/, {
    message: 'A token has 43 letters, digits, hyphens and underscores; copy all of it.',
  })
  token!: string;

  /** 12 to 200 characters. */
  @IsString()
  @MinLength(minPassword)
  @MaxLength(maxPassword)
  password!: string;
}

/** An invitation as it is shown once, to whoever made it. */
export class InvitationView {
  accountId!: string;
  personId!: string;
  invitationId!: string;
  /** The one-time token; it is kept nowhere. */
  token!: string;
  /** A page that takes the token from behind the `#`, which no server and no log sees. */
  link!: string;
  /** RFC 3339. */
  expiresAt!: string;
}

/** How somebody of the own side comes to an account. */
export class AccountOfPersonView {
  personId!: string;
  /** `none`, `invited`, `active` or `closed`. */
  state!: string;
  signInName!: string | null;
  /** Until when the open invitation holds, RFC 3339; null where there is none that holds. */
  invitedUntil!: string | null;
  can!: { invite: boolean };
}

/** The page on which an invitation is taken up, with its token behind the `#`. */
export const joinAddress = (publicUrl: string, token: string): string => `${publicUrl}/join#${token}`;

/** What is shown of an invitation, once. */
export const invitationLink = (made: MadeInvitation, publicUrl: string) => ({
  invitationId: made.id,
  token: made.token,
  link: joinAddress(publicUrl, made.token),
  expiresAt: made.expiresAt.toString({ fractionalSecondDigits: 3 }),
});
