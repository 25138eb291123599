import './clearance.errors.js';
import { Global, Module } from '@nestjs/common';
import { AddStatement } from './papers/add-statement.js';
import { ChangePaper } from './papers/change-paper.js';
import { ChangeStatement } from './papers/change-statement.js';
import { CiteSource } from './papers/cite-source.js';
import { OrderStatements } from './papers/order-statements.js';
import { PaperReader } from './papers/paper-reader.js';
import { PaperStore } from './papers/paper.store.js';
import { PapersController } from './papers/papers.controller.js';
import { RemoveCitation } from './papers/remove-citation.js';
import { RemoveStatement } from './papers/remove-statement.js';
import { StatementStore } from './papers/statement.store.js';
import { TranslateStatement } from './papers/translate-statement.js';
import { InwardAcceptance } from './releases/inward-acceptance.js';
import { OfferStore } from './releases/offer.store.js';
import { OutwardRelease } from './releases/outward-release.js';
import { PublicInformationGate } from './releases/public-information-gate.js';
import { ReleaseReader } from './releases/release-reader.js';
import { ReleasesController } from './releases/releases.controller.js';
import { ReviewStore } from './releases/review.store.js';
import { Screening } from './releases/screening.js';
import { ChangeSource } from './sources/change-source.js';
import { EnterSource } from './sources/enter-source.js';
import { SourceReader } from './sources/source-reader.js';
import { SourceStore } from './sources/source.store.js';
import { SourcesController } from './sources/sources.controller.js';
import { StoreCapture } from './sources/store-capture.js';

const papersActs = [
  ...[PaperReader, ChangePaper, AddStatement, OrderStatements, ChangeStatement, RemoveStatement],
  ...[TranslateStatement, CiteSource, RemoveCitation],
];
const sourceActs = [SourceReader, EnterSource, StoreCapture];
const papers = [PaperStore, StatementStore, ...papersActs];
const sources = [SourceStore, ChangeSource, ...sourceActs];
const releases = [OfferStore, ReviewStore, ReleaseReader, Screening, OutwardRelease, InwardAcceptance];

/** The public-information gate: papers, their sources, their releases. */
@Global()
@Module({
  controllers: [PapersController, SourcesController, ReleasesController],
  providers: [...papers, ...sources, ...releases, PublicInformationGate],
  exports: [...papersActs, ...sourceActs, ReleaseReader, PublicInformationGate],
})
export class ClearanceModule {}
