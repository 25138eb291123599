import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../platform/http/page.js';

export class LedgerQuery extends PageQuery {
  /** Whose books; those of the installation as a whole unless told. */
  @IsOptional()
  @IsUUID()
  workingGroupId?: string;

  /** The own side's book or the one of both sides; `joint` unless told. */
  @IsOptional()
  @IsIn(['own', 'joint'])
  book?: 'own' | 'joint';
}

/** Who acted: somebody of a side, or the application by itself. */
export class LedgerActorView {
  kind!: 'person' | 'key' | 'operator' | 'public' | 'system';
  /** Slug of the association; null for whoever belongs to none. */
  side!: string | null;
  /** The account or key, of the own side alone. */
  id!: string | null;
}

/** One act as the book has it. */
export class LedgerEntryView {
  /** Within its book, without gaps. */
  number!: number;
  id!: string;
  /** `module.thing-happened`. */
  name!: string;
  recordedAt!: string;
  actor!: LedgerActorView;
  /** Id of what it was done to. */
  subject!: string;
  /** Ids, codes, numbers and digests as they were written down, sides as `a` and `b`; never text. */
  facts!: object;
}

export class LedgerPage {
  items!: LedgerEntryView[];
  next!: string | null;
}
