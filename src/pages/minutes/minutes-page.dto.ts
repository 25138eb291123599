import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';
import { type FollowUpFilter, followUpFilters } from './follow-ups.page.js';

export class FollowUpsPageQuery extends PageQuery {
  /** Those that are open unless told. */
  @IsOptional()
  @IsIn(followUpFilters)
  show?: FollowUpFilter;
}

export class CloseForm {
  @IsUUID()
  followUp!: string;
}

export class RevisionPageQuery {
  /** Another revision by its id, or the draft as it stands. */
  @IsOptional()
  @IsString()
  @Matches(/^(draft|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/)
  with?: string;
}
