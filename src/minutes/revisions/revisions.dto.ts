import { IsIn } from 'class-validator';
import { DigestDto } from '../../assent/index.js';

export const minutesDecisions = ['clearance', 'assent'] as const;
export type MinutesDecision = (typeof minutesDecisions)[number];

export const isMinutesDecision = (name: string): name is MinutesDecision =>
  (minutesDecisions as readonly string[]).includes(name);

export class MinutesAssentDto extends DigestDto {
  /** Counsel's clearance, or the co-chairs' assent that follows it. */
  @IsIn(minutesDecisions)
  decision!: MinutesDecision;
}
