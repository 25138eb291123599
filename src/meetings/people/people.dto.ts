import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { type Reply, replies, type WayToAttend, waysToAttend } from '../rsvp.entity.js';

/** One's own reply. */
export class ReplyDto {
  @IsIn(replies)
  reply!: Reply;

  /** In the room or from elsewhere. */
  @IsIn(waysToAttend)
  attends!: WayToAttend;
}

export class JoiningDetailsDto {
  /** Links, numbers, doors: whatever the invited need. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  details!: string;
}

/** A name or a function; Chinese may be missing. */
export class PersonTextView {
  en!: string;
  zh!: string | null;
}

/** The company for which somebody takes part. */
export class CompanyOfPersonView {
  id!: string;
  name!: PersonTextView;
}

export class RsvpView {
  personId!: string;
  /** Slug of the association. */
  side!: string;
  name!: PersonTextView;
  function!: PersonTextView;
  office!: string | null;
  company!: CompanyOfPersonView | null;
  reply!: Reply;
  attends!: WayToAttend;
  repliedAt!: string;
  /** False once the meeting was moved after the reply: it answers another date. */
  current!: boolean;
  revision!: number;
}

export class RsvpPage {
  meetingId!: string;
  items!: RsvpView[];
  next!: string | null;
  /** Whether the caller may reply, or change his reply, now. */
  can!: { reply: boolean };
}

/** The caller's own reply. */
export class OwnReplyView {
  meetingId!: string;
  reply!: Reply;
  attends!: WayToAttend;
  repliedAt!: string;
  /** False once the meeting was moved after the reply: it answers another date. */
  current!: boolean;
  revision!: number;
  can!: { change: boolean };
}

export class JoiningDetailsView {
  meetingId!: string;
  details!: string;
  revision!: number;
  can!: { change: boolean };
}
