import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { type Scope, scopes } from '../../platform/actor.js';
import { type KeyRow } from '../identity.views.js';

export class MakeKeyDto {
  @IsUUID()
  workingGroupId!: string;

  /** What the key is for. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;

  /** What it may be used for. */
  @IsArray()
  @IsIn(scopes, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(scopes.length)
  scopes!: Scope[];

  /** The last day on which it holds, in the association's zone; at most 365 days ahead. */
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'A day is written like 2027-04-13.' })
  @IsISO8601({ strict: true })
  expiresOn!: string;
}

export class KeyCanView {
  revoke!: boolean;
}

/** One API key, without the key. */
export class KeyView {
  id!: string;
  workingGroupId!: string;
  name!: string;
  /** The first characters, to tell keys apart. */
  prefix!: string;
  office!: string;
  seatId!: string | null;
  scopes!: string[];
  createdAt!: string;
  expiresAt!: string;
  lastUsedAt!: string | null;
  revokedAt!: string | null;
  /** I made it. */
  own!: boolean;
  can!: KeyCanView;
}

export class KeyPage {
  items!: KeyView[];
  next!: string | null;
}

/** A key as it is shown once. */
export class MadeKeyView {
  id!: string;
  /** To be sent as `Authorization: Bearer cck_…`; it is kept nowhere. */
  token!: string;
  prefix!: string;
  expiresAt!: string;
}

/** What a member sees of a key that he may know. */
export function toKeyView(row: KeyRow, accountId: string): KeyView {
  const { accountId: owner, ...rest } = row;
  return { ...rest, own: owner === accountId, can: { revoke: row.revokedAt === null } };
}
