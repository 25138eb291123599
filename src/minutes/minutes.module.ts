import './minutes.errors.js';
import { Global, Module } from '@nestjs/common';
import { CirculateMinutes } from './drafting/circulate-minutes.js';
import { MinutesListReader } from './drafting/minutes-list-reader.js';
import { MinutesReader } from './drafting/minutes-reader.js';
import { MinutesController } from './drafting/minutes.controller.js';
import { OpenMinutes } from './drafting/open-minutes.js';
import { CloseFollowUp } from './follow-ups/close-follow-up.js';
import { FollowUpReader } from './follow-ups/follow-up-reader.js';
import { FollowUpsController } from './follow-ups/follow-ups.controller.js';
import { FollowUpsOfMinutes } from './follow-ups/follow-ups-of-minutes.js';
import { MinutesStore } from './minutes.store.js';
import { AddNotes } from './paragraphs/add-notes.js';
import { AddParagraph } from './paragraphs/add-paragraph.js';
import { ChangeParagraph } from './paragraphs/change-paragraph.js';
import { OrderParagraphs } from './paragraphs/order-paragraphs.js';
import { ParagraphSources } from './paragraphs/paragraph-sources.js';
import { ParagraphsController } from './paragraphs/paragraphs.controller.js';
import { RemoveParagraph } from './paragraphs/remove-paragraph.js';
import { AssentToMinutes } from './revisions/assent-to-minutes.js';
import { LockMinutes } from './revisions/lock-minutes.js';
import { MinutesContents } from './revisions/minutes-content.js';
import { PublishMinutes } from './revisions/publish-minutes.js';
import { RevisionReader } from './revisions/revision-reader.js';
import { RevisionsController } from './revisions/revisions.controller.js';
import { TakeBackMinutesAssent } from './revisions/take-back-minutes-assent.js';
import { UnlockMinutes } from './revisions/unlock-minutes.js';
import { JointSearch } from './search/joint-search.js';
import { SearchController } from './search/search.controller.js';
import { AcceptSection } from './sections/accept-section.js';
import { BeginSection } from './sections/begin-section.js';
import { ReleaseSection } from './sections/release-section.js';
import { SectionsController } from './sections/sections.controller.js';
import { SubmitSection } from './sections/submit-section.js';

const drafting = [MinutesReader, MinutesListReader, OpenMinutes, CirculateMinutes];
const paragraphs = [ParagraphSources, AddParagraph, AddNotes, ChangeParagraph, OrderParagraphs, RemoveParagraph];
const sections = [BeginSection, SubmitSection, ReleaseSection, AcceptSection];
const revisions = [
  RevisionReader,
  MinutesContents,
  LockMinutes,
  UnlockMinutes,
  AssentToMinutes,
  TakeBackMinutesAssent,
  PublishMinutes,
];
const followUps = [FollowUpReader, FollowUpsOfMinutes, CloseFollowUp];

/** What a meeting said, locked, assented to by both sides, and published; and what follows from it. */
@Global()
@Module({
  controllers: [
    ...[MinutesController, ParagraphsController, SectionsController, RevisionsController, FollowUpsController],
    SearchController,
  ],
  providers: [MinutesStore, ...drafting, ...paragraphs, ...sections, ...revisions, ...followUps, JointSearch],
  exports: [MinutesStore, ...drafting, ...paragraphs, ...sections, ...revisions, ...followUps, JointSearch],
})
export class MinutesModule {}
