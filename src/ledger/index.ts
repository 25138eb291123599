export { type Act, type Book, type Facts, installationBooks, Ledger } from './ledger.js';
export { LedgerModule } from './ledger.module.js';
export { newestRevisionSql, publishedInGroupSql } from './publications.views.js';
export { type NewPublication, type PublicationKind, Publisher } from './publisher.js';
export { type News, type NewsHandler, Subscriptions } from './subscriptions.js';
