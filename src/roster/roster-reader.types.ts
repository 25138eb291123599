import { type Office } from '../platform/actor.js';
import { type Side } from '../platform/side.js';

export interface SeatedCompany {
  readonly companyId: string;
  readonly side: Side;
  readonly seatNumber: number;
}

export interface AppointmentInForce {
  readonly id: string;
  readonly office: Office;
  readonly seatId: string | null;
  readonly companyId: string | null;
}
