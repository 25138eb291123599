import { Module } from '@nestjs/common';
import { DeskController } from './desk/desk.controller.js';
import { DeskPageController } from './desk/desk-page.controller.js';
import { DeskReader } from './desk/desk-reader.js';
import { Enter } from './entry/enter.js';
import { ShowFactor } from './entry/show-factor.js';
import { EntryController } from './entry/entry.controller.js';
import { MeetingPageController } from './meeting/meeting-page.controller.js';
import { MeetingPages } from './meeting/meeting-pages.js';
import { FollowUpPageController } from './minutes/follow-up-page.controller.js';
import { FollowUpPages } from './minutes/follow-up-pages.js';
import { MinutesPageController } from './minutes/minutes-page.controller.js';
import { MinutesPages } from './minutes/minutes-pages.js';
import { ParagraphActs } from './minutes/paragraph-acts.js';
import { ParagraphPageController } from './minutes/paragraph-page.controller.js';
import { RevisionPages } from './minutes/revision-pages.js';
import { SectionActs } from './minutes/section/section-acts.js';
import { SectionPageController } from './minutes/section/section-page.controller.js';
import { SectionPages } from './minutes/section/section-pages.js';
import { RecordController } from './record/record.controller.js';
import { RecordPages } from './record/record-pages.js';
import { GroupFinder } from './rendering/group-finder.js';
import { AssetsController } from './rendering/assets.controller.js';
import { LanguageController } from './rendering/language.controller.js';
import { PageFrames } from './rendering/page-frames.js';
import { PageProblems } from './rendering/page-problems.filter.js';

/** The edge for people: the public record and the desk as pages, in English and Chinese. */
@Module({
  controllers: [
    ...[AssetsController, LanguageController, RecordController],
    ...[EntryController, DeskController, DeskPageController, MeetingPageController],
    ...[MinutesPageController, ParagraphPageController, FollowUpPageController, SectionPageController],
  ],
  providers: [
    ...[PageFrames, GroupFinder, PageProblems, RecordPages, MeetingPages, Enter, ShowFactor, DeskReader],
    ...[MinutesPages, ParagraphActs, RevisionPages, FollowUpPages, SectionPages, SectionActs],
  ],
})
export class PagesModule {}
