import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { PageQuery } from '../platform/http/page.js';

/** The body of an assent: what is decided, and the digest of what the assenting side has read. */
export class DigestDto {
  /** The digest that the resource shows for this decision, 64 hexadecimal digits. */
  @IsString()
  @Matches(/^[0-9a-f]{64}$/, { message: 'A digest has 64 characters, 0 to 9 and a to f, as you read it.' })
  digest!: string;
}

export class DecisionsQuery extends PageQuery {
  /** Only those in this state. */
  @IsOptional()
  @IsIn(['open', 'effective', 'void'])
  state?: 'open' | 'effective' | 'void';
}

/** One side's key. */
export class TurnedKeyView {
  /** The office whose holder turned it. */
  office!: string;
  /** When, RFC 3339. */
  at!: string;
}

/** A joint decision and its two keys, by the associations' slugs. */
export class DecisionView {
  id!: string;
  decision!: string;
  subjectId!: string;
  revision!: number;
  digest!: string;
  state!: string;
  openedAt!: string;
  effectiveAt!: string | null;
  keys!: Record<string, TurnedKeyView | null>;
  /** What the caller may do now: take the key of his side back, before the decision is in effect. */
  can!: { takeBack: boolean };
}

export class DecisionPage {
  items!: DecisionView[];
  next!: string | null;
}
