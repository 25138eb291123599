import './clearance.errors.js';
import { Global, Module } from '@nestjs/common';
import { PaperStore } from './papers/paper.store.js';
import { InwardAcceptance } from './releases/inward-acceptance.js';
import { OfferStore } from './releases/offer.store.js';
import { OutwardRelease } from './releases/outward-release.js';
import { PublicInformationGate } from './releases/public-information-gate.js';
import { ReviewStore } from './releases/review.store.js';
import { Screening } from './releases/screening.js';

/** The public-information gate: papers, their sources, their releases. */
@Global()
@Module({
  providers: [PaperStore, OfferStore, ReviewStore, Screening, OutwardRelease, InwardAcceptance, PublicInformationGate],
  exports: [PublicInformationGate],
})
export class ClearanceModule {}
