import { Module } from '@nestjs/common';
import { DeskController } from './desk/desk.controller.js';
import { DeskPageController } from './desk/desk-page.controller.js';
import { DeskReader } from './desk/desk-reader.js';
import { Enter } from './entry/enter.js';
import { ShowFactor } from './entry/show-factor.js';
import { EntryController } from './entry/entry.controller.js';
import { MeetingPageController } from './meeting/meeting-page.controller.js';
import { MeetingPages } from './meeting/meeting-pages.js';
import { SearchPageController } from './search/search-page.controller.js';
import { SearchPages } from './search/search-pages.js';
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
    ...[EntryController, DeskController, DeskPageController, MeetingPageController, SearchPageController],
  ],
  providers: [
    PageFrames,
    GroupFinder,
    PageProblems,
    RecordPages,
    MeetingPages,
    SearchPages,
    Enter,
    ShowFactor,
    DeskReader,
  ],
})
export class PagesModule {}
