import { explainConstraint } from '../platform/database/database-errors.js';
import { DomainError, refuse } from '../platform/domain-error.js';
import { explainProblems } from '../platform/problem-codes.js';

explainProblems({
  'capture-damaged': 'The stored bytes are not those that were stored; they are not served.',
  'capture-empty': 'A capture has at least one byte.',
  'capture-type': 'The bytes are not of the media type that is named.',
  'code-mismatch': 'A returned statement has a code, a released one has none.',
  'decided-twice': 'A statement is decided on once.',
  'decision-missing': 'Every statement is decided on.',
  'no-source': 'A fact or policy statement cites a source.',
  'published-in-future': 'A source is published before it is entered.',
  'retrieved-before-published': 'A source is retrieved after it was published.',
  'retrieved-in-future': 'A source is retrieved before it is entered.',
  'source-in-use': 'A paper that cites this source is with counsel; enter another source.',
  'source-not-public': 'A source is captured, and published before its use.',
  'statement-unknown': 'A statement that is named does not belong to this text.',
  'statements-missing': 'A paper has at least one statement.',
  'title-missing': 'An agenda item or a topic has a title in its own language.',
  'too-many-citations': 'A statement has at most so many citations.',
  'too-many-statements': 'A paper has at most so many statements.',
  'translation-missing': 'Every text has its translation before it is released outward.',
});

explainConstraint(
  'offer_separation_ck',
  refuse('forbidden', 'separation-of-duties', 'Nobody is counsel for text in which he has a part.'),
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
