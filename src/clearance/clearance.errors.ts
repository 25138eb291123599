import { explainConstraint } from '../platform/database/database-errors.js';
import { DomainError, refuse } from '../platform/domain-error.js';

explainConstraint(
  'offer_separation_ck',
  refuse('forbidden', 'separation-of-duties', 'Nobody is counsel for text that he wrote or translated.'),
);
explainConstraint('offer_open_uq', refuse('conflict', 'wrong-state', 'This paper is with the other side already.'));
explainConstraint('offer_revision_uq', refuse('conflict', 'wrong-state', 'This revision was offered already.'));
explainConstraint('cleared_paper_pk', refuse('conflict', 'wrong-state', 'This revision is cleared already.'));
explainConstraint('cleared_paper_offer_uq', refuse('conflict', 'wrong-state', 'This offer is accepted already.'));

/** Stored bytes are not those that were stored: a fault of ours, never served. */
export class CaptureDamaged extends DomainError {
  constructor() {
    super('fault', 'capture-damaged', 'The stored bytes are not those that were stored; they are not served.');
  }
}
