import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { newSecret, sha256 } from '../../platform/digest.js';
import { DomainError } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { system } from '../../platform/actor.js';
import { type Side } from '../../platform/side.js';
import { WrongGuess } from '../sessions/sign-in-limits.js';
import { Invitation } from './invitation.entity.js';

type Kind = Invitation['kind'];

/** A one-time token that was just made; only its digest is kept. */
export interface MadeInvitation {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Temporal.Instant;
}

export interface UsedInvitation {
  readonly id: string;
  readonly side: Side;
  readonly accountId: string | null;
}

const present = `i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $3`;
const findStatement = new Statement<{ holds: boolean; signInName: string | null }>(
  'identity.invitation',
  `SELECT ${present} AS holds, c.sign_in_name AS "signInName"
   FROM invitation i LEFT JOIN account c ON c.id = i.account_id WHERE i.token_digest = $1 AND i.kind = $2`,
);
const useStatement = new Statement<UsedInvitation & Record<string, unknown>>(
  'identity.invitation-use',
  `UPDATE invitation i SET used_at = $3 WHERE i.token_digest = $1 AND i.kind = $2 AND ${present}
   RETURNING i.id, i.side, i.account_id AS "accountId"`,
);

/** Why a token does not hold, and who gives another. */
const noLonger: Record<Kind, string> = {
  association:
    'This token does not hold: it is mistyped, used, replaced or too old. Until its association is set up, each start prints the one that holds.',
  account: 'This invitation does not hold: it is mistyped, used, replaced or too old. Your secretary can make another.',
};

/** One-time tokens: made, looked up, used once. */
@Injectable()
export class Invitations {
  constructor(private readonly database: Database) {}

  /** Makes a token, and ends those that were made before for the same account or association. */
  async make(
    tx: Tx,
    given: { kind: Kind; side: Side; accountId: string | null; days: number; now: Temporal.Instant },
  ): Promise<MadeInvitation> {
    const { kind, side, accountId, days, now } = given;
    const open = { kind, side, accountId: accountId ?? IsNull(), usedAt: IsNull(), revokedAt: IsNull() };
    await tx.update(Invitation, open, { revokedAt: now });
    const [id, token, expiresAt] = [newId(), newSecret(), now.add({ hours: days * 24 })];
    const row = { id, kind, side, accountId, tokenDigest: sha256(token), createdAt: now, expiresAt };
    await tx.insert(Invitation, { ...row, usedAt: null, revokedAt: null });
    return { id, token, expiresAt };
  }

  /**
   * Looks before the costly work whether a token holds; tells for whom.
   * @throws WrongGuess for an unknown token. @throws DomainError `invitation-over`.
   */
  async find(kind: Kind, token: string, now: Temporal.Instant): Promise<{ signInName: string | null }> {
    const [row] = await this.database.read(system, findStatement, [sha256(token), kind, now.toString()]);
    if (row === undefined) throw new WrongGuess('gone', 'invitation-over', noLonger[kind]);
    if (!row.holds) throw over(kind);
    return row;
  }

  /** Uses a token up; of many at one instant one succeeds. @throws DomainError `invitation-over` for the others. */
  async use(tx: Tx, kind: Kind, token: string, now: Temporal.Instant): Promise<UsedInvitation> {
    const [used] = await this.database.run(tx, useStatement, [sha256(token), kind, now.toString()]);
    if (used === undefined) throw over(kind);
    return used;
  }
}

const over = (kind: Kind): DomainError => new DomainError('gone', 'invitation-over', noLonger[kind]);
